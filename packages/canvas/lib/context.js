const { number, numbers, transform } = require('./markup.js');
const { apply, multiply, scaleOf } = require('./matrix.js');
const { Gradient, paintAttributes, Pattern } = require('./paint.js');
const { Path } = require('./path.js');
const { TextRun } = require('./text-run.js');
const { Tracer } = require('./tracer.js');

/**
 * @typedef {import('./canvas.js').Canvas} Canvas
 * @typedef {import('./svg-document.js').Markup} Markup
 */

/** The 2D context of a canvas: its methods and properties are the standard's. */
class Context extends Tracer {
  /**
   * @param {Canvas} canvas
   */
  constructor(canvas) {
    super();
    this.canvas = canvas;
  }

  /** @override */
  reset() {
    super.reset();
    this.canvas.document.clear();
  }

  /** @type {(rule?: string) => void} */
  fill(rule) {
    const paint = this.#paint('fill');
    if (this.path.isEmpty || !paint) return;
    const data = this.path.data;
    const evenOdd = rule === 'evenodd' ? ' fill-rule="evenodd"' : '';
    this.#add((name) => `<path d="${data}"${paint(name)}${evenOdd}/>`);
  }

  stroke() {
    const paint = this.#strokeAttributes();
    if (this.path.isEmpty || !paint) return;
    const data = this.path.data;
    this.#add((name) => `<path d="${data}" fill="none"${paint(name)}/>`);
  }

  /** @type {(rule?: string) => void} */
  clip(rule) {
    const data = this.path.isEmpty ? 'M0 0Z' : this.path.data;
    const evenOdd = rule === 'evenodd' ? ' clip-rule="evenodd"' : '';
    const id = this.canvas.document.define(
      'c',
      (own) => `<clipPath id="${own}"><path d="${data}"${evenOdd}/></clipPath>`,
    );
    if (!this.state.clips.includes(id)) this.set({ clips: [...this.state.clips, id] });
  }

