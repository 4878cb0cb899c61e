/**
 * @typedef {import('./font-registry.js').SizedFace} SizedFace
 * @typedef {object} Piece A part of a text that one `<text>` can hold.
 * @property {string} text
 * @property {number} x from the beginning of the text, in px
 * @typedef {object} ShapedText
 * @property {readonly Piece[]} pieces
 * @property {number} width in px
 * @property {readonly string[]} missing characters that the face has neither a glyph nor a stand-in for
 */

/** What stands in for a character that a face lacks, the best first; a plain space does for every space. @type {Readonly<Record<string, string>>} */
const STAND_INS = {
  '\u202f': '\u2009\u00a0 ',
  '\u2009': '\u202f\u00a0 ',
  '\u00a0': ' ',
  '\u2212': '\u2013-',
  '\u2011': '\u2010-',
};

/**
 * Spaces that SVG renderers collapse or turn into a plain one. A text is split there and every piece placed by itself.
 */
const SPACES = /([\u00a0\u2000-\u200a\u202f\u205f]+|^ +| +$| {2,})/;

/**
 * Lays a line of text out from left to right.
 * @param {SizedFace} sized
 * @param {string} text
 * @returns {ShapedText}
 */
function shape({ face, size }, text) {
  const { font } = face;
  const perUnit = size / font.unitsPerEm;
  const missing = new Set();
  const drawable = Array.from(text.replace(/\s/g, plainSpace), (character) => {
    const found = standIn(font, character);
    if (found === undefined) missing.add(character);
    return found ?? character;
  }).join('');
  const pieces = [];
  let x = 0;
  for (const part of drawable.split(SPACES)) {
    if (part === '') continue;
    if (part.trim() !== '') pieces.push({ text: part, x });
    x += font.layout(part).advanceWidth * perUnit;
  }
  return { pieces, width: x, missing: [...missing] };
}

/**
 * Line ends and tabs mean a space on a canvas.
 * @param {string} space
 */
function plainSpace(space) {
  return /[\t\n\v\f\r]/.test(space) ? ' ' : space;
}

/**
 * @param {import('fontkit').Font} font
 * @param {string} character
 * @returns {string | undefined}
 */
function standIn(font, character) {
  const others = STAND_INS[character] ?? (/\s/.test(character) ? ' ' : '');
  return [character, ...others].find((one) => font.hasGlyphForCodePoint(one.codePointAt(0) ?? 0));
}

/**
 * How far a face reaches over and under its baseline, in px; the canvas's boxes are its font's, not its glyphs'.
 * @param {SizedFace} sized
 */
function extentOf({ face: { font }, size }) {
  const perUnit = size / font.unitsPerEm;
  return { ascent: font.ascent * perUnit, descent: -font.descent * perUnit };
}

module.exports = { shape, extentOf };
