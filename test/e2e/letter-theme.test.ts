import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { succeeds } from '../support/cli.js';
import { type DrawnPage, drawnPages, type ReadPdf, readPdf } from '../support/pdf.js';
import { copyCase, sharedFolders } from '../support/project-folder.js';

const newFolder = sharedFolders();
let pdf: ReadPdf;
let drawn: readonly DrawnPage[];

beforeAll(async () => {
  const folder = await copyCase('letter-theme', await newFolder());
  expect(await succeeds(['build', '--strict'], folder)).toMatchObject({ stderr: '' });
  const file = join(folder, 'output/choir-2022-en.pdf');
  [pdf, drawn] = [await readPdf(file), await drawnPages(file)];
});

describe('a second theme, without any code', () => {
  it('has its own page', () => {
    for (const { width, height } of pdf.pages) {
      expect([width, height].map(Math.round)).toEqual([612, 792]);
    }
  });

  it('has its own colours, and none of the first', () => {
    expect(drawn[0]?.colours).toEqual(expect.arrayContaining(['#2f5d3a', '#fffdf8']));
    expect(drawn[1]?.colours).toEqual(expect.arrayContaining(['#201020', '#5b1a5a', '#2f5d3a', '#fffdf8']));
    // White is what the shapes that charts are cut out with are filled with; nothing shows it.
    const colours = new Set(['#201020', '#655565', '#d8ccd8', '#fffdf8', '#5b1a5a', '#2f5d3a', '#ffffff']);
    expect(drawn.flatMap((page) => page.colours).filter((one) => !colours.has(one))).toEqual([]);
  });

  it('has its own fonts in their own places', () => {
    expect(drawn[0]?.fonts).toEqual(['SourceSerif4-Bold']);
    expect(drawn[1]?.fonts).toEqual(
      expect.arrayContaining(['SourceSans3-Regular', 'SourceSerif4-Bold', 'SourceSerif4-Regular']),
    );
    expect(drawn.flatMap(({ missing }) => missing)).toEqual([]);
  });

  it('marks what is illustrative, and says so at the foot of the page', () => {
    expect(pdf.pages[1]?.text).toMatch(/next year: 12.?‡ concerts/);
    expect(pdf.pages[1]?.text).toContain('‡ Illustrative value');
  });
});
