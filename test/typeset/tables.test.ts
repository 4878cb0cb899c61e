import { describe, expect, it } from 'vitest';
import type { LaidOutLine, LaidOutPage } from '../../src/typeset/engine.js';
import { layOutMarkup, linesOf, reportTheme } from './fixture.js';

const line = '<p>A line.</p>';
const filler = 'Capacity is built where those who do the work meet those who did it before. ';

interface TableParts {
  readonly columns?: string;
  readonly head?: string;
  readonly rows: readonly string[];
}

function tableOf({ columns = '<col width="1*"/><col width="1*"/>', head, rows }: TableParts): string {
  const thead = head ?? '<tr><th scope="col">Left</th><th scope="col">Right</th></tr>';
  return `<table id="t"><caption>Caption</caption><colgroup>${columns}</colgroup><thead>${thead}</thead><tbody>${rows.join('')}</tbody></table>`;
}

function times(count: number, row: (at: number) => string): readonly string[] {
  return Array.from({ length: count }, (_, at) => row(at));
}

function linesWith(page: LaidOutPage | undefined): readonly LaidOutLine[] {
  return page?.items.flatMap((item) => (item.type === 'line' ? [item.item] : [])) ?? [];
}

/** The pages, from 0, that have a line with these words. */
function pagesOf(pages: readonly LaidOutPage[] | undefined, words: string): readonly number[] {
  return (pages ?? []).flatMap((page, at) =>
    linesOf(page).some((text) => text.includes(words)) ? [at] : [],
  );
}

