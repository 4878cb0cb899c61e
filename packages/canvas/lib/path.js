const { apply, invert } = require('./matrix.js');
const { number } = require('./markup.js');

/**
 * @typedef {import('./matrix.js').Matrix} Matrix
 * @typedef {import('./matrix.js').Point} Point
 */

const TURN = 2 * Math.PI;

/**
 * The current path of a context, kept in canvas pixels: what is drawn under a transform is transformed as it is added,
 * as the canvas standard has it. Coordinates that are no numbers are left out.
 */
class Path {
  /** @type {string[]} */
  #commands = [];
  /** @type {Point | undefined} */
  #start;
  /** @type {Point | undefined} */
  #end;

  get isEmpty() {
    return this.#commands.length === 0;
  }

  /** The `d` of an SVG path. */
  get data() {
    return this.#commands.join('');
  }

  /**
   * @param {Matrix} matrix
   * @param {number} x
   * @param {number} y
   */
  moveTo(matrix, x, y) {
    if (!areFinite(x, y)) return;
    this.#start = apply(matrix, x, y);
    this.#add('M', [this.#start]);
  }

  /**
   * @param {Matrix} matrix
   * @param {number} x
   * @param {number} y
   */
  lineTo(matrix, x, y) {
    if (!Number.isFinite(x) || !Number.isFinite(y)) return;
    if (!this.#end) return this.moveTo(matrix, x, y);
    // Not through #add: coasts have many thousands of points.
    this.#end = apply(matrix, x, y);
    this.#commands.push(`L${number(this.#end[0])} ${number(this.#end[1])}`);
  }

  /**
   * A curve through control points to the last point: one of them makes it quadratic, two cubic.
   * @param {Matrix} matrix
   * @param {readonly [Point, Point] | readonly [Point, Point, Point]} points
   */
  curveTo(matrix, points) {
    if (!areFinite(...points.flat())) return;
    if (!this.#end) this.moveTo(matrix, ...points[0]);
    this.#add(
      points.length === 3 ? 'C' : 'Q',
      points.map(([x, y]) => apply(matrix, x, y)),
    );
  }

  close() {
    if (this.isEmpty) return;
    this.#commands.push('Z');
    this.#end = this.#start;
  }

  /**
   * @param {Matrix} matrix
   * @param {number} x
   * @param {number} y
   * @param {number} width
   * @param {number} height
   */
  rectangle(matrix, x, y, width, height) {
    if (!areFinite(x, y, width, height)) return;
    this.moveTo(matrix, x, y);
    this.lineTo(matrix, x + width, y);
    this.lineTo(matrix, x + width, y + height);
    this.lineTo(matrix, x, y + height);
    this.close();
  }

  /**
   * @param {Matrix} matrix
   * @param {number} x
   * @param {number} y
   * @param {number} width
   * @param {number} height
   * @param {readonly [number, number, number, number]} radii of the corners, clockwise from the upper left
   */
  roundedRectangle(matrix, x, y, width, height, [upperLeft, upperRight, lowerRight, lowerLeft]) {
    /** @type {(cx: number, cy: number, radius: number, quarter: number) => void} */
    const corner = (cx, cy, radius, quarter) => {
      const angle = (quarter * Math.PI) / 2;
      if (radius > 0) this.ellipse(matrix, cx, cy, radius, radius, 0, angle, angle + Math.PI / 2, false);
    };
    const [right, bottom] = [x + width, y + height];
    this.moveTo(matrix, x + upperLeft, y);
    this.lineTo(matrix, right - upperRight, y);
    corner(right - upperRight, y + upperRight, upperRight, -1);
    this.lineTo(matrix, right, bottom - lowerRight);
    corner(right - lowerRight, bottom - lowerRight, lowerRight, 0);
    this.lineTo(matrix, x + lowerLeft, bottom);
    corner(x + lowerLeft, bottom - lowerLeft, lowerLeft, 1);
    this.lineTo(matrix, x, y + upperLeft);
    corner(x + upperLeft, y + upperLeft, upperLeft, 2);
    this.close();
  }

  /**
   * An arc, as one cubic curve for each quarter turn: off by less than 0.03 % of the radius.
   * @param {Matrix} matrix
   * @param {number} x
   * @param {number} y
   * @param {number} radiusX
   * @param {number} radiusY
   * @param {number} rotation
   * @param {number} from
   * @param {number} to
   * @param {boolean} counterclockwise
   */
  ellipse(matrix, x, y, radiusX, radiusY, rotation, from, to, counterclockwise) {
    if (!areFinite(x, y, radiusX, radiusY, rotation, from, to)) return;
    if (radiusX < 0 || radiusY < 0) throw new RangeError('canvas: the radius of an arc is negative');
    const [cos, sin] = [Math.cos(rotation), Math.sin(rotation)];
    /** @type {(unitX: number, unitY: number) => Point} */
    const at = (unitX, unitY) => [
      x + unitX * radiusX * cos - unitY * radiusY * sin,
      y + unitX * radiusX * sin + unitY * radiusY * cos,
    ];
    const sweep = sweepOf(from, to, counterclockwise);
    this.#lineUnlessThere(matrix, at(Math.cos(from), Math.sin(from)));
    if (Math.abs(sweep) < 1e-12) return;
    const pieces = Math.max(1, Math.ceil(Math.abs(sweep) / (Math.PI / 2) - 1e-9));
    const step = sweep / pieces;
    const handle = (4 / 3) * Math.tan(step / 4);
    for (let piece = 0; piece < pieces; piece++) {
      const [start, end] = [from + piece * step, from + (piece + 1) * step];
      const [cosStart, sinStart, cosEnd, sinEnd] = [
        Math.cos(start),
        Math.sin(start),
        Math.cos(end),
        Math.sin(end),
      ];
      this.curveTo(matrix, [
        at(cosStart - handle * sinStart, sinStart + handle * cosStart),
        at(cosEnd + handle * sinEnd, sinEnd - handle * cosEnd),
        at(cosEnd, sinEnd),
      ]);
    }
  }

  /**
   * A corner at (x1, y1) on the way to (x2, y2), rounded with an arc that touches both sides.
   * @param {Matrix} matrix
   * @param {number} x1
   * @param {number} y1
   * @param {number} x2
   * @param {number} y2
   * @param {number} radius
   */
  arcTo(matrix, x1, y1, x2, y2, radius) {
    if (!areFinite(x1, y1, x2, y2, radius)) return;
    const back = invert(matrix);
    const [x0, y0] = this.#end && back ? apply(back, ...this.#end) : [x1, y1];
    const [before, after] = [Math.hypot(x0 - x1, y0 - y1), Math.hypot(x2 - x1, y2 - y1)];
    const turn = (x0 - x1) * (y2 - y1) - (y0 - y1) * (x2 - x1);
    if (before === 0 || after === 0 || radius === 0 || Math.abs(turn) < 1e-9)
      return this.lineTo(matrix, x1, y1);
    const angle = Math.acos(((x0 - x1) * (x2 - x1) + (y0 - y1) * (y2 - y1)) / (before * after));
    const reach = radius / Math.tan(angle / 2);
    const [startX, startY] = [x1 + ((x0 - x1) / before) * reach, y1 + ((y0 - y1) / before) * reach];
    const [endX, endY] = [x1 + ((x2 - x1) / after) * reach, y1 + ((y2 - y1) / after) * reach];
    const side = Math.sign(turn);
    const centreX = startX - (side * (y0 - y1) * radius) / before;
    const centreY = startY + (side * (x0 - x1) * radius) / before;
    const from = Math.atan2(startY - centreY, startX - centreX);
    const to = Math.atan2(endY - centreY, endX - centreX);
    this.ellipse(matrix, centreX, centreY, radius, radius, 0, from, to, side > 0);
  }

  /**
   * An arc that begins where the path ends needs no line to it.
   * @param {Matrix} matrix
   * @param {Point} point
   */
  #lineUnlessThere(matrix, point) {
    const [x, y] = apply(matrix, ...point);
    const [endX, endY] = this.#end ?? [Number.NaN, Number.NaN];
    if (Math.abs(x - endX) < 1e-6 && Math.abs(y - endY) < 1e-6) return;
    this.lineTo(matrix, ...point);
  }

  /**
   * @param {string} command
   * @param {readonly Point[]} points
   */
  #add(command, points) {
    this.#commands.push(command + points.map(([x, y]) => `${number(x)} ${number(y)}`).join(' '));
    this.#end = points[points.length - 1];
  }
}

/**
 * The signed angle that an arc covers: at most one turn.
 * @param {number} from
 * @param {number} to
 * @param {boolean} counterclockwise
 */
function sweepOf(from, to, counterclockwise) {
  const angle = to - from;
  if (!counterclockwise && angle >= TURN) return TURN;
  if (counterclockwise && angle <= -TURN) return -TURN;
  const forward = ((angle % TURN) + TURN) % TURN;
  return counterclockwise && forward > 0 ? forward - TURN : forward;
}

/**
 * @param {readonly number[]} values
 */
function areFinite(...values) {
  return values.every((value) => Number.isFinite(value));
}

module.exports = { Path };
