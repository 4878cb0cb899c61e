import { Buffer as HarfBuzzBuffer } from 'harfbuzzjs';
import { expect, it, vi } from 'vitest';
import { ReportDocument } from '../src/pdf/document.js';
import { Shapes } from '../src/pdf/pdfkit.js';
import { BookBuilder } from '../src/typeset/engine/book-builder.js';
import { ParagraphSetter } from '../src/typeset/engine/paragraph.js';
import { RunInlines } from '../src/typeset/engine/run-inlines.js';
import { builtEditions } from './support/built.js';
import { expectGolden } from './support/golden.js';
import { caseFolder, root } from './support/project-folder.js';

/**
 * How often a build of a small project does what takes its time. A time depends on the machine; a count that grows tells that
 * work is done twice. Figures that fall are good news: write them down with UPDATE_GOLDEN=1.
 */
const counted = {
  'texts shaped': vi.spyOn(HarfBuzzBuffer.prototype, 'addText'),
  'stretches of pages laid out': vi.spyOn(BookBuilder.prototype, 'pagesOf'),
  'texts cut into words and measured': vi.spyOn(RunInlines.prototype, 'buildInlines'),
  'paragraphs broken into lines': vi.spyOn(ParagraphSetter.prototype, 'linesOf'),
  'text objects written': vi.spyOn(ReportDocument.prototype, 'addText'),
  'drawings left to the general reader of SVG': vi.spyOn(Shapes.prototype, 'renderSVG'),
};

it('is what it was', { timeout: 120_000 }, async () => {
  const editions = await builtEditions(await caseFolder('garden'));
  const pages = editions.reduce((sum, one) => sum + one.pages, 0);
  const counts = Object.entries(counted).map(([what, { mock }]) => `${mock.calls.length} ${what}`);
  expect(counts.some((line) => line.startsWith('0 texts'))).toBe(false);
  expectGolden(
    `${root}test/cases/garden/expected/effort.txt`,
    `${[`${pages} pages`, ...counts].join('\n')}\n`,
  );
});
