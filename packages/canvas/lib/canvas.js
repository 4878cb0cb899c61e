const { Context } = require('./context.js');
const { number } = require('./markup.js');
const { SvgDocument } = require('./svg-document.js');

/** The only form that a canvas can be written in. */
const SVG = 'image/svg+xml';

/**
 * @callback Done
 * @param {Error | null} error
 * @param {Buffer} [bytes]
 */

/** A canvas that remembers what is drawn on it and writes it as SVG; sizes are in px. */
class Canvas {
  #width;
  #height;
  #context = new Context(this);
  /** @type {string[]} */
  #texts = [];
  /** @type {Set<string>} */
  #missing = new Set();
  /** @type {Set<string>} */
  #clipped = new Set();

  /**
   * @param {number} width
   * @param {number} height
   * @param {import('./font-registry.js').FontRegistry} fonts
   */
  constructor(width, height, fonts) {
    this.#width = width;
    this.#height = height;
    this.fonts = fonts;
    this.type = 'svg';
    /** Chart.js sets sizes here. */
    this.style = {};
    this.document = new SvgDocument();
  }

  get width() {
    return this.#width;
  }

  /** Setting the size clears the canvas, as the standard has it. */
  set width(width) {
    this.#width = width;
    this.#clear();
  }

  get height() {
    return this.#height;
  }

  set height(height) {
    this.#height = height;
    this.#clear();
  }

  /** The texts that were drawn, in their order. */
  get texts() {
    return [...this.#texts];
  }

  /** The characters that were drawn and that their face has no glyph for, sorted. */
  get missingGlyphs() {
    return [...this.#missing].sort();
  }

  /** The texts that were drawn in part over its edge, where they are cut, in their order. */
  get clippedTexts() {
    return [...this.#clipped];
  }

  getContext() {
    return this.#context;
  }

  /**
   * @param {string} text
   * @param {readonly string[]} missing
   * @param {boolean} within whether all of it stands on the canvas
   */
  noteText(text, missing, within) {
    this.#texts.push(text);
    if (!within) this.#clipped.add(text);
    for (const character of missing) this.#missing.add(character);
  }

  toSVG() {
    const [width, height] = [number(this.#width), number(this.#height)];
    const size = `width="${width}" height="${height}" viewBox="0 0 ${width} ${height}"`;
    return `<svg xmlns="http://www.w3.org/2000/svg" ${size}>${this.document.body()}</svg>`;
  }

  /**
   * The SVG as bytes, returned or handed to a function that is called before this returns.
   * @param {string | Done} [first]
   * @param {string} [second]
   * @returns {Buffer | undefined}
   * @throws {Error} where another form is asked for, unless there is a function to hand it to
   */
  toBuffer(first, second) {
    if (typeof first !== 'function') return this.#bytes(first);
    let bytes;
    try {
      bytes = this.#bytes(second);
    } catch (error) {
      first(error instanceof Error ? error : new Error(String(error)));
      return undefined;
    }
    first(null, bytes);
    return undefined;
  }

  /**
   * @param {string} [type]
   * @throws {Error} where another form is asked for
   */
  toDataURL(type) {
    return `data:${SVG};base64,${this.#bytes(type).toString('base64')}`;
  }

  /**
   * @param {string} type
   */
  #bytes(type = SVG) {
    if (type !== SVG) throw new Error(`canvas: it writes ${SVG}, not ${type}`);
    return Buffer.from(this.toSVG());
  }

  #clear() {
    this.#texts = [];
    this.#missing.clear();
    this.#clipped.clear();
    this.#context.reset();
  }
}

module.exports = { Canvas };