describe('a table that goes on', () => {
  const plain = (at: number) => `<tr><td>Row ${at}.</td><td>Cell</td></tr>`;

  it('has its head on each page, and on each but the first the line that says so above it', async () => {
    const { laidOut, diagnostics } = await layOutMarkup(
      `${line.repeat(12)}${tableOf({ rows: times(70, plain) })}`,
    );
    expect(diagnostics).toEqual([]);
    expect(pagesOf(laidOut?.pages, 'Left')).toEqual([0, 1, 2]);
    expect(pagesOf(laidOut?.pages, 'Table 1 (continued)')).toEqual([1, 2]);
    expect(linesOf(laidOut?.pages[1]).slice(0, 3)).toEqual(['Table 1 (continued)', 'Left', 'Right']);
  });

  it('says so on no page before its own, wherever it begins', async () => {
    for (let before = 20; before < 34; before++) {
      const { laidOut } = await layOutMarkup(`${line.repeat(before)}${tableOf({ rows: times(30, plain) })}`);
      const first = pagesOf(laidOut?.pages, 'Table 1\u00a0\u00a0Caption');
      const heads = pagesOf(laidOut?.pages, 'Left');
      expect(first).toEqual(heads.slice(0, 1));
      expect(pagesOf(laidOut?.pages, '(continued)')).toEqual(heads.slice(1));
    }
  });

  it('tears no row that fits on a page, and leaves no last row alone', async () => {
    const rows = times(
      18,
      (at) => `<tr><td>Begin ${at}. ${filler.repeat(2)} End ${at}.</td><td>Cell</td></tr>`,
    );
    for (let before = 0; before < 12; before++) {
      const { laidOut } = await layOutMarkup(`${line.repeat(before)}${tableOf({ rows })}`);
      for (let at = 0; at < 18; at++) {
        expect(pagesOf(laidOut?.pages, `End ${at}.`)).toEqual(pagesOf(laidOut?.pages, `Begin ${at}.`));
      }
      expect(pagesOf(laidOut?.pages, 'Begin 17.')).toEqual(pagesOf(laidOut?.pages, 'Begin 16.'));
    }
  });

  it('tears a row that is higher than a page, and loses nothing of it', async () => {
    const rows = [`<tr><td>Begin. ${filler.repeat(60)} End.</td><td>Cell</td></tr>`, plain(1)];
    const { laidOut, diagnostics } = await layOutMarkup(`${line.repeat(3)}${tableOf({ rows })}`);
    expect(diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
    expect(pagesOf(laidOut?.pages, 'Begin.')).toEqual([0]);
    expect(pagesOf(laidOut?.pages, 'End.').length).toBe(1);
    expect(pagesOf(laidOut?.pages, 'Row 1.').length).toBe(1);
  });

  it('keeps rows together that a cell spans, and the head of a group with its first row', async () => {
    const group = (at: number) => [
      `<tr><th scope="rowgroup" colspan="2">Group ${at}.</th></tr>`,
      `<tr><td rowspan="3">Spanning ${at}.</td><td>One</td></tr>`,
      '<tr><td>Two</td></tr>',
      `<tr><td>Third ${at}.</td></tr>`,
    ];
    for (let before = 0; before < 12; before++) {
      const rows = times(14, (at) => group(at).join(''));
      const { laidOut, diagnostics } = await layOutMarkup(`${line.repeat(before)}${tableOf({ rows })}`);
      expect(diagnostics).toEqual([]);
      for (let at = 0; at < 14; at++) {
        const [page] = pagesOf(laidOut?.pages, `Group ${at}.`);
        expect(pagesOf(laidOut?.pages, `Spanning ${at}.`)).toEqual([page]);
        expect(pagesOf(laidOut?.pages, `Third ${at}.`)).toEqual([page]);
      }
    }
  });

  it('goes on inside rows that a cell spans over more than a page, each row whole', async () => {
    const spanned = times(60, (at) =>
      at === 0 ? '<tr><td rowspan="60">Spanning.</td><td>Row 0.</td></tr>' : `<tr><td>Row ${at}.</td></tr>`,
    );
    const { laidOut, diagnostics } = await layOutMarkup(tableOf({ rows: [...spanned, plain(60)] }));
    expect(diagnostics).toEqual([]);
    for (let at = 0; at < 61; at++) expect(pagesOf(laidOut?.pages, `Row ${at}.`).length).toBe(1);
    const bottom = (page: LaidOutPage) => page.pageSize.height - page.pageMargins.bottom;
    for (const page of laidOut?.pages ?? []) {
      const text = linesWith(page).filter((one) =>
        linesOf({ ...page, items: [{ type: 'line', item: one }] })[0]?.startsWith('Row'),
      );
      for (const one of text) expect(one.y + one.getHeight()).toBeLessThanOrEqual(bottom(page) + 0.01);
    }
  });
});

describe('footnotes of a table', () => {
  it('stand on the page of their row, and text is never set over them', async () => {
    const rows = times(40, (at) =>
      at % 3 === 0
        ? `<tr><td>Row ${at}.<footnote>Note ${at}. ${filler}</footnote></td><td>Cell<footnote>Other ${at}.</footnote></td></tr>`
        : `<tr><td>Row ${at}.</td><td>Cell</td></tr>`,
    );
    for (let before = 0; before < 20; before += 3) {
      const { laidOut, diagnostics } = await layOutMarkup(`${line.repeat(before)}${tableOf({ rows })}`);
      expect(diagnostics).toEqual([]);
      for (let at = 0; at < 40; at += 3) {
        expect(pagesOf(laidOut?.pages, `Note ${at}.`)).toEqual(pagesOf(laidOut?.pages, `Row ${at}.`));
        expect(pagesOf(laidOut?.pages, `Other ${at}.`)).toEqual(pagesOf(laidOut?.pages, `Row ${at}.`));
      }
      for (const page of laidOut?.pages ?? []) {
        const words = (one: LaidOutLine) => one.inlines.map(({ text }) => text).join('');
        const notes = linesWith(page).filter((one) => /^(Note|Other) /.test(words(one)));
        const text = linesWith(page).filter((one) => /^(Row|Cell)/.test(words(one)));
        const top = Math.min(...notes.map((one) => one.y));
        for (const one of text) expect(one.y + one.getHeight()).toBeLessThanOrEqual(top);
      }
    }
  });
});

describe('notes of a table below it', () => {
  it('are lettered, and stay with its last row', async () => {
    for (let before = 10; before < 30; before += 2) {
      const rows = [
        '<tr><td>One<footnote>First.</footnote></td><td>Two<footnote>Second.</footnote></td></tr>',
        ...times(20, (at) => `<tr><td>Row ${at}.</td><td>Cell</td></tr>`),
      ];
      const { laidOut, diagnostics } = await layOutMarkup(
        `${line.repeat(before)}${tableOf({ rows }).replace('id="t"', 'id="t" notes="below"')}<p>Text<footnote>Third.</footnote></p>`,
      );
      expect(diagnostics).toEqual([]);
      const texts = laidOut?.pages.flatMap((page) => linesOf(page)) ?? [];
      expect(texts.filter((text) => /^(One|Two|Text)/.test(text))).toEqual(['Onea', 'Twob', 'Text1']);
      const at = texts.indexOf('First.');
      expect(texts.slice(at - 1, at + 3)).toEqual(['a', 'First.', 'b', 'Second.']);
      expect(pagesOf(laidOut?.pages, 'First.')).toEqual(pagesOf(laidOut?.pages, 'Row 19.'));
    }
  });
});

describe('numbers', () => {
  it('stand with their decimal signs below one another, with units, signs, marks and missing values', async () => {
    const numbers = ['1,234.5', '0.75', '−12', '8.25 km', '99<footnote>Counted.</footnote>', '–'];
    const { laidOut, diagnostics } = await layOutMarkup(
      tableOf({
        columns: '<col width="1*"/><col width="30mm" align="decimal"/>',
        rows: numbers.map((number, at) => `<tr><td>Row ${at}.</td><td>${number}</td></tr>`),
      }),
    );
    expect(diagnostics).toEqual([]);
    /** Where the sign stands or would stand: the right edge of what is before it. */
    const signs = linesWith(laidOut?.pages[0]).flatMap((one) => {
      const text = one.inlines.map((inline) => (inline.run.sup ? '' : inline.text)).join('');
      if (!/^(?:[\d−]|–$)/.test(text) || text.includes('of')) return [];
      const [whole = ''] = /^−?[\d,]+|^–/.exec(text) ?? [];
      const { font, fontSize } = one.inlines[0]?.run ?? {};
      return [one.x + (font?.widthOfString(whole, fontSize ?? 0) ?? 0)];
    });
    const found = signs.slice(0, numbers.length);
    expect(found).toHaveLength(numbers.length);
    for (const x of found) expect(x).toBeCloseTo(found[0] ?? 0, 0);
  });
});

describe('columns', () => {
  it('of a table that is wider than its place are an error at the table', async () => {
    const { diagnostics } = await layOutMarkup(
      tableOf({ columns: '<col width="90mm"/><col width="80mm"/>', rows: ['<tr><td>A</td><td>B</td></tr>'] }),
    );
    expect(diagnostics.map(({ severity, code, message }) => [severity, code, message])).toEqual([
      [
        'error',
        'table-too-wide',
        expect.stringMatching(/^the table needs 17\d(\.\d)? mm or more and has 134 mm$/),
      ],
    ]);
  });

  it('of the width that their words ask for leave the rest to shares', async () => {
    const { laidOut, diagnostics } = await layOutMarkup(
      tableOf({
        columns: '<col width="auto"/><col width="1*"/>',
        rows: [`<tr><td>A label</td><td>${filler}</td></tr>`],
      }),
    );
    expect(diagnostics).toEqual([]);
    const lines = linesWith(laidOut?.pages[0]);
    const [label, text] = ['A label', 'Capacity'].map((words) =>
      lines.find((one) =>
        one.inlines
          .map((inline) => inline.text)
          .join('')
          .startsWith(words),
      ),
    );
    expect(label?.maxWidth).toBeCloseTo(label?.getWidth() ?? 0, 1);
    expect((text?.maxWidth ?? 0) + (label?.maxWidth ?? 0)).toBeGreaterThan(350);
  });

  it('of too many words in one line are an error too', async () => {
    const cells = times(12, () => '<td>Unbreakable</td>').join('');
    const { diagnostics } = await layOutMarkup(
      `<table><colgroup>${'<col width="auto"/>'.repeat(12)}</colgroup><tbody><tr>${cells}</tr></tbody></table>`,
    );
    expect(diagnostics.map(({ code }) => code)).toContain('table-too-wide');
  });
});

describe('stripes', () => {
  it('set off every second row where the theme has them, counted anew in each group', async () => {
    const theme = reportTheme();
    const [cell, tint] = [theme.styles.get('table-cell'), theme.colours.get('tint')];
    if (!cell || !tint) throw new Error('no style "table-cell", no colour "tint"');
    const stripe = {
      name: 'table-stripe',
      declared: { fill: tint },
      complete: { ...cell.complete, fill: tint },
    };
    const styles = new Map([...theme.styles, ['table-stripe', stripe] as const]);
    const rows = [1, 2, 3].map((at) => `<tr><td>Row ${at}.</td><td>Cell</td></tr>`).join('');
    const group = '<tr><th scope="rowgroup" colspan="2">Group</th></tr>';
    const { laidOut } = await layOutMarkup(tableOf({ rows: [group, rows, group, rows] }), {
      theme: { ...theme, styles },
    });
    const page = laidOut?.pages[0];
    const fills = page?.items.flatMap(({ type, item }) =>
      type === 'vector' && item.color === tint.hex ? [item] : [],
    );
    const striped = linesWith(page).filter((one) =>
      fills?.some(({ y = 0, h = 0 }) => y <= one.y && one.y + one.getHeight() <= y + h + 0.5),
    );
    const words = striped.map((one) => one.inlines.map(({ text }) => text).join(''));
    expect([...new Set(words)].filter((text) => text.startsWith('Row'))).toEqual(['Row 2.']);
    expect(striped).toHaveLength(4);
  });
});
