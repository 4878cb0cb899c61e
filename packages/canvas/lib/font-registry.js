const { readFileSync } = require('node:fs');
const { parseFont, weightOf, isSlanted } = require('./font-shorthand.js');

/**
 * @typedef {object} Face
 * @property {string} family
 * @property {number} weight
 * @property {boolean} italic
 * @property {Uint8Array} bytes
 * @property {Opened} font
 * @typedef {Omit<import('fontkit').Font, 'type'>} Opened What a face is measured with.
 * @typedef {Opened & { readonly bytes: Uint8Array }} OpenedFace
 * @typedef {object} SizedFace A face at a size in px.
 * @property {Face} face
 * @property {number} size
 */

/** The faces that may be drawn with: those that were registered, never the system's. */
class FontRegistry {
  /** @type {Face[]} */
  #faces = [];
  /** By the CSS that asked; emptied when the faces change. @type {Map<string, SizedFace>} */
  #found = new Map();

  /**
   * Adds a face, or replaces the one of the same family, weight and style. The same bytes are parsed once.
   * @param {string | Uint8Array | OpenedFace} source the path of a TTF or OTF file, its bytes, or a face that the program
   * has opened itself
   * @param {{ family: string, weight?: string | number, style?: string }} description
   * @throws {Error} where the file cannot be read or is no font
   */
  register(source, { family, weight = 'normal', style = 'normal' }) {
    const value = weightOf(weight);
    if (value === undefined) throw new Error(`canvas: "${weight}" is no weight of a font`);
    const italic = isSlanted(style);
    const opened = typeof source === 'object' && 'bytes' in source ? source : undefined;
    const bytes =
      typeof source === 'string' ? readFileSync(source) : 'bytes' in source ? source.bytes : source;
    const old = this.#faces.find(
      (face) => face.family === family && face.weight === value && face.italic === italic,
    );
    if (old && areEqual(old.bytes, bytes)) return;
    const known = this.#faces.find((face) => areEqual(face.bytes, bytes));
    const font =
      known?.font ??
      opened ??
      parse(bytes, typeof source === 'string' ? `"${source}"` : `the face of "${family}"`);
    this.#faces = [
      ...this.#faces.filter((face) => face !== old),
      { family, weight: value, italic, bytes, font },
    ];
    this.#found.clear();
  }

  clear() {
    this.#faces = [];
    this.#found.clear();
  }

  /**
   * The face that a CSS font asks for: the first of its families that is registered, then the nearest face of it.
   * @param {string} css
   * @returns {SizedFace}
   * @throws {Error} where none of the families is registered
   */
  find(css) {
    const known = this.#found.get(css);
    if (known) return known;
    const { families, size, weight, italic } = parseFont(css);
    for (const family of families) {
      const faces = this.#faces.filter((face) => face.family === family);
      const slanted = faces.filter((face) => face.italic === italic);
      const face = nearest(slanted.length > 0 ? slanted : faces, weight);
      if (!face) continue;
      const found = { face, size };
      this.#found.set(css, found);
      return found;
    }
    const names = [...new Set(this.#faces.map(({ family }) => `"${family}"`))].sort();
    const registered = names.length > 0 ? `registered: ${names.join(', ')}` : 'none is registered';
    throw new Error(`canvas: no registered font for "${css}" (${registered})`);
  }
}

/**
 * The face of the nearest weight, in the order in which CSS Fonts looks: from 400 to 500 first up to 500, then lighter,
 * then heavier; below 400 lighter first; above 500 heavier first.
 * @param {readonly Face[]} faces
 * @param {number} weight
 * @returns {Face | undefined}
 */
function nearest(faces, weight) {
  /** @type {(face: Face) => number} */
  const rank = (face) => {
    const distance = Math.abs(face.weight - weight);
    if (distance === 0) return 0;
    const heavier = face.weight > weight;
    if (weight >= 400 && weight <= 500 && heavier && face.weight <= 500) return distance;
    return (heavier === weight > 500 ? 1000 : 2000) + distance;
  };
  return [...faces].sort((a, b) => rank(a) - rank(b))[0];
}

/**
 * @param {Uint8Array} bytes
 * @param {string} name
 */
function parse(bytes, name) {
  // Here, for faces that are open already do without it: loading it takes ten times as long as the rest of this package.
  /** @type {typeof import('fontkit')} */
  const fontkit = require('fontkit');
  try {
    const font = fontkit.create(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength));
    if (font.unitsPerEm > 0) return font;
  } catch (error) {
    throw new Error(`canvas: ${name} is no font that can be read`, { cause: error });
  }
  throw new Error(`canvas: ${name} is not a single face`);
}

/**
 * @param {Uint8Array} a
 * @param {Uint8Array} b
 */
function areEqual(a, b) {
  return a === b || Buffer.compare(a, b) === 0;
}

module.exports = { FontRegistry };
