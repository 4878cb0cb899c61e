import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { builtEditions, inFiles } from '../support/built.js';
import { caseFolder, root } from '../support/project-folder.js';
import { describeWithVeraPdf, validate } from '../support/verapdf.js';

/** Whole projects; `empty` lends its place to the documentation's, and `faults` has some. */
const cases = readdirSync(join(root, 'test/cases'), { withFileTypes: true })
  .filter((entry) => entry.isDirectory() && !['empty', 'faults'].includes(entry.name))
  .map(({ name }) => name);

describeWithVeraPdf('PDF/UA-1 and PDF/A-3a', () => {
  it('of the report and every case, in every language', async () => {
    const folders = [undefined, ...(await Promise.all(cases.map((name) => caseFolder(name))))];
    const pdfs: Uint8Array[] = [];
    for (const folder of folders) pdfs.push(...(await builtEditions(folder)).map(({ pdf }) => pdf));
    // All in one Java machine, which takes longer to start than to validate a file.
    const lines = await inFiles(pdfs, (paths) => validate(['ua1', '3a'], paths));
    expect(pdfs.length).toBeGreaterThan(folders.length);
    expect(lines.filter((line) => !line.startsWith('conforms '))).toEqual([]);
    expect(lines).toHaveLength(2 * pdfs.length);
  }, 300_000);

  it('finds what is wrong with a file', async () => {
    const [edition] = await builtEditions(await caseFolder('german'));
    // In the metadata, which is not packed.
    const spoilt = Buffer.from(edition?.pdf ?? [])
      .toString('latin1')
      .replace('pdfuaid:part>1', 'pdfuaid:part>7');
    const lines = await inFiles([Buffer.from(spoilt, 'latin1')], (paths) => validate(['ua1'], paths));
    expect(lines[0]).toMatch(/^FAILS ua1 /);
    expect(lines[1]).toMatch(/\d+x 5-/);
  });
});
