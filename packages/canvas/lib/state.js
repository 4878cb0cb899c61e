const { parseColour } = require('./colour.js');
const { IDENTITY } = require('./matrix.js');
const { Gradient, Pattern } = require('./paint.js');

/**
 * What `save` keeps and `restore` brings back.
 * @typedef {object} State
 * @property {import('./matrix.js').Matrix} matrix
 * @property {readonly string[]} clips
 * @property {readonly number[]} dash
 * @property {string | Gradient | Pattern} fillStyle
 * @property {string | Gradient | Pattern} strokeStyle
 * @property {number} lineWidth
 * @property {string} lineCap
 * @property {string} lineJoin
 * @property {number} miterLimit
 * @property {number} lineDashOffset
 * @property {number} globalAlpha
 * @property {string} font
 * @property {string} textAlign
 * @property {string} textBaseline
 * @property {string} direction
 */

/** @type {State} */
const INITIAL = {
  matrix: IDENTITY,
  clips: [],
  dash: [],
  fillStyle: '#000000',
  strokeStyle: '#000000',
  lineWidth: 1,
  lineCap: 'butt',
  lineJoin: 'miter',
  miterLimit: 10,
  lineDashOffset: 0,
  globalAlpha: 1,
  font: '10px sans-serif',
  textAlign: 'start',
  textBaseline: 'alphabetic',
  direction: 'ltr',
};

/** @type {(value: unknown) => boolean} */
const isPaint = (value) =>
  value instanceof Gradient || value instanceof Pattern || parseColour(value) !== undefined;
/** @type {(value: unknown) => boolean} */
const isText = (value) => typeof value === 'string';
/** @type {(value: unknown) => boolean} */
const isPositive = (value) => typeof value === 'number' && Number.isFinite(value) && value > 0;
/** @type {(...words: string[]) => (value: unknown) => boolean} */
const isOneOf = (...words) => {
  return (value) => typeof value === 'string' && words.includes(value);
};

/**
 * The properties of a context that can be set, with what each accepts. As on every canvas, anything else is ignored.
 * @type {Readonly<Record<string, (value: unknown) => boolean>>}
 */
const ACCEPTED = {
  fillStyle: isPaint,
  strokeStyle: isPaint,
  lineWidth: isPositive,
  lineCap: isOneOf('butt', 'round', 'square'),
  lineJoin: isOneOf('miter', 'round', 'bevel'),
  miterLimit: isPositive,
  lineDashOffset: (value) => typeof value === 'number' && Number.isFinite(value),
  globalAlpha: (value) => typeof value === 'number' && value >= 0 && value <= 1,
  font: isText,
  textAlign: isOneOf('start', 'end', 'left', 'right', 'center'),
  textBaseline: isOneOf('top', 'hanging', 'middle', 'alphabetic', 'ideographic', 'bottom'),
  direction: isOneOf('ltr', 'inherit'),
};

module.exports = { INITIAL, ACCEPTED };
