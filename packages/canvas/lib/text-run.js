const { escapeText, number, transform } = require('./markup.js');
const { apply, multiply, onlyMoves } = require('./matrix.js');
const { extentOf, shape } = require('./text-shaper.js');

/** Above and below the baseline, times the type size. */
const CAPITALS = 0.66;
const COMMAS = 0.15;

/** In px: so little of a letter may be cut. */
const UNSEEN = 0.75;

/**
 * @typedef {import('./matrix.js').Matrix} Matrix
 * @typedef {import('./font-registry.js').SizedFace} SizedFace
 * @typedef {Pick<import('./state.js').State, 'textAlign' | 'textBaseline'>} Alignment
 */

/** A line of text in its face, aligned as a context aligns it: where it stands relative to the point it is drawn at. */
class TextRun {
  /**
   * @param {SizedFace} sized
   * @param {string} text
   * @param {Alignment} alignment
   */
  constructor(sized, text, { textAlign, textBaseline }) {
    this.sized = sized;
    this.shaped = shape(sized, text);
    const { ascent, descent } = extentOf(sized);
    /** From the point to the left end, in px. */
    this.left = { center: -0.5, right: -1, end: -1 }[textAlign] ?? 0;
    this.left *= this.shaped.width;
    /** From the point down to the baseline, in px. */
    this.baseline =
      {
        top: ascent,
        hanging: ascent,
        middle: (ascent - descent) / 2,
        bottom: -descent,
        ideographic: -descent,
      }[textBaseline] ?? 0;
    this.ascent = ascent;
    this.descent = descent;
  }

  /** As `measureText` gives it; the vertical boxes are those of the font. */
  get metrics() {
    const { width } = this.shaped;
    const [above, below] = [this.ascent - this.baseline, this.descent + this.baseline];
    return {
      width,
      actualBoundingBoxLeft: -this.left,
      actualBoundingBoxRight: width + this.left,
      actualBoundingBoxAscent: above,
      actualBoundingBoxDescent: below,
      fontBoundingBoxAscent: above,
      fontBoundingBoxDescent: below,
      emHeightAscent: above,
      emHeightDescent: below,
      alphabeticBaseline: -this.baseline,
    };
  }

  /**
   * What its letters cover on the canvas, in px, drawn in by what nobody sees cut: the highest capitals and the depth of
   * a comma count, not the whole line.
   * @param {Matrix} matrix
   * @param {number} x
   * @param {number} y
   * @returns {readonly [left: number, top: number, right: number, bottom: number]}
   */
  box(matrix, x, y) {
    const { size } = this.sized;
    const [left, right] = [x + this.left, x + this.left + this.shaped.width];
    const [top, bottom] = [y + this.baseline - size * CAPITALS, y + this.baseline + size * COMMAS];
    const corners = [left, right].flatMap((at) => [apply(matrix, at, top), apply(matrix, at, bottom)]);
    const xs = corners.map(([across]) => across);
    const ys = corners.map(([, down]) => down);
    return [
      Math.min(...xs) + UNSEEN,
      Math.min(...ys) + UNSEEN,
      Math.max(...xs) - UNSEEN,
      Math.max(...ys) - UNSEEN,
    ];
  }

  /**
   * The `<text>` elements of the run, one a piece.
   * @param {Matrix} matrix
   * @param {number} x
   * @param {number} y
   * @param {number | undefined} maxWidth into which the run is squeezed; plugins pass rounded widths, so that less than a
   * pixel is let pass
   * @param {string} paint attributes
   */
  elements(matrix, x, y, maxWidth, paint) {
    const { face, size } = this.sized;
    const squeeze = maxWidth && this.shaped.width - maxWidth > 1 ? maxWidth / this.shaped.width : 1;
    const head = `<text font-family="${escapeText(face.family)}" font-size="${number(size)}"${weight(face.weight)}${
      face.italic ? ' font-style="italic"' : ''
    }${paint}`;
    const [left, top] = [x + this.left * squeeze, y + this.baseline];
    return this.shaped.pieces.map((piece) => {
      const at = left + piece.x * squeeze;
      const place =
        onlyMoves(matrix) && squeeze === 1
          ? `x="${number(at + matrix[4])}" y="${number(top + matrix[5])}"`
          : `transform="${transform(multiply(matrix, [squeeze, 0, 0, 1, at, top]))}"`;
      return `${head} ${place}>${escapeText(piece.text)}</text>`;
    });
  }
}

/**
 * @param {number} value
 */
function weight(value) {
  if (value === 400) return '';
  return ` font-weight="${value === 700 ? 'bold' : value}"`;
}

module.exports = { TextRun };
