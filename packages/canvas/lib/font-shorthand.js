/**
 * @typedef {object} FontRequest What a CSS font shorthand asks for.
 * @property {readonly string[]} families in the order of preference
 * @property {number} size in px
 * @property {number} weight 1 to 1000
 * @property {boolean} italic
 */

const SHORTHAND = /^(.*?)(\d*\.?\d+)px(?:\s*\/\s*\S+)?\s+(\S.*)$/;

/**
 * Reads a CSS font such as `italic 600 8.5px/1.2 "Source Sans", sans`; sizes are in px.
 * @param {string} css
 * @returns {FontRequest}
 * @throws {Error} where it is none
 */
function parseFont(css) {
  const [, style, size, families] = SHORTHAND.exec(css.trim()) ?? [];
  if (style === undefined || families === undefined)
    throw new Error(`canvas: "${css}" is no font that can be read`);
  const words = style.split(/\s+/);
  return {
    families: families.split(',').map((family) => family.trim().replace(/^(['"])(.*)\1$/, '$2')),
    size: Number(size),
    // "normal" may stand for the style as well as for the weight, before a weight that says more: `normal bold 8px …`.
    weight:
      words
        .filter((word) => word !== 'normal')
        .map(weightOf)
        .find((weight) => weight !== undefined) ?? 400,
    italic: words.some(isSlanted),
  };
}

/**
 * @param {string | number} word
 * @returns {number | undefined}
 */
function weightOf(word) {
  if (word === 'bold' || word === 'bolder') return 700;
  if (word === 'normal') return 400;
  if (word === 'lighter') return 300;
  const weight = Number(word);
  return word !== '' && weight >= 1 && weight <= 1000 ? weight : undefined;
}

/**
 * @param {string} word
 */
function isSlanted(word) {
  return word === 'italic' || word.startsWith('oblique');
}

module.exports = { parseFont, weightOf, isSlanted };
