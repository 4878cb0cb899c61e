import { describe, expect, it } from 'vitest';
import type { LaidOutLine, LaidOutPage } from '../../src/typeset/engine.js';
import { stampOf } from '../../src/typeset/stamp.js';
import { points } from '../../src/typeset/units.js';
import { layOutMarkup, reportTheme } from './fixture.js';

const filler = 'Capacity is built where those who do the work meet those who did it before. ';
const paragraph = (sentences: number) => `<p>${filler.repeat(sentences)}</p>`;
const paragraphs = (count: number) =>
  Array.from({ length: count }, (_, at) => paragraph(2 + (at % 4))).join('');

const { margins, width, height } = reportTheme().page;
const left = points(margins.left);
const bottom = points(height - margins.bottom);
/** Of two columns 6 mm apart. */
const second = left + (points(width) - left - points(margins.right) + points(6)) / 2;

/** The lines of what is set in columns, without what the engine adds and the text of footnotes. */
function linesOf(page: LaidOutPage | undefined): readonly LaidOutLine[] {
  return (page?.items ?? []).flatMap((item) => {
    if (item.type !== 'line') return [];
    const stamps = item.item.inlines.flatMap((one) => stampOf(one.run) ?? []);
    const inFlow = stamps.some(({ nodes }) => nodes.some(({ kind }) => kind === 'flowing-columns'));
    return inFlow && !isNote(item.item) ? [item.item] : [];
  });
}

function isNote({ inlines }: LaidOutLine): boolean {
  return inlines.every((one) => stampOf(one.run)?.nodes.some(({ kind }) => kind === 'footnote'));
}

function columnsOf(page: LaidOutPage | undefined): readonly [readonly LaidOutLine[], readonly LaidOutLine[]] {
  const lines = linesOf(page);
  return [lines.filter(({ x }) => x < second - 1), lines.filter(({ x }) => x > second - 1)];
}

const top = (lines: readonly LaidOutLine[]) => Math.min(...lines.map(({ y }) => y));
const foot = (lines: readonly LaidOutLine[]) => Math.max(...lines.map((line) => line.y + line.getHeight()));
const wordsOf = (lines: readonly LaidOutLine[]) =>
  lines
    .map(({ inlines }) =>
      inlines
        .map(({ text }) => text)
        .join('')
        .trim(),
    )
    .join(' ');

