import { join } from 'node:path';
import { expect, it } from 'vitest';
import { expectGolden } from '../support/golden.js';
import { root } from '../support/project-folder.js';
import { patience, publishedReport } from '../support/published.js';
import { spoken } from '../support/spoken.js';

/** Where the numbers of the year stand, and the pages that open a region. */
const pages = [11, 20];

it(
  'is read aloud as it was reviewed, in both languages',
  async () => {
    const editions = await publishedReport();
    expect(editions.length).toBe(2);
    for (const { language, tagged } of editions) {
      const said = pages.map((number) => {
        const page = tagged.pages[number - 1];
        if (!page) throw new Error(`there is no page ${number}`);
        return `--- ${number}\n${spoken(page)}`;
      });
      expectGolden(join(root, `test/pdf/expected/spoken-${language}.txt`), said.join('\n'));
    }
  },
  patience,
);
