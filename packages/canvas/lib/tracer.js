const { IDENTITY, multiply } = require('./matrix.js');
const { Path } = require('./path.js');
const { ACCEPTED, INITIAL } = require('./state.js');

/**
 * @typedef {import('./matrix.js').Matrix} Matrix
 * @typedef {import('./state.js').State} State
 */

/** The half of a 2D context that paints nothing: its state, its transform and its current path. */
class Tracer {
  /** @type {State[]} */
  #saved = [];
  /** @protected */
  path = new Path();
  /** @type {State} */
  state = INITIAL;

  save() {
    this.#saved.push(this.state);
  }

  restore() {
    this.state = this.#saved.pop() ?? this.state;
  }

  reset() {
    this.#saved = [];
    this.path = new Path();
    this.state = INITIAL;
  }

  // Transforms

  /** @type {(x: number, y: number) => void} */
  translate(x, y) {
    this.transform(1, 0, 0, 1, x, y);
  }

  /** @type {(angle: number) => void} */
  rotate(angle) {
    const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
    this.transform(cos, sin, -sin, cos, 0, 0);
  }

  /** @type {(x: number, y: number) => void} */
  scale(x, y) {
    this.transform(x, 0, 0, y, 0, 0);
  }

  /** @type {(...matrix: Matrix) => void} */
  transform(...matrix) {
    this.set({ matrix: multiply(this.state.matrix, matrix) });
  }

  /** @type {(...matrix: Matrix | [{ a: number, b: number, c: number, d: number, e: number, f: number }]) => void} */
  setTransform(...matrix) {
    if (matrix.length === 6) return this.set({ matrix });
    const { a, b, c, d, e, f } = matrix[0];
    this.set({ matrix: [a, b, c, d, e, f] });
  }

  resetTransform() {
    this.set({ matrix: IDENTITY });
  }

  getTransform() {
    const [a, b, c, d, e, f] = this.state.matrix;
    return { a, b, c, d, e, f };
  }

  // Paths

  beginPath() {
    this.path = new Path();
  }

  closePath() {
    this.path.close();
  }

  /** @type {(x: number, y: number) => void} */
  moveTo(x, y) {
    this.path.moveTo(this.state.matrix, x, y);
  }

  /** @type {(x: number, y: number) => void} */
  lineTo(x, y) {
    this.path.lineTo(this.state.matrix, x, y);
  }

  /** @type {(x1: number, y1: number, x2: number, y2: number, x: number, y: number) => void} */
  bezierCurveTo(x1, y1, x2, y2, x, y) {
    this.path.curveTo(this.state.matrix, [
      [x1, y1],
      [x2, y2],
      [x, y],
    ]);
  }

  /** @type {(x1: number, y1: number, x: number, y: number) => void} */
  quadraticCurveTo(x1, y1, x, y) {
    this.path.curveTo(this.state.matrix, [
      [x1, y1],
      [x, y],
    ]);
  }

  /** @type {(x: number, y: number, width: number, height: number) => void} */
  rect(x, y, width, height) {
    this.path.rectangle(this.state.matrix, x, y, width, height);
  }

  /** @type {(x: number, y: number, width: number, height: number, radii?: number | readonly number[]) => void} */
  roundRect(x, y, width, height, radii = 0) {
    const [first = 0, second = first, third = first, fourth = second] =
      typeof radii === 'number' ? [radii] : radii;
    this.path.roundedRectangle(this.state.matrix, x, y, width, height, [first, second, third, fourth]);
  }

  /** @type {(x: number, y: number, radius: number, from: number, to: number, counterclockwise?: boolean) => void} */
  arc(x, y, radius, from, to, counterclockwise = false) {
    this.ellipse(x, y, radius, radius, 0, from, to, counterclockwise);
  }

  /** @type {(x: number, y: number, radiusX: number, radiusY: number, rotation: number, from: number, to: number, counterclockwise?: boolean) => void} */
  ellipse(x, y, radiusX, radiusY, rotation, from, to, counterclockwise = false) {
    this.path.ellipse(this.state.matrix, x, y, radiusX, radiusY, rotation, from, to, counterclockwise);
  }

  /** @type {(x1: number, y1: number, x2: number, y2: number, radius: number) => void} */
  arcTo(x1, y1, x2, y2, radius) {
    this.path.arcTo(this.state.matrix, x1, y1, x2, y2, radius);
  }

  /**
   * @protected
   * @type {(change: Partial<State>) => void}
   */
  set(change) {
    this.state = { ...this.state, ...change };
  }
}

// The properties that the standard lets be set, each kept in the state and checked as it says.
for (const [property, accepts] of Object.entries(ACCEPTED)) {
  Object.defineProperty(Tracer.prototype, property, {
    /** @this {Tracer} */
    get() {
      return Reflect.get(this.state, property);
    },
    /** @this {Tracer} @param {unknown} value */
    set(value) {
      if (accepts(value)) this.state = { ...this.state, [property]: value };
    },
  });
}

module.exports = { Tracer };
