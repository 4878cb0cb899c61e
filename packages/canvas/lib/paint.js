const { parseColour } = require('./colour.js');
const { number, transform } = require('./markup.js');
const { onlyMoves } = require('./matrix.js');

/**
 * @typedef {import('./matrix.js').Matrix} Matrix
 * @typedef {import('./svg-document.js').SvgDocument} SvgDocument
 * @typedef {import('./svg-document.js').Markup} Markup
 */

/** A gradient of the canvas; its coordinates are those of the transform that is set when it is painted. */
class Gradient {
  /** @type {{ offset: number, colour: import('./colour.js').Colour }[]} */
  #stops = [];

  /**
   * @param {'linear' | 'radial'} kind
   * @param {readonly number[]} coordinates `x0 y0 x1 y1`, or `x0 y0 r0 x1 y1 r1`
   */
  constructor(kind, coordinates) {
    this.kind = kind;
    this.coordinates = coordinates;
  }

  /**
   * @param {number} offset 0 to 1
   * @param {string} css
   * @throws {RangeError | SyntaxError}
   */
  addColorStop(offset, css) {
    const colour = parseColour(css);
    if (!(offset >= 0 && offset <= 1)) throw new RangeError(`canvas: a gradient has no place at ${offset}`);
    if (!colour) throw new SyntaxError(`canvas: "${css}" is no colour`);
    this.#stops.push({ offset, colour });
  }

  /**
   * @param {Matrix} matrix
   * @param {number} opacity
   * @returns {(id: string) => string}
   */
  markup(matrix, opacity) {
    const names = this.kind === 'linear' ? ['x1', 'y1', 'x2', 'y2'] : ['fx', 'fy', 'fr', 'cx', 'cy', 'r'];
    const place = names.map((name, index) => `${name}="${number(this.coordinates[index] ?? 0)}"`).join(' ');
    const moved = isIdentity(matrix) ? '' : ` gradientTransform="${transform(matrix)}"`;
    const stops = [...this.#stops]
      .sort((a, b) => a.offset - b.offset)
      .map(({ offset, colour }) => {
        const alpha = colour.alpha * opacity;
        const fade = alpha < 1 ? ` stop-opacity="${number(alpha)}"` : '';
        return `<stop offset="${number(offset, 4)}" stop-color="${colour.hex}"${fade}/>`;
      })
      .join('');
    const element = `${this.kind}Gradient`;
    return (id) =>
      `<${element} id="${id}" gradientUnits="userSpaceOnUse" ${place}${moved}>${stops}</${element}>`;
  }
}

/** A canvas of this package that fills shapes as tiles. */
class Pattern {
  /**
   * @param {import('./canvas.js').Canvas} source
   */
  constructor(source) {
    this.source = source;
  }

  /**
   * @param {Matrix} matrix
   * @returns {(id: string) => string}
   */
  markup(matrix) {
    const { width, height, document } = this.source;
    const place = `patternUnits="userSpaceOnUse" width="${number(width)}" height="${number(height)}"`;
    const moved = isIdentity(matrix) ? '' : ` patternTransform="${transform(matrix)}"`;
    return (id) => `<pattern id="${id}" ${place}${moved}>${document.body(`${id}-`)}</pattern>`;
  }
}

/**
 * The attributes that paint with a colour, gradient or pattern; nothing where it is wholly transparent.
 * @param {'fill' | 'stroke'} property
 * @param {string | Gradient | Pattern} style
 * @param {Matrix} matrix
 * @param {number} opacity
 * @param {SvgDocument} document
 * @returns {Markup | undefined}
 */
function paintAttributes(property, style, matrix, opacity, document) {
  if (typeof style !== 'string') {
    const markup = style instanceof Gradient ? style.markup(matrix, opacity) : style.markup(matrix);
    const id = document.define(style instanceof Gradient ? 'g' : 'p', markup);
    return (name) => ` ${property}="url(#${name(id)})"`;
  }
  const colour = parseColour(style);
  const alpha = (colour?.alpha ?? 0) * opacity;
  if (!colour || alpha === 0) return undefined;
  const fade = alpha < 1 ? ` ${property}-opacity="${number(alpha)}"` : '';
  return () => ` ${property}="${colour.hex}"${fade}`;
}

/**
 * @param {Matrix} matrix
 */
function isIdentity(matrix) {
  return onlyMoves(matrix) && matrix[4] === 0 && matrix[5] === 0;
}

module.exports = { Gradient, Pattern, paintAttributes };
