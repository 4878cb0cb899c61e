import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import * as z from 'zod';
import { succeeds } from '../support/cli.js';
import { type ReadPdf, readPdf } from '../support/pdf.js';
import { root } from '../support/project-folder.js';
import { patience, publishedEditions } from '../support/published.js';

const answer = z.object({
  values: z.array(
    z.object({
      status: z.string(),
      sources: z.array(z.string()),
      editions: z.record(z.string(), z.array(z.object({ page: z.number() }))),
    }),
  ),
  typed: z.array(z.object({ sources: z.array(z.string()) })),
});
const addresses = z.record(z.string(), z.object({ url: z.string() }));

let told: z.infer<typeof answer>;
let editions: readonly {
  readonly language: string;
  readonly brief: number;
  readonly pages: ReadPdf['pages'];
}[];

beforeAll(async () => {
  const published = await publishedEditions();
  editions = await Promise.all(
    published.map(async ({ language, path, chapters }) => {
      const brief = chapters.find(({ id }) => id === 'brief')?.first ?? 0;
      const { pages } = await readPdf(path);
      return { language, brief, pages };
    }),
  );
  const { stdout } = await succeeds(['sources', '--format', 'json'], root);
  told = answer.parse(JSON.parse(stdout));
}, patience);

describe('what the report says of where its numbers come from', () => {
  it('is a list with every source that `report sources` names', async () => {
    const known = addresses.parse(parse(await readFile(join(root, 'data/sources.yaml'), 'utf8')));
    const named = new Set([...told.values, ...told.typed].flatMap(({ sources }) => sources));
    expect(named.size).toBeGreaterThan(20);
    for (const { language, pages } of editions) {
      const linked = new Set(pages.flatMap(({ links }) => links.flatMap(({ url }) => url ?? [])));
      const missing = [...named].filter((id) => !linked.has(known[id]?.url ?? ''));
      expect(missing, language).toEqual([]);
    }
  });

  it('has a mark on the pages with illustrative values, and on no others of its chapters', () => {
    for (const { language, brief, pages } of editions) {
      // What stands before explains the mark.
      expect(brief).toBeGreaterThan(1);
      const marked = pages.flatMap(({ text }, index) =>
        index + 1 >= brief && text.includes('‡') ? [index + 1] : [],
      );
      const illustrative = told.values.filter(({ status }) => status === 'illustrative');
      const expected = illustrative.flatMap((value) =>
        (value.editions[language] ?? []).map(({ page }) => page),
      );
      expect(expected.length).toBeGreaterThan(0);
      expect(marked, language).toEqual([...new Set(expected)].sort((a, b) => a - b));
    }
  });
});
