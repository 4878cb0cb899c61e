/** @type {Readonly<Record<string, string>>} */
const ENTITIES = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/**
 * A number as short as two decimals allow: a hundredth of a point cannot be seen.
 * @param {number} value
 */
function number(value, decimals = 2) {
  const unit = 10 ** decimals;
  const rounded = Math.round(value * unit) / unit;
  return Object.is(rounded, -0) ? '0' : String(rounded);
}

/**
 * @param {readonly number[]} values
 */
function numbers(values) {
  return values.map((value) => number(value)).join(' ');
}

/**
 * A transform keeps five decimals where it turns or scales: they are multiplied with whole coordinates.
 * @param {import('./matrix.js').Matrix} matrix
 */
function transform([a, b, c, d, e, f]) {
  return `matrix(${[a, b, c, d].map((value) => number(value, 5)).join(' ')} ${numbers([e, f])})`;
}

/**
 * @param {string} text
 */
function escapeText(text) {
  return text.replace(/[&<>"]/g, (character) => ENTITIES[character] ?? character);
}

module.exports = { number, numbers, transform, escapeText };
