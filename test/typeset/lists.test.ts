import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readPdf } from '../support/pdf.js';
import { entry, PdfFile } from '../support/pdf-file.js';
import { elementsOf, structureOf, textOf } from '../support/pdf-structure.js';
import { emptyFolder } from '../support/project-folder.js';
import { drawn, type Laid, layOutMarkup, themeWith } from './fixture.js';

/** Words with the size that they are set in, in pt, and the place of their line from the top. */
function wordsOf({ laidOut }: Laid) {
  return (laidOut?.pages[0]?.items ?? []).flatMap(({ type, item }) =>
    type === 'line'
      ? item.inlines.map(({ text, run }) => ({ word: text.trim(), size: run.fontSize, y: item.y }))
      : [],
  );
}

describe('lists and definitions', () => {
  it.each([
    ['an item', (named: string) => `<ul><li${named}>one</li><li>two</li></ul>`],
    ['a description', (named: string) => `<dl><dt>A</dt><dd${named}>one</dd><dt>B</dt><dd>two</dd></dl>`],
  ])('give %s the looks of its class, and the white below it', async (_, markup) => {
    const theme = themeWith('large', { size: 14, spaceAfter: 40 });
    const [plain, large] = [
      await layOutMarkup(markup(''), { theme }),
      await layOutMarkup(markup(' class="large"'), { theme }),
    ];
    expect(large.diagnostics).toEqual([]);
    const at = (laid: Laid, word: string) => wordsOf(laid).find((one) => one.word === word);
    expect(at(large, 'one')?.size).toBe(14);
    expect(at(large, 'two')).toMatchObject({ size: at(plain, 'two')?.size });
    expect((at(large, 'two')?.y ?? 0) - (at(plain, 'two')?.y ?? 0)).toBeGreaterThan(30);
  });

  it('are reached by the ids of their items and descriptions', async () => {
    const laid = await layOutMarkup(
      '<p><a href="#item">x</a> <a href="#said">y</a></p><ul><li id="item">one</li></ul><dl><dt>A</dt><dd id="said">two</dd></dl>',
    );
    expect(laid.diagnostics).toEqual([]);
    const path = join(await emptyFolder(), 'lists.pdf');
    await writeFile(path, await drawn(laid));
    const { destinations } = await readPdf(path);
    expect([...destinations]).toEqual([
      ['to-item', 1],
      ['to-said', 1],
    ]);
  });

  it('have an item for a term, whose body is divided by its descriptions', async () => {
    const laid = await layOutMarkup(
      '<dl><dt>A</dt><dd>one</dd><dd lang="fr">deux</dd><dt>B</dt><dd lang="fr">trois</dd></dl>',
    );
    const elements = [...elementsOf(structureOf(new PdfFile(await drawn(laid))))];
    const told = elements.map(({ role, dictionary }) => {
      const language = textOf(entry(dictionary, 'Lang'));
      return language === undefined ? role : `${role} ${language}`;
    });
    expect(told.join(', ')).toEqual('Document en, L, LI, Lbl, LBody, Div, P, Div fr, P, LI, Lbl, LBody fr');
  });
});
