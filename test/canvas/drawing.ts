import { fileURLToPath } from 'node:url';
import { Canvas, type CanvasRenderingContext2D, FontRegistry } from 'canvas';

/** The path of one of the project's fonts. */
export function fontPath(name: string): string {
  return fileURLToPath(new URL(`../../fonts/${name}`, import.meta.url));
}

export const regular = fontPath('SourceSans3-Regular.ttf');
export const bold = fontPath('SourceSans3-Bold.ttf');
export const semibold = fontPath('SourceSans3-Semibold.ttf');
export const italic = fontPath('SourceSans3-It.ttf');

/** A canvas of 100 by 50 px with the family "sans". */
export function canvasWithFonts(): Canvas {
  const fonts = new FontRegistry();
  fonts.register(regular, { family: 'sans' });
  fonts.register(bold, { family: 'sans', weight: 'bold' });
  return new Canvas(100, 50, fonts);
}

/** What a canvas writes after a drawing, without the `<svg>` around it. */
export function drawn(draw: (context: CanvasRenderingContext2D) => void): string {
  const canvas = canvasWithFonts();
  draw(canvas.getContext('2d'));
  return bodyOf(canvas);
}

export function bodyOf(canvas: Canvas): string {
  return canvas
    .toSVG()
    .replace(/^<svg[^>]*>/, '')
    .replace(/<\/svg>$/, '');
}

/** All values of an attribute, in the order in which they stand. */
export function attributes(svg: string, name: string): readonly string[] {
  return [...svg.matchAll(new RegExp(` ${name}="([^"]*)"`, 'g'))].map(([, value]) => value ?? '');
}
