import { describe, expect, it, vi } from 'vitest';
import { BookBuilder } from '../../src/typeset/engine/book-builder.js';
import { Heights } from '../../src/typeset/engine/heights.js';
import { PageNotes } from '../../src/typeset/engine/page-notes.js';
import { ParagraphSetter } from '../../src/typeset/engine/paragraph.js';
import { RunInlines } from '../../src/typeset/engine/run-inlines.js';
import { FaceShapes } from '../../src/typeset/engine/shapes.js';
import { fitLines, type LineManner, type TextPiece } from '../../src/typeset/lines/total-fit.js';
import { layOutMarkup } from './fixture.js';

/** Four times as much may cost this many times as much: a little of it is done once, a little at the ends. */
const proportion = 4.3;

const filler = 'Capacity is built where those who do the work meet those who did it before. ';

/** A section of all that pages hold: headings, notes, lists, tables, columns side by side and columns that flow. */
const section = (at: number) => `
  <h2 id="s${at}">Section</h2><p>${filler.repeat(5)}<footnote>A note. ${filler}</footnote> ${filler.repeat(2)}</p>
  <ul><li>${filler}</li><li>${filler.repeat(2)}</li></ul>
  <columns gap="6"><column><p>${filler.repeat(3)}</p></column><column><p>${filler.repeat(2)}</p></column></columns>
  <table id="t${at}"><caption>A table</caption><thead><tr><th scope="col"><p>What</p></th></tr></thead>
    <tbody>${'<tr><td><p>A row of it</p></td></tr>'.repeat(6)}</tbody></table>
  <columns count="2" gap="6"><p>${filler.repeat(4)}</p><p>${filler.repeat(4)}</p></columns>`;

const counted = {
  'nodes laid out': vi.spyOn(BookBuilder.prototype, 'processNode'),
  'heights looked up': vi.spyOn(Heights.prototype, 'full'),
  'heads looked up': vi.spyOn(Heights.prototype, 'head'),
  'lines asked for': vi.spyOn(ParagraphSetter.prototype, 'ofLeaf'),
  'paragraphs broken': vi.spyOn(ParagraphSetter.prototype, 'linesOf'),
  'texts cut into words': vi.spyOn(RunInlines.prototype, 'cut'),
  'shapes looked up': vi.spyOn(FaceShapes.prototype, 'of'),
  'room of notes looked up': vi.spyOn(PageNotes.prototype, 'added'),
};

async function workOf(sections: number): Promise<Readonly<Record<string, number>>> {
  for (const { mock } of Object.values(counted)) mock.calls.length = 0;
  const markup = Array.from({ length: sections }, (_, at) => section(at)).join('');
  const { laidOut } = await layOutMarkup(`<h1 id="one" class="plain">One</h1>${markup}`);
  const work = Object.entries(counted).map(([what, { mock }]) => [what, mock.calls.length] as const);
  return { pages: laidOut?.pages.length ?? 0, ...Object.fromEntries(work) };
}

describe('work is in proportion', () => {
  it('to the pages of a document', { timeout: 60_000 }, async () => {
    const once = await workOf(8);
    const fourTimes = await workOf(32);
    expect(fourTimes.pages).toBeGreaterThan(30);
    for (const [what, count] of Object.entries(once)) {
      expect(count, what).toBeGreaterThan(0);
      expect((fourTimes[what] ?? 0) / count, what).toBeLessThan(proportion);
    }
  });

  it('to the words of a paragraph, up to 45,000 and more', () => {
    const steps = (words: number) => {
      let count = 0;
      // Each way that is weighed asks how it is to be weighed.
      const manner: LineManner = new Proxy<LineManner>(
        { tolerance: 300, shortLast: 20, anyway: true },
        {
          get: (target, key: keyof LineManner) => {
            count += 1;
            return target[key];
          },
        },
      );
      expect(fitLines(piecesOf(words), 340, manner)?.length).toBeGreaterThan(words / 16);
      return count;
    };
    const some = steps(11_250);
    expect(some).toBeGreaterThan(11_250);
    expect(steps(45_000) / some).toBeLessThan(proportion);
  });
});

/** Words of 10 to 60 pt, in no order but always the same. */
function piecesOf(words: number): readonly TextPiece[] {
  const space = { width: 3, stretch: 1.5, shrink: 1 };
  const end = { penalty: 0, width: 0, hyphen: false };
  return Array.from({ length: words }, (_, at) => ({
    width: 10 + ((at * 7919) % 51),
    stretch: 0,
    shrink: 0,
    space,
    end,
  }));
}
