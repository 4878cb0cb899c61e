import type { Drawing } from '../../charts/drawing.js';

/**
 * What the engine asks of a drawing, which is made at the size of its place. pdfmake's own parses all of its SVG four times a pass,
 * to find its size and to write the same again.
 */
export class DrawingMeasure {
  /** In pt. */
  measureSVG({ width, height }: Drawing): { width: number; height: number } {
    return { width, height };
  }

  writeDimensions(drawing: Drawing): Drawing {
    return drawing;
  }
}
