import { describe, expect, it } from 'vitest';
import type { LaidOutLine, LaidOutPage } from '../../src/typeset/engine.js';
import { stampOf } from '../../src/typeset/stamp.js';
import { layOutMarkup, linesOf } from './fixture.js';

const line = '<p>A line.</p>';
const filler = 'Capacity is built where those who do the work meet those who did it before. ';
const note = (text: string) => `<footnote>${text}</footnote>`;

function placed(
  page: LaidOutPage | undefined,
): readonly { readonly text: string; readonly line: LaidOutLine }[] {
  const lines = page?.items.flatMap((item) => (item.type === 'line' ? [item.item] : [])) ?? [];
  return lines.map((one) => ({
    text: one.inlines
      .map(({ text }) => text)
      .join('')
      .trim(),
    line: one,
  }));
}

/** The page, from 0, that has a line with these words. */
function pageOf(pages: readonly LaidOutPage[] | undefined, words: string): number {
  return pages?.findIndex((page) => linesOf(page).some((text) => text.includes(words))) ?? -1;
}

/** Text of the page's flow is never set over a note, or a note over the foot of the page. */
function expectRoom(page: LaidOutPage): void {
  const own = placed(page).filter(({ line: one }) => one.inlines.some((inline) => stampOf(inline.run)));
  const isNote = (one: LaidOutLine) =>
    one.inlines.every((inline) => stampOf(inline.run)?.nodes.some(({ kind }) => kind === 'footnote'));
  const bottom = page.pageSize.height - page.pageMargins.bottom;
  const notes = own.filter(({ line: one }) => isNote(one)).map(({ line: one }) => one.y);
  const text = own.filter(({ line: one }) => !isNote(one) && one.y < bottom);
  for (const { line: one } of text) {
    expect(one.y + one.getHeight()).toBeLessThanOrEqual(Math.min(bottom, ...notes) + 0.01);
  }
  for (const y of notes) expect(y).toBeLessThan(bottom);
}

describe('footnotes', () => {
  it('stand at the foot of the page of their mark, wherever that falls', async () => {
    for (let lines = 20; lines < 32; lines += 2) {
      const markup = `${line.repeat(lines)}<p>Here is the mark${note('Here is the note.')}.</p>${line.repeat(8)}`;
      const { laidOut } = await layOutMarkup(markup);
      const page = pageOf(laidOut?.pages, 'Here is the mark');
      expect(pageOf(laidOut?.pages, 'Here is the note.')).toBe(page);
      for (const one of laidOut?.pages ?? []) expectRoom(one);
      const found = placed(laidOut?.pages[page]).find(({ text }) => text === 'Here is the note.');
      const { pageSize, pageMargins } = laidOut?.pages[page] ?? {
        pageSize: { height: 0 },
        pageMargins: { bottom: 0 },
      };
      const foot = (found?.line.y ?? 0) + (found?.line.getHeight() ?? 0);
      expect(foot).toBeCloseTo(pageSize.height - pageMargins.bottom - 2, 1);
    }
  });

  it('are numbered in order, and their marks lead to them', async () => {
    const { laidOut } = await layOutMarkup(`<p>One${note('First.')} and two${note('Second.')}.</p>`);
    const texts = linesOf(laidOut?.pages[0]);
    expect(texts.slice(0, 5)).toEqual(['One1 and two2.', '1.', 'First.', '2.', 'Second.']);
  });

  it('go on on the next page where they are long', async () => {
    const long = `${filler.repeat(14)}The note ends here.`;
    const { laidOut } = await layOutMarkup(`${line.repeat(26)}<p>Marked${note(long)}.</p>${line.repeat(20)}`);
    const start = pageOf(laidOut?.pages, 'Marked');
    expect(pageOf(laidOut?.pages, 'The note ends here.')).toBe(start + 1);
    for (const one of laidOut?.pages ?? []) expectRoom(one);
  });

  it('go on to a page of their own at the end of the document', async () => {
    const long = `${filler.repeat(40)}The note ends here.`;
    const { laidOut, diagnostics } = await layOutMarkup(`${line.repeat(27)}<p>Marked${note(long)}.</p>`);
    expect(diagnostics).toEqual([]);
    expect(pageOf(laidOut?.pages, 'The note ends here.')).toBe((laidOut?.pages.length ?? 0) - 1);
  });

  it.each([
    [
      'columns',
      (text: string) =>
        `<columns gap="6"><column>${line.repeat(5)}</column><column>${text}</column></columns>`,
    ],
    ['boxes', (text: string) => `<div class="panel">${text}</div>`],
    ['bands', (text: string) => `<div class="band">${line}${text}${line.repeat(3)}</div>`],
    ['lists', (text: string) => `<ul>${'<li><p>An item.</p></li>'.repeat(3)}<li>${text}</li></ul>`],
    [
      'tables',
      (text: string) =>
        `<table><colgroup><col width="1*"/><col width="1*"/></colgroup><tbody>${`<tr><td>${line}</td><td>${line}</td></tr>`.repeat(5)}<tr><td>${line}</td><td>${text}</td></tr>${`<tr><td>${line}</td><td>${line}</td></tr>`.repeat(12)}</tbody></table>`,
    ],
  ])('have their place in %s too', async (_, inside) => {
    for (let lines = 15; lines < 30; lines += 2) {
      const markup = `${line.repeat(lines)}${inside(`<p>Marked${note('Here is the note.')}.</p>`)}${line.repeat(5)}`;
      const { laidOut, diagnostics } = await layOutMarkup(markup);
      expect(diagnostics).toEqual([]);
      expect(pageOf(laidOut?.pages, 'Here is the note.')).toBe(pageOf(laidOut?.pages, 'Marked'));
      for (const one of laidOut?.pages ?? []) expectRoom(one);
    }
  });
});

