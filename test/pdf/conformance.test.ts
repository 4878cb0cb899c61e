import { expect, it } from 'vitest';
import { builtEditions, inFiles } from '../support/built.js';
import { caseFolder } from '../support/project-folder.js';
import { describeWithVeraPdf, validate } from '../support/verapdf.js';

describeWithVeraPdf('PDF/UA-1 and PDF/A-3a', () => {
  it.each([
    ['the report', async () => undefined],
    ['test/cases/german', () => caseFolder('german')],
  ])(
    'of %s in every language',
    async (_, folder) => {
      const pdfs = (await builtEditions(await folder())).map(({ pdf }) => pdf);
      const lines = await inFiles(pdfs, (paths) => validate(['ua1', '3a'], paths));
      expect(pdfs.length).toBeGreaterThan(1);
      expect(lines.filter((line) => !line.startsWith('conforms '))).toEqual([]);
      expect(lines).toHaveLength(2 * pdfs.length);
    },
    300_000,
  );

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
