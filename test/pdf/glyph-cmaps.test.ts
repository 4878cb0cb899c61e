import { expect, it } from 'vitest';
import { encodingCmap, runsOf, unicodeCmap } from '../../src/pdf/glyph-cmaps.js';

const glyph = (id: number, text: string) => ({
  id,
  advanceWidth: 500,
  codePoints: Array.from(text, (char) => char.codePointAt(0) ?? 0),
});

const shown = [glyph(3, 'a'), glyph(4, 'fi'), glyph(9, '😀'), glyph(0x4ff, 'b'), glyph(0x500, 'c')];

const textOf = (cmap: Uint8Array) => Buffer.from(cmap).toString();

it('tells the characters of each code, ligatures and those beyond sixteen bits too', () => {
  expect(textOf(unicodeCmap(shown))).toContain(`4 beginbfrange
<0003> <0004> [<0061> <00660069>]
<0009> <0009> [<d83dde00>]
<04ff> <04ff> [<0062>]
<0500> <0500> [<0063>]
endbfrange
`);
});

it('tells the places of glyphs in their subset', () => {
  const places = new Map(shown.map(({ id }, at) => [id, at + 1]));
  expect(textOf(encodingCmap(shown, ({ id }) => places.get(id) ?? 0))).toContain(`4 begincidrange
<0003> <0004> 1
<0009> <0009> 3
<04ff> <04ff> 4
<0500> <0500> 5
endcidrange
`);
});

it('puts a hundred ranges at most into a section', () => {
  const many = Array.from({ length: 150 }, (_, at) => glyph(2 * at + 1, 'x'));
  expect(textOf(unicodeCmap(many)).match(/\d+ beginbfrange/g)).toEqual([
    '100 beginbfrange',
    '50 beginbfrange',
  ]);
});

it('names a number once', () => {
  expect(runsOf([{ id: 0 }, { id: 0 }, { id: 1 }])).toEqual([[{ id: 0 }, { id: 1 }]]);
});
