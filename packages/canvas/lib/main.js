const { Canvas } = require('./canvas.js');
const { Context } = require('./context.js');
const { FontRegistry } = require('./font-registry.js');
const { Gradient, Pattern } = require('./paint.js');

/** The API that this package stands in for registers fonts for all canvases. */
const fonts = new FontRegistry();

/** Chart.js's plugins ask whether something is an image; none ever is. */
class Image {}

module.exports = {
  Canvas,
  CanvasRenderingContext2D: Context,
  CanvasGradient: Gradient,
  CanvasPattern: Pattern,
  FontRegistry,
  Image,
  /** @type {(width: number, height: number) => Canvas} */
  createCanvas: (width, height) => new Canvas(width, height, fonts),
  /** @type {FontRegistry['register']} */
  registerFont: (source, description) => fonts.register(source, description),
  deregisterAllFonts: () => fonts.clear(),
  loadImage: () => Promise.reject(new Error('canvas: images from files cannot be drawn')),
};