describe('text that flows through columns', () => {
  it('begins and ends at the same height in each, and goes on below the longest', async () => {
    for (let count = 2; count < 9; count++) {
      const { laidOut } = await layOutMarkup(
        `<columns count="2" gap="6">${paragraphs(count)}</columns><p>What follows.</p>`,
      );
      const [one, two] = columnsOf(laidOut?.pages[0]);
      expect(top(two), String(count)).toBeCloseTo(top(one), 1);
      // A paragraph of three lines is not divided.
      expect(Math.abs(foot(one) - foot(two)), String(count)).toBeLessThan(3 * 14 + 6);
      const after = laidOut?.pages[0]?.items.flatMap(({ type, item }) =>
        type === 'line' && 'inlines' in item && wordsOf([item]) === 'What follows.' ? [item] : [],
      );
      expect(after?.[0]?.y, String(count)).toBeGreaterThan(Math.max(foot(one), foot(two)) - 0.5);
      expect(after?.[0]?.y, String(count)).toBeLessThan(Math.max(foot(one), foot(two)) + 20);
    }
  });

  it('fills pages and balances the last, with every word once and in order', async () => {
    const markup = paragraphs(44);
    const { laidOut, diagnostics } = await layOutMarkup(
      `<h1 id="h" class="plain">Over pages</h1><columns count="2" gap="6">${markup}</columns>`,
    );
    expect(diagnostics).toEqual([]);
    const pages = (laidOut?.pages ?? []).map(columnsOf);
    expect(pages.length).toBeGreaterThan(2);
    for (const [one, two] of pages.slice(0, -1)) {
      expect(bottom - foot(one)).toBeLessThan(3 * 14 + 6);
      expect(bottom - foot(two)).toBeLessThan(3 * 14 + 6);
    }
    const [one, two] = pages.at(-1) ?? [[], []];
    expect(Math.abs(foot(one) - foot(two))).toBeLessThan(3 * 14 + 6);
    const all = pages.map(([first, other]) => `${wordsOf(first)} ${wordsOf(other)}`).join(' ');
    const expected = markup.replaceAll(/<\/?p>/g, ' ');
    expect(joined(all)).toBe(joined(expected));
  });

  it('ends no column after a heading, and none with one line of a paragraph', async () => {
    for (let count = 3; count < 12; count++) {
      const blocks = Array.from(
        { length: count },
        (_, at) => `<h3 id="h${at}">Heading</h3>${paragraph(2 + (at % 3))}`,
      );
      const { laidOut } = await layOutMarkup(
        `${paragraph(count)}<columns count="2" gap="6">${blocks.join('')}</columns>`,
      );
      for (const page of laidOut?.pages ?? []) {
        for (const lines of columnsOf(page))
          expect(wordsOf(lines.slice(-1)), String(count)).not.toBe('Heading');
      }
    }
  });

  it('parts no first line from its next where a footnote has no room at the foot of the page', async () => {
    const note = `<footnote>${filler.repeat(9)}</footnote>`;
    const flow = `<columns count="2" gap="6">${paragraph(2)}<p>${filler}Noted.${note}</p>${paragraph(3)}</columns>`;
    for (let before = 20; before < 40; before++) {
      const { laidOut } = await layOutMarkup(`${'<p>A line.</p>'.repeat(before)}${flow}`);
      const [column = []] = (laidOut?.pages ?? []).flatMap(columnsOf).filter((lines) => lines.length > 0);
      const [first, second] = column;
      expect(second?.y, String(before)).toBeLessThan((first?.y ?? 0) + 16);
    }
  });

  it('leaves room for the footnotes of all its columns', async () => {
    const noted = (at: number) =>
      `<p>${filler}<footnote>Note ${at}. ${filler}</footnote>${filler.repeat(3)}</p>`;
    for (let count = 4; count < 20; count += 3) {
      const markup = Array.from({ length: count }, (_, at) => noted(at)).join('');
      const { laidOut, diagnostics } = await layOutMarkup(`<columns count="2" gap="6">${markup}</columns>`);
      expect(diagnostics).toEqual([]);
      for (const page of laidOut?.pages ?? []) {
        const notes = page.items.flatMap((item) =>
          item.type === 'line' && isNote(item.item) ? [item.item] : [],
        );
        if (notes.length > 0) expect(foot(linesOf(page)), String(count)).toBeLessThan(top(notes));
      }
    }
  });

  it('keeps tables, lists and figures whole in their column', async () => {
    const list = `<ul>${'<li>One of several things that belong together in a list.</li>'.repeat(7)}</ul>`;
    const table = `<table><thead><tr><th scope="col"><p>What</p></th></tr></thead><tbody>${'<tr><td><p>Row</p></td></tr>'.repeat(5)}</tbody></table>`;
    const { laidOut, diagnostics } = await layOutMarkup(
      `<columns count="2" gap="6">${paragraphs(5)}${list}${table}${paragraphs(4)}</columns>`,
    );
    expect(diagnostics).toEqual([]);
    const [one, two] = columnsOf(laidOut?.pages[0]);
    expect(Math.abs(foot(one) - foot(two))).toBeLessThan(8 * 14);
    for (const line of [...one, ...two]) expect(line.y).toBeLessThan(bottom);
  });
});

describe('the markup of columns', () => {
  it.each([
    ['<columns count="2"><column><p>Text</p></column></columns>', '"<column>" is not allowed in "<columns>"'],
    ['<columns><p>Text</p></columns>', '"<p>" is not allowed in "<columns>"'],
    ['<columns count="9"><p>Text</p></columns>', '"9" is no value of "count"'],
    [
      '<aside><columns count="2"><p>Text</p></columns></aside>',
      '"<columns>" is not allowed inside "<aside>"',
    ],
  ])('%s is an error', async (markup, message) => {
    const { diagnostics } = await layOutMarkup(markup);
    expect(diagnostics.map((one) => one.message).join('\n')).toContain(message);
  });
});

/** Without what the ends of lines do to words. */
function joined(text: string): string {
  return text.replaceAll(/[\s-]+/g, '');
}
