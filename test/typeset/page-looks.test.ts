import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { Typeface } from '../../src/fonts/typeface.js';
import type { LaidOutInline, LaidOutItem, LaidOutPage, LaidOutRun } from '../../src/typeset/engine.js';
import { PageLooks } from '../../src/typeset/page-looks.js';
import { root } from '../support/project-folder.js';

const typeface = new Typeface(readFileSync(join(root, 'fonts/SourceSans3-Regular.ttf')));

const fontOf = (face: Typeface) => ({
  id: 'F1',
  ascender: 900,
  lineHeight: () => 12,
  widthOfString: () => 10,
  encode: () => [[], []] as const,
  ref: () => ({}),
  typeface: face,
});

const run: LaidOutRun = {
  ...{ font: fontOf(typeface), fontSize: 10, bold: false, characterSpacing: 0 },
  ...{ color: '#000000', opacity: 1, background: null, sup: false, sub: false },
  ...{ link: null, linkToDestination: null },
};
const word: LaidOutInline = { run, text: 'word ', x: 0, width: 20 };

const lineOf = (inlines: readonly LaidOutInline[], more = {}): LaidOutItem => ({
  type: 'line',
  item: {
    ...{ inlines, x: 10, y: 20, maxWidth: 100, fit: { wordSpace: 0, letterSpace: 0 } },
    ...{ getWidth: () => 50, getHeight: () => 14, getAscenderHeight: () => 9 },
    ...more,
  },
});

const pageOf = (...items: readonly LaidOutItem[]): LaidOutPage => ({
  items,
  pageSize: { width: 100, height: 200, orientation: 'portrait' },
  pageMargins: { top: 1, right: 1, bottom: 1, left: 1 },
});

const looks = new PageLooks();
const look = (...items: readonly LaidOutItem[]) => looks.of(pageOf(...items));

describe('the look of a page', () => {
  const next = { ...word, x: 20, text: 'next' };
  const before = look(lineOf([word, next]));

  it('is the same for pages that are drawn the same, whatever they know of themselves', () => {
    expect(
      look(
        lineOf([{ ...word }, { ...next, run: { ...run, link: 'https://example.org' } }], { id: 'to-place' }),
      ),
    ).toBe(before);
  });

  it.each<[string, Partial<LaidOutInline>]>([
    ['other words', { text: 'worn ' }],
    ['another place', { x: 0.5 }],
  ])('tells %s, in the first word and in the next', (_, change) => {
    expect(look(lineOf([{ ...word, ...change }, next]))).not.toBe(before);
    expect(look(lineOf([word, { ...next, ...change }]))).not.toBe(before);
  });

  it.each<[string, Partial<LaidOutRun>]>([
    ['another size', { fontSize: 11 }],
    ['another colour', { color: '#000001' }],
    ['an opacity', { opacity: 0.5 }],
    ['a ground', { background: '#ffffff' }],
    ['tracking', { characterSpacing: 0.1 }],
    ['raised letters', { sup: true }],
    ['lowered letters', { sub: true }],
    ['features of the font', { fontFeatures: ['smcp'] }],
    ['a face of the same name with other bytes', { font: fontOf(new Typeface(new Uint8Array([1]))) }],
  ])('tells %s, in the first word and in the next', (_, change) => {
    const changed = { ...run, ...change };
    expect(look(lineOf([{ ...word, run: changed }, next]))).not.toBe(before);
    expect(look(lineOf([word, { ...next, run: changed }]))).not.toBe(before);
  });

  it.each<[string, object]>([
    ['a line that stands elsewhere', { y: 21 }],
    ['a line that is fitted otherwise', { fit: { wordSpace: 0.2, letterSpace: 0 } }],
    ['a line whose letters stand wider', { fit: { wordSpace: 0, letterSpace: 0.2 } }],
    ['another baseline', { getAscenderHeight: () => 10 }],
  ])('tells %s', (_, change) => {
    expect(look(lineOf([word, next], change))).not.toBe(before);
  });

  it('tells vectors and drawings, and their order', () => {
    const rule: LaidOutItem = {
      type: 'vector',
      item: { type: 'rect', x: 0, y: 0, w: 5, h: 5, color: '#123456' },
    };
    const drawn = (svg: string): LaidOutItem => ({
      type: 'svg',
      item: {
        svg: { svg, width: 10, height: 10, uses: [], data: { columns: [], rows: [] } },
        ...{ x: 0, y: 0, _width: 10, _height: 10 },
      },
    });
    const drawing = drawn('<svg/>');
    const all = [
      look(rule),
      look(drawing),
      look(rule, drawing),
      look(drawing, rule),
      look({ ...rule, item: { ...rule.item, w: 6 } }),
      look(drawn('<svg><g/></svg>')),
    ];
    expect(new Set(all).size).toBe(all.length);
  });
});
