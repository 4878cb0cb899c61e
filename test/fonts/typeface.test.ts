import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { describe, expect, it } from 'vitest';
import type { ShapedText } from '../../src/fonts/shaped-text.js';
import { Typeface } from '../../src/fonts/typeface.js';
import { Typefaces } from '../../src/fonts/typefaces.js';

const root = new URL('../../', import.meta.url).pathname;

function bytesOf(name: string): Uint8Array {
  return readFileSync(`${root}fonts/${name}.ttf`);
}

interface FontkitFont {
  readonly ascent: number;
  readonly descent: number;
  layout(text: string): ShapedText;
}

const fontkit: { create(bytes: Uint8Array): FontkitFont } = createRequire(import.meta.url)('fontkit');

/** Each word of the report's prose in both languages, once. */
function words(): readonly string[] {
  const texts = ['en', 'fr'].flatMap((language) => {
    const folder = `${root}locales/${language}/prose/`;
    const files = readdirSync(folder, { recursive: true, withFileTypes: true });
    return files.flatMap((file) =>
      file.isFile() ? readFileSync(`${file.parentPath}/${file.name}`, 'utf8') : [],
    );
  });
  return [...new Set(texts.join(' ').split(/\s+/))].filter((word) => word !== '');
}

describe('a typeface', () => {
  // fontkit is what pdfkit shapes with: what is drawn must not depend on which of them shaped it.
  it.each(['SourceSerif4-Regular', 'SourceSans3-Semibold'])('shapes words as fontkit does in %s', (name) => {
    const typeface = new Typeface(bytesOf(name));
    const font = fontkit.create(Buffer.from(bytesOf(name)));
    const all = [...words(), 'office', 'à\u202f«', 'AVAT', '1\u202f234,5', ' '];
    expect(all.length).toBeGreaterThan(3000);
    for (const word of all) {
      const expected = font.layout(word);
      const shaped = typeface.shape(word);
      expect(shaped.glyphs, word).toEqual(
        expected.glyphs.map(({ id, advanceWidth, codePoints }) => ({ id, advanceWidth, codePoints })),
      );
      const positions = shaped.positions.map(({ advanceWidth: _, ...position }) => position);
      expect(positions, word).toEqual(expected.positions.map((position) => ({ ...position })));
      expect(shaped.advanceWidth, word).toBe(expected.advanceWidth);
    }
  });

  it('says which characters each glyph stands for', () => {
    const typeface = new Typeface(bytesOf('SourceSerif4-Regular'));
    const meant = (text: string) => typeface.shape(text).glyphs.map(({ codePoints }) => codePoints);
    expect(meant('n\u00a0n')).toEqual([[0x6e], [0xa0], [0x6e]]);
    expect(meant('e\u0301t')).toEqual([[0x65, 0x301], [0x74]]);
  });

  it('is as high as fontkit says', () => {
    const { ascent, descent } = new Typeface(bytesOf('SourceSans3-Regular'));
    const font = fontkit.create(Buffer.from(bytesOf('SourceSans3-Regular')));
    expect([ascent, descent]).toEqual([font.ascent, font.descent]);
  });

  it('knows which characters it has', () => {
    const typeface = new Typeface(bytesOf('SourceSans3-Regular'));
    expect(
      ['a', 'é', '\u202f'].map((char) => typeface.hasGlyphForCodePoint(char.codePointAt(0) ?? 0)),
    ).toEqual([true, true, true]);
    expect(typeface.hasGlyphForCodePoint(0x4e2d)).toBe(false);
  });

  it('shapes a text once', () => {
    const typeface = new Typeface(bytesOf('SourceSans3-Regular'));
    expect(typeface.shape('report')).toBe(typeface.shape('report'));
  });

  it('has nothing where its bytes are no font', () => {
    expect(new Typeface(new Uint8Array(20)).hasGlyphForCodePoint(97)).toBe(false);
  });
});

describe('typefaces', () => {
  it('are one for the same bytes', () => {
    const typefaces = new Typefaces();
    const sans = typefaces.of(bytesOf('SourceSans3-Regular'));
    expect(typefaces.of(bytesOf('SourceSans3-Regular'))).toBe(sans);
    expect(typefaces.of(bytesOf('SourceSans3-Bold'))).not.toBe(sans);
  });
});
