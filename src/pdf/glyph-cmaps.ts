import type { Glyph } from '../fonts/shaped-text.js';
import { codeOf } from './glyph-code.js';

/** Says which characters codes stand for, for those who read them (ISO 32000-1, 9.10.3). */
export function unicodeCmap(glyphs: readonly Glyph[]): Uint8Array {
  const ranges = runsOf(glyphs).map((run) => {
    const texts = run.map(({ codePoints }) => `<${utf16(codePoints)}>`);
    return `${range(run)} [${texts.join(' ')}]`;
  });
  return cmap('Adobe-Identity-UCS', 'UCS', 2, sections('bfrange', ranges));
}

/** Says which glyphs of a subset codes are, by their places in it (ISO 32000-1, 9.7.5). */
export function encodingCmap(glyphs: readonly Glyph[], placeOf: (glyph: Glyph) => number): Uint8Array {
  const ranges = runsOf(glyphs).map((run) => `${range(run)} ${run[0] ? placeOf(run[0]) : 0}`);
  return cmap('Report-Glyphs', 'Identity', 1, sections('cidrange', ranges));
}

/** Things, by their numbers in order, cut up where these do not count on; each number once. */
export function runsOf<T extends Pick<Glyph, 'id'>>(things: readonly T[]): readonly (readonly T[])[] {
  const runs: T[][] = [];
  for (const thing of things) {
    const run = runs.at(-1);
    const last = run?.at(-1)?.id;
    if (last === thing.id) continue;
    // The last byte alone may count on in a range of codes.
    if (run && last === thing.id - 1 && thing.id % 256 !== 0) run.push(thing);
    else runs.push([thing]);
  }
  return runs;
}

function range(run: readonly Pick<Glyph, 'id'>[]): string {
  const [first, last] = [run[0], run.at(-1)].map((end) => codeOf(end ?? { id: 0 }));
  return `<${first}> <${last}>`;
}

/** As many ranges stand in a section. */
const mostRanges = 100;

function sections(kind: 'bfrange' | 'cidrange', ranges: readonly string[]): string {
  let text = '';
  for (let from = 0; from < ranges.length; from += mostRanges) {
    const some = ranges.slice(from, from + mostRanges);
    text += `${some.length} begin${kind}\n${some.join('\n')}\nend${kind}\n`;
  }
  return text;
}

function utf16(codePoints: readonly number[]): string {
  return Buffer.from(String.fromCodePoint(...codePoints), 'utf16le')
    .swap16()
    .toString('hex');
}

function cmap(name: string, ordering: string, type: number, content: string): Uint8Array {
  return Buffer.from(`/CIDInit /ProcSet findresource begin
12 dict begin
begincmap
/CIDSystemInfo << /Registry (Adobe) /Ordering (${ordering}) /Supplement 0 >> def
/CMapName /${name} def
/CMapType ${type} def
1 begincodespacerange
<0000> <ffff>
endcodespacerange
${content}endcmap
CMapName currentdict /CMap defineresource pop
end
end
`);
}
