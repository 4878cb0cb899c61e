import { createRequire } from 'node:module';
import { describe, expect, it } from 'vitest';
import { attributes, bodyOf, canvasWithFonts, drawn } from './drawing.js';

/** Every character that a font has is half as wide as the font is high. */
interface Shaper {
  shape(
    sized: { readonly face: { readonly font: object }; readonly size: number },
    text: string,
  ): {
    readonly pieces: readonly { readonly text: string; readonly x: number }[];
    readonly width: number;
    readonly missing: readonly string[];
  };
}
const { shape }: Shaper = createRequire(import.meta.url)('../../packages/canvas/lib/text-shaper.js');

function fontOf(characters: string): object {
  return {
    unitsPerEm: 1000,
    hasGlyphForCodePoint: (code: number) => characters.includes(String.fromCodePoint(code)),
    layout: (text: string) => ({ advanceWidth: 500 * text.length }),
  };
}

describe('text', () => {
  it('stays text in its family, escaped', () => {
    const svg = drawn((context) => {
      context.font = '8.5px sans';
      context.fillStyle = '#112233';
      context.fillText('<A & "B">', 10, 20);
    });
    expect(svg).toBe(
      '<text font-family="sans" font-size="8.5" fill="#123" x="10" y="20">&lt;A &amp; &quot;B&quot;&gt;</text>',
    );
  });

  it('names the weight of its face', () => {
    const svg = drawn((context) => {
      context.font = 'bold 8px sans';
      context.fillText('bold', 0, 0);
    });
    expect(attributes(svg, 'font-weight')).toEqual(['bold']);
  });

  it('is placed by its alignment', () => {
    const canvas = canvasWithFonts();
    const context = canvas.getContext('2d');
    context.font = '10px sans';
    const { width } = context.measureText('Dakar');
    for (const align of ['left', 'center', 'right', 'end'] as const) {
      context.textAlign = align;
      context.fillText('Dakar', 50, 0);
    }
    const lefts = attributes(bodyOf(canvas), 'x').map(Number);
    const expected = [50, 50 - width / 2, 50 - width, 50 - width];
    for (const [index, left] of lefts.entries()) expect(left).toBeCloseTo(expected[index] ?? Number.NaN, 1);
  });

  it('is placed by its baseline', () => {
    const svg = drawn((context) => {
      context.font = '10px sans';
      for (const baseline of ['top', 'middle', 'alphabetic', 'bottom'] as const) {
        context.textBaseline = baseline;
        context.fillText('x', 0, 0);
      }
    });
    const [top = 0, middle = 0, alphabetic = 0, bottom = 0] = attributes(svg, 'y').map(Number);
    expect(alphabetic).toBe(0);
    expect(bottom).toBeLessThan(0);
    expect(top).toBeGreaterThan(middle);
    expect(middle).toBeCloseTo((top + bottom) / 2, 1);
  });

  it('turns with the transform', () => {
    const svg = drawn((context) => {
      context.font = '10px sans';
      context.translate(5, 6);
      context.rotate(-Math.PI / 2);
      context.fillText('up', 0, 0);
    });
    expect(attributes(svg, 'transform')).toEqual(['matrix(0 -1 1 0 5 6)']);
  });

  it('is squeezed into a width that is more than a pixel too small', () => {
    const squeezed = (by: number) =>
      drawn((context) => {
        context.font = '10px sans';
        context.fillText('Ouagadougou', 0, 0, context.measureText('Ouagadougou').width - by);
      });
    expect(attributes(squeezed(0.9), 'transform')).toEqual([]);
    expect(attributes(squeezed(10), 'transform')[0]).toMatch(/^matrix\(0\.8\d* 0 0 1 0 0\)$/);
  });

  it('can be outlined', () => {
    const svg = drawn((context) => {
      context.font = '10px sans';
      context.strokeStyle = '#ffffff';
      context.strokeText('halo', 0, 0);
    });
    expect(svg).toContain('fill="none" stroke="#fff" stroke-width="1"');
  });

  it('is split at a narrow space, whose width stays', () => {
    const canvas = canvasWithFonts();
    const context = canvas.getContext('2d');
    context.font = '10px sans';
    context.fillText('1\u202f234', 0, 0);
    expect(bodyOf(canvas).match(/>[^<]+</g)).toEqual(['>1<', '>234<']);
    const [, second = 0] = attributes(bodyOf(canvas), 'x').map(Number);
    expect(second).toBeCloseTo(context.measureText('1\u202f').width, 1);
    expect(canvas.texts).toEqual(['1\u202f234']);
  });

  it('measures as wide as its pieces', () => {
    const context = canvasWithFonts().getContext('2d');
    context.font = '10px sans';
    const once = context.measureText('Togo').width;
    context.font = '20px sans';
    expect(context.measureText('Togo').width).toBeCloseTo(2 * once, 6);
    context.textAlign = 'center';
    const { actualBoundingBoxLeft, actualBoundingBoxRight, width } = context.measureText('Togo');
    expect(actualBoundingBoxLeft).toBeCloseTo(width / 2, 6);
    expect(actualBoundingBoxRight).toBeCloseTo(width / 2, 6);
  });

  it('reports the glyphs that its face lacks, and those alone that were drawn', () => {
    const canvas = canvasWithFonts();
    const context = canvas.getContext('2d');
    context.font = '10px sans';
    context.measureText('\u5317');
    context.fillText('\u4e2d\u6587\u4e2d', 0, 0);
    expect(canvas.missingGlyphs).toEqual(['\u4e2d', '\u6587']);
  });

  it('draws nothing of blanks', () => {
    const canvas = canvasWithFonts();
    const context = canvas.getContext('2d');
    context.font = '10px sans';
    context.fillText(' \u00a0', 0, 0);
    expect(bodyOf(canvas)).toBe('');
    expect(context.measureText(' \u00a0').width).toBeGreaterThan(0);
  });
});

describe('shaping', () => {
  it('takes the best stand-in that the face has', () => {
    const shaped = shape(
      { face: { font: fontOf('0123456789 \u00a0\u2013') }, size: 10 },
      '\u2212 1\u202f000',
    );
    expect(shaped.pieces.map(({ text }) => text)).toEqual(['\u2013 1', '000']);
    expect(shaped.missing).toEqual([]);
  });

  it('knows no stand-in for a letter', () => {
    const shaped = shape({ face: { font: fontOf('ab ') }, size: 10 }, 'a\u0153b');
    expect(shaped.missing).toEqual(['\u0153']);
    expect(shaped.width).toBe(15);
  });

  it('makes line ends and other spaces plain ones', () => {
    const shaped = shape({ face: { font: fontOf('ab ') }, size: 10 }, 'a\nb\u2003a');
    expect(shaped.pieces).toEqual([{ text: 'a b a', x: 0 }]);
  });

  it('places what follows several spaces', () => {
    const shaped = shape({ face: { font: fontOf('ab ') }, size: 10 }, '  a  b ');
    expect(shaped.pieces).toEqual([
      { text: 'a', x: 10 },
      { text: 'b', x: 25 },
    ]);
    expect(shaped.width).toBe(35);
  });
});
