/**
 * What the engine asks of a drawing, which says its size in its first tag. pdfmake's own parses all of it four times a
 * pass, to find its size and to write the same again.
 */
export class DrawingMeasure {
  /** In pt. */
  measureSVG(svg: string): { width: number | undefined; height: number | undefined } {
    const [tag = ''] = /^<svg [^>]*>/.exec(svg) ?? [];
    return { width: lengthIn(tag, 'width'), height: lengthIn(tag, 'height') };
  }

  /** Drawings are made at the size of their place. */
  writeDimensions(svg: string): string {
    return svg;
  }
}

function lengthIn(tag: string, name: string): number | undefined {
  const [, value] = new RegExp(` ${name}="([\\d.]+)"`).exec(tag) ?? [];
  return value === undefined ? undefined : Number(value);
}
