import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { succeeds } from '../support/cli.js';
import { expectGolden } from '../support/golden.js';
import { readPdf } from '../support/pdf.js';
import { caseFolder, root } from '../support/project-folder.js';
import { publishedEditions } from '../support/published.js';

/** Whole projects; `empty` lends its place to the documentation's. */
const cases = readdirSync(join(root, 'test/cases'), { withFileTypes: true })
  .filter((entry) => entry.isDirectory() && entry.name !== 'empty')
  .map(({ name }) => name);

describe.each(cases)('the project "%s"', (name) => {
  const expected = join(root, 'test/cases', name, 'expected');

  it('says what it has to say, and prints these words on these pages', async () => {
    const folder = await caseFolder(name);
    const { stderr } = await succeeds(['check'], folder);
    expectGolden(join(expected, 'diagnostics.txt'), stderr);

    const editions = await publishedEditions(name);
    expect(editions.length).toBeGreaterThan(0);
    for (const { path, language } of editions) {
      const { pages } = await readPdf(path);
      const texts = pages.map(({ text }, index) => `--- ${index + 1}\n${text}\n`);
      expectGolden(join(expected, `pages-${language}.txt`), texts.join('\n'));
    }
  });
});
