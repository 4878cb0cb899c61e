import { readdirSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { inFiles } from '../support/built.js';
import { root } from '../support/project-folder.js';
import { patience, publishedEditions } from '../support/published.js';
import { describeWithVeraPdf, validate } from '../support/verapdf.js';

/** Whole projects; `empty` lends its place to the documentation's, and `faults` has some. */
const cases = readdirSync(join(root, 'test/cases'), { withFileTypes: true })
  .filter((entry) => entry.isDirectory() && !['empty', 'faults'].includes(entry.name))
  .map(({ name }) => name);

describeWithVeraPdf('PDF/UA-1 and PDF/A-3a', () => {
  it(
    'of the report and every case, in every language, and what is wrong with a file',
    async () => {
      const files: string[] = [];
      for (const name of [undefined, ...cases])
        files.push(...(await publishedEditions(name)).map(({ path }) => path));
      expect(files.length).toBeGreaterThan(cases.length + 1);
      const [whole] = await publishedEditions('german');
      if (!whole) throw new Error('there is no edition');
      // In the metadata, which is not packed.
      const spoilt = (await readFile(whole.path))
        .toString('latin1')
        .replace('pdfuaid:part>1', 'pdfuaid:part>7');
      // All in one Java machine, which takes longer to start than to validate a file.
      const lines = await inFiles([Buffer.from(spoilt, 'latin1')], ([path = '']) =>
        validate(['ua1', '3a'], [...files, path]),
      );
      const verdicts = lines.filter((line) => !line.startsWith(' '));
      expect(verdicts).toHaveLength(2 * (files.length + 1));
      const failing = verdicts.filter((line) => !line.startsWith('conforms '));
      expect(failing).toHaveLength(1);
      const [first] = failing;
      expect(first).toMatch(/^FAILS ua1 /);
      expect(files.some((file) => first?.includes(file))).toBe(false);
      expect(lines[lines.indexOf(first ?? '') + 1]).toMatch(/\d+x 5-/);
    },
    patience,
  );
});
