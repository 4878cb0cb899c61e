const { Color } = require('@kurkle/color');

/**
 * @typedef {object} Colour
 * @property {string} hex `#rrggbb`, or `#rgb` where that says the same, in small letters
 * @property {number} alpha 0 to 1
 */

/**
 * Reads a CSS colour, as Chart.js itself does.
 * @param {unknown} css
 * @returns {Colour | undefined} undefined where it is none
 */
function parseColour(css) {
  if (typeof css !== 'string') return undefined;
  const colour = new Color(css);
  if (!colour.valid) return undefined;
  return { hex: (colour.clone().alpha(1).hexString() ?? '').toLowerCase(), alpha: colour.rgb.a };
}

module.exports = { parseColour };
