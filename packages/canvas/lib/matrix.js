/**
 * An affine transform as canvas and SVG write it: x' = a·x + c·y + e, y' = b·x + d·y + f.
 * @typedef {readonly [a: number, b: number, c: number, d: number, e: number, f: number]} Matrix
 * @typedef {readonly [x: number, y: number]} Point
 */

/** @type {Matrix} */
const IDENTITY = [1, 0, 0, 1, 0, 0];

/**
 * What applies `inner` first and then `outer`.
 * @param {Matrix} outer
 * @param {Matrix} inner
 * @returns {Matrix}
 */
function multiply(outer, inner) {
  const [a, b, c, d, e, f] = outer;
  const [p, q, r, s, t, u] = inner;
  return [a * p + c * q, b * p + d * q, a * r + c * s, b * r + d * s, a * t + c * u + e, b * t + d * u + f];
}

/**
 * @param {Matrix} matrix
 * @param {number} x
 * @param {number} y
 * @returns {Point}
 */
function apply([a, b, c, d, e, f], x, y) {
  return [a * x + c * y + e, b * x + d * y + f];
}

/**
 * @param {Matrix} matrix
 * @returns {Matrix | undefined} undefined where it cannot be undone
 */
function invert([a, b, c, d, e, f]) {
  const area = a * d - b * c;
  if (!Number.isFinite(area) || area === 0) return undefined;
  return [d / area, -b / area, -c / area, a / area, (c * f - d * e) / area, (b * e - a * f) / area];
}

/**
 * How much longer lines get on average; exact where a transform does not distort.
 * @param {Matrix} matrix
 */
function scaleOf([a, b, c, d]) {
  return Math.sqrt(Math.abs(a * d - b * c));
}

/**
 * @param {Matrix} matrix
 */
function onlyMoves([a, b, c, d]) {
  return a === 1 && b === 0 && c === 0 && d === 1;
}

module.exports = { IDENTITY, multiply, apply, invert, scaleOf, onlyMoves };