  /** @type {(x: number, y: number, width: number, height: number) => void} */
  fillRect(x, y, width, height) {
    this.#apart(() => {
      this.rect(x, y, width, height);
      this.fill();
    });
  }

  /** @type {(x: number, y: number, width: number, height: number) => void} */
  strokeRect(x, y, width, height) {
    this.#apart(() => {
      this.rect(x, y, width, height);
      this.stroke();
    });
  }

  /**
   * Clears the whole canvas; a part of it cannot be taken back from vectors and stays.
   * @type {(x: number, y: number, width: number, height: number) => void}
   */
  clearRect(x, y, width, height) {
    const [left, top] = apply(this.state.matrix, x, y);
    const [right, bottom] = apply(this.state.matrix, x + width, y + height);
    const covers = left <= 0 && top <= 0 && right >= this.canvas.width && bottom >= this.canvas.height;
    if (covers && this.state.clips.length === 0) this.canvas.document.clear();
  }

  /** @type {(lengths: readonly number[]) => void} */
  setLineDash(lengths) {
    if (!lengths.every((length) => Number.isFinite(length) && length >= 0)) return;
    this.set({ dash: lengths.length % 2 === 1 ? [...lengths, ...lengths] : [...lengths] });
  }

  getLineDash() {
    return [...this.state.dash];
  }

  /** @type {(...coordinates: [x0: number, y0: number, x1: number, y1: number]) => Gradient} */
  createLinearGradient(...coordinates) {
    return new Gradient('linear', coordinates);
  }

  /** @type {(...coordinates: [x0: number, y0: number, r0: number, x1: number, y1: number, r1: number]) => Gradient} */
  createRadialGradient(...coordinates) {
    return new Gradient('radial', coordinates);
  }

  /** @type {(source: Canvas, repetition?: string | null) => Pattern} */
  createPattern(source, repetition) {
    if (repetition && repetition !== 'repeat') throw new Error(`canvas: a pattern cannot "${repetition}"`);
    return new Pattern(this.#own(source, 'createPattern'));
  }

  /** @type {(source: Canvas, ...place: number[]) => void} */
  drawImage(source, ...place) {
    const { document, width, height } = this.#own(source, 'drawImage');
    if (place.length > 4) throw new Error('canvas: drawImage draws whole canvases');
    const [x = 0, y = 0, shownWidth = width, shownHeight = height] = place;
    const matrix = multiply(this.state.matrix, [shownWidth / width, 0, 0, shownHeight / height, x, y]);
    const id = this.canvas.document.define('i', (own) => `<g id="${own}">${document.body(`${own}-`)}</g>`);
    this.#add((name) => `<use href="#${name(id)}" transform="${transform(matrix)}"/>`);
  }

  /** @type {(text: unknown) => TextRun['metrics']} */
  measureText(text) {
    return this.#run(String(text)).metrics;
  }

  /** @type {(text: unknown, x: number, y: number, maxWidth?: number) => void} */
  fillText(text, x, y, maxWidth) {
    this.#text(String(text), x, y, maxWidth, this.#paint('fill'));
  }

  /** @type {(text: unknown, x: number, y: number, maxWidth?: number) => void} */
  strokeText(text, x, y, maxWidth) {
    const paint = this.#strokeAttributes();
    this.#text(String(text), x, y, maxWidth, paint && ((name) => ` fill="none"${paint(name)}`));
  }

  /** @type {(text: string, x: number, y: number, maxWidth: number | undefined, paint: Markup | undefined) => void} */
  #text(text, x, y, maxWidth, paint) {
    if (!paint || !Number.isFinite(x) || !Number.isFinite(y)) return;
    const run = this.#run(text);
    if (run.shaped.pieces.length === 0) return;
    const { matrix } = this.state;
    const [left, top, right, bottom] = run.box(matrix, x, y);
    const { width, height } = this.canvas;
    const within = left >= 0 && top >= 0 && right <= width && bottom <= height;
    this.canvas.noteText(text, run.shaped.missing, within);
    this.#add((name) => run.elements(matrix, x, y, maxWidth, paint(name)).join(''));
  }

  /** @type {(text: string) => TextRun} */
  #run(text) {
    return new TextRun(this.canvas.fonts.find(this.state.font), text, this.state);
  }

  /** @type {(property: 'fill' | 'stroke') => Markup | undefined} */
  #paint(property) {
    const { matrix, globalAlpha, fillStyle, strokeStyle } = this.state;
    const style = property === 'fill' ? fillStyle : strokeStyle;
    return paintAttributes(property, style, matrix, globalAlpha, this.canvas.document);
  }

  /** @returns {Markup | undefined} */
  #strokeAttributes() {
    const { matrix, lineWidth, lineCap, lineJoin, miterLimit, dash, lineDashOffset } = this.state;
    const paint = this.#paint('stroke');
    if (!paint) return undefined;
    const scale = scaleOf(matrix);
    const attributes = [
      ` stroke-width="${number(lineWidth * scale)}"`,
      lineCap === 'butt' ? '' : ` stroke-linecap="${lineCap}"`,
      lineJoin === 'miter' ? ` stroke-miterlimit="${number(miterLimit)}"` : ` stroke-linejoin="${lineJoin}"`,
      dash.length === 0 ? '' : ` stroke-dasharray="${numbers(dash.map((length) => length * scale))}"`,
      dash.length === 0 || lineDashOffset === 0
        ? ''
        : ` stroke-dashoffset="${number(lineDashOffset * scale)}"`,
    ].join('');
    return (name) => paint(name) + attributes;
  }

  /**
   * Draws with a path of its own, so that the current one stays.
   * @type {(draw: () => void) => void}
   */
  #apart(draw) {
    const path = this.path;
    this.path = new Path();
    draw();
    this.path = path;
  }

  /** @type {(source: Canvas, method: string) => Canvas} */
  #own(source, method) {
    if (source instanceof this.canvas.constructor) return source;
    throw new TypeError(`canvas: ${method} takes a canvas of this package`);
  }

  /** @type {(markup: Markup) => void} */
  #add(markup) {
    this.canvas.document.add(this.state.clips, markup);
  }
}

module.exports = { Context };
