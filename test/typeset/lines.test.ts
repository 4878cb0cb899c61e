import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { LaidOutInline, LaidOutLine, LaidOutPage } from '../../src/typeset/engine.js';
import { stampOf } from '../../src/typeset/stamp.js';
import { drawn, type Laid, layOutMarkup, reportTheme } from './fixture.js';

const words =
  'Representatives of municipalities throughout the neighbourhood demonstrated extraordinary determination; ' +
  'internationally comparable methodologies nevertheless presuppose considerable institutional responsibilities. ';

function themeWith(declared: object) {
  const theme = reportTheme();
  const paragraph = theme.styles.get('paragraph');
  if (!paragraph) throw new Error('no style "paragraph"');
  const style = { ...paragraph, declared: { ...paragraph.declared, ...declared } };
  return { ...theme, styles: new Map([...theme.styles, ['paragraph', style]]) };
}

function bodyLines(pages: readonly LaidOutPage[] | undefined): readonly LaidOutLine[] {
  const lines = pages?.flatMap(({ items }) =>
    items.flatMap((one) => (one.type === 'line' ? [one.item] : [])),
  );
  return lines?.filter(({ inlines }) => inlines.some(isBody)) ?? [];
}

function isBody(inline: LaidOutInline): boolean {
  return stampOf(inline.run)?.nodes.some(({ kind }) => kind === 'paragraph' || kind === 'heading') ?? false;
}

const justified = () => layOutMarkup(`<p>${words.repeat(6)}</p>`, { theme: themeWith({ align: 'justify' }) });

describe('lines', () => {
  it('fill the measure exactly where they are justified, but for the last', async () => {
    const lines = bodyLines((await justified()).laidOut?.pages);
    expect(lines.length).toBeGreaterThan(10);
    for (const line of lines.slice(0, -1)) expect(line.getWidth()).toBeCloseTo(line.maxWidth, 3);
  });

  it('keep letter spacing within its limits', async () => {
    const { size } = reportTheme().styles.get('body')?.complete ?? { size: 0 };
    for (const { fit } of bodyLines((await justified()).laidOut?.pages)) {
      expect(fit?.letterSpace).toBeLessThanOrEqual(0.015 * size + 1e-9);
      expect(fit?.letterSpace).toBeGreaterThanOrEqual(-0.006 * size - 1e-9);
    }
  });

  it('have a hyphen where a word is divided, and only there', async () => {
    const inlines = bodyLines((await justified()).laidOut?.pages).flatMap((line) => line.inlines);
    const broken = inlines.filter((inline) => inline.broken);
    expect(broken.length).toBeGreaterThan(0);
    for (const { text, broken: word } of broken) expect(text.endsWith('-')).toBe(word?.part !== 'last');
    expect(inlines.filter(({ text }) => text.endsWith('-'))).toHaveLength(broken.length / 2);
  });

  it('divide no word where the style says so, and none in headings', async () => {
    const plain = await layOutMarkup(`<p>${words.repeat(6)}</p>`, { theme: themeWith({ hyphenate: false }) });
    const headed = await layOutMarkup(`<h4 id="h">${words}</h4>`);
    for (const { laidOut } of [plain, headed]) {
      expect(bodyLines(laidOut?.pages).flatMap(({ inlines }) => inlines.filter((one) => one.broken))).toEqual(
        [],
      );
    }
  });

  it('never end amid a range of numbers', async () => {
    // Words of every width stand before it, so that the edge falls on each of its places.
    const paragraphs = Array.from({ length: 90 }, (_, at) => `<p>${'m'.repeat(at)} (2018–2022) it is.</p>`);
    const { laidOut } = await layOutMarkup(paragraphs.join(''));
    const ends = bodyLines(laidOut?.pages).map(({ inlines }) => inlines.at(-1)?.text);
    expect(ends.length).toBeGreaterThan(90);
    expect(ends.filter((end) => end?.endsWith('–'))).toEqual([]);
  });

  it('never tear a word: one that is too wide is reported', async () => {
    const long = '0123456789'.repeat(12);
    const { laidOut, diagnostics } = await layOutMarkup(`<p>Before ${long} after.</p>`);
    expect(
      bodyLines(laidOut?.pages).map(({ inlines }) => inlines.map(({ text }) => text).join('')),
    ).toContain(`${long} `);
    expect(diagnostics).toEqual([
      expect.objectContaining({ code: 'overfull-line', page: 1 }),
      expect.objectContaining({ code: 'text-off-page', page: 1 }),
    ]);
  });
});

const poppler = spawnSync('pdftotext', ['-v']).status === 0;
const skipped = !poppler && !process.env.CI;
if (skipped) console.warn('skipped: text extraction, for want of pdftotext (poppler)');

async function extracted(laid: Laid, ...options: string[]): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'lines-'));
  try {
    const file = join(folder, 'lines.pdf');
    writeFileSync(file, await drawn(laid));
    return execFileSync('pdftotext', [...options, file, '-'], { encoding: 'utf8' });
  } finally {
    rmSync(folder, { recursive: true });
  }
}

describe.skipIf(skipped)('text that is taken out of the pages again', () => {
  it('has whole words', async () => {
    const laid = await justified();
    expect(bodyLines(laid.laidOut?.pages).some(({ inlines }) => inlines.some(({ broken }) => broken))).toBe(
      true,
    );
    const text = (await extracted(laid, '-raw')).replaceAll(/\s+/g, ' ');
    expect(text).toContain(words.repeat(6).trim());
  });
});