/** Numbers from 0 up to 1 that look as if by chance: a linear congruential generator (Numerical Recipes, 7.1). */
function chance(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 1664525 + 1013904223) % 2 ** 32;
    return state / 2 ** 32;
  };
}

/** Blocks of all kinds, some with marks of notes, short ones and long. */
function mixedBlocks(seed: number): { readonly markup: string; readonly notes: number } {
  const next = chance(seed);
  let notes = 0;
  const mark = () => {
    notes += 1;
    const length = next() < 0.2 ? 6 : 1;
    return `Mark${notes}x${note(`Note${notes}x ${filler.repeat(length)}End${notes}x`)}`;
  };
  const paragraph = () =>
    `<p>${filler.repeat(1 + Math.floor(next() * 4))}${next() < 0.4 ? mark() : ''} ${next() < 0.1 ? `${mark()} ${mark()}` : ''}</p>`;
  const row = () =>
    `<tr><td>Cell ${next() < 0.2 ? mark() : ''}</td><td>${next() < 0.3 ? filler : 'Cell'}</td></tr>`;
  const kinds = [
    paragraph,
    paragraph,
    () => `<div class="panel">${paragraph()}</div>`,
    () => `<div class="band">${paragraph()}${paragraph()}</div>`,
    () => `<ul><li>${paragraph()}</li><li>${paragraph()}</li></ul>`,
    () => `<columns gap="6"><column>${paragraph()}</column><column>${paragraph()}</column></columns>`,
    () =>
      `<table><tbody>${Array.from({ length: 4 + Math.floor(next() * 20) }, row).join('')}</tbody></table>`,
  ];
  const blocks = Array.from({ length: 14 }, () => kinds[Math.floor(next() * kinds.length)]?.() ?? '');
  return { markup: blocks.join(''), notes };
}

describe('footnotes of many kinds of blocks one after the other', () => {
  it.each([1, 2, 3, 4, 5, 6, 7, 8])(
    'begin on the page of their mark, in room of their own (%d)',
    async (seed) => {
      const { markup, notes } = mixedBlocks(seed);
      const { laidOut, diagnostics } = await layOutMarkup(markup);
      expect(diagnostics.filter(({ code }) => code !== 'half-empty-page')).toEqual([]);
      for (let at = 1; at <= notes; at++) {
        const page = pageOf(laidOut?.pages, `Mark${at}x`);
        expect(page).toBeGreaterThanOrEqual(0);
        expect([at, pageOf(laidOut?.pages, `Note${at}x`)]).toEqual([at, page]);
        expect(pageOf(laidOut?.pages, `End${at}x`) - page).toBeLessThanOrEqual(1);
      }
      for (const one of laidOut?.pages ?? []) expectRoom(one);
    },
  );

  it('are all begun where several are marked on a line, and only the last goes on', async () => {
    for (let lines = 18; lines < 30; lines++) {
      const marks = `One${note(`First. ${filler.repeat(3)}`)} two${note(`Second. ${filler.repeat(8)}The last ends here.`)}`;
      const { laidOut } = await layOutMarkup(`${line.repeat(lines)}<p>${marks}.</p>${line.repeat(20)}`);
      const page = pageOf(laidOut?.pages, 'One');
      expect(pageOf(laidOut?.pages, 'First.')).toBe(page);
      expect(pageOf(laidOut?.pages, 'Second.')).toBe(page);
      for (const one of laidOut?.pages ?? []) expectRoom(one);
    }
  });
});
