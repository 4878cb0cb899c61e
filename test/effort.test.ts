import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Buffer as HarfBuzzBuffer } from 'harfbuzzjs';
import { SaxesParser } from 'saxes';
import { expect, it, vi } from 'vitest';
import { ChartServices } from '../src/charts/chart-services.js';
import { main } from '../src/cli/main.js';
import { openFiles } from '../src/files.js';
import { Origins } from '../src/layout/origins.js';
import { Rendering } from '../src/layout/rendering.js';
import { AmountReader } from '../src/parity/amounts.js';
import { ReportDocument } from '../src/pdf/document.js';
import { GrowingContent } from '../src/pdf/growing-content.js';
import { Shapes } from '../src/pdf/pdfkit.js';
import { EditionWorkshop } from '../src/preview/edition-workshop.js';
import { DatasetReader } from '../src/project/datasets.js';
import { BookBuilder } from '../src/typeset/engine/book-builder.js';
import { ParagraphSetter } from '../src/typeset/engine/paragraph.js';
import { PieceCutter } from '../src/typeset/engine/pieces.js';
import { RunInlines } from '../src/typeset/engine/run-inlines.js';
import { FaceShapes, Shapes as FontShapes } from '../src/typeset/engine/shapes.js';
import { FontBook } from '../src/typeset/fonts.js';
import { fakeHost } from './cli/fake-host.js';
import { succeeds } from './support/cli.js';
import { expectGolden } from './support/golden.js';
import { change, copyCase, emptyFolder, root } from './support/project-folder.js';

/**
 * How often a build of a small project does what takes its time. A time depends on the machine; a count that grows tells that
 * work is done twice. Figures that fall are good news: write them down with UPDATE_GOLDEN=1.
 */
const counted = {
  'datasets read': vi.spyOn(DatasetReader.prototype, 'read'),
  'texts taken apart to be compared': vi.spyOn(AmountReader.prototype, 'read'),
  'layouts rendered': vi.spyOn(Rendering.prototype, 'run'),
  'texts shaped': vi.spyOn(HarfBuzzBuffer.prototype, 'addText'),
  'stretches of pages laid out': vi.spyOn(BookBuilder.prototype, 'pagesOf'),
  'runs of text set': vi.spyOn(FontBook.prototype, 'missingIn'),
  'styles of text opened': vi.spyOn(FontShapes.prototype, 'in'),
  'texts cut into words and measured': vi.spyOn(RunInlines.prototype, 'cut'),
  'measures of texts looked up': vi.spyOn(FaceShapes.prototype, 'of'),
  'paragraphs set in lines': vi.spyOn(ParagraphSetter.prototype, 'linesOf'),
  'ways to break them weighed': vi.spyOn(PieceCutter.prototype, 'piecesOf'),
  'runs of text written': vi.spyOn(ReportDocument.prototype, 'addText'),
  'operators written beside them': vi.spyOn(GrowingContent.prototype, 'write'),
  'graphics drawn': vi.spyOn(ChartServices.prototype, 'draw'),
  'origins noted in markup': vi.spyOn(Origins.prototype, 'add'),
  'pieces of markup parsed': vi.spyOn(SaxesParser.prototype, 'close'),
  'drawings left to the general reader of SVG': vi.spyOn(Shapes.prototype, 'renderSVG'),
};

it('is what it was', { timeout: 120_000 }, async () => {
  const project = await copyCase('garden', await emptyFolder());
  const first = await efforts(project);
  expect(first.some((line) => line.startsWith('0 texts'))).toBe(false);
  const path = 'locales/en/prose/welcome.md';
  const text = await readFile(join(project, path), 'utf8');
  await change(project, { [path]: text.replace('It gave', 'It brought forth') });
  const again = await efforts(project);
  const unchanged = await efforts(project);
  expectGolden(
    `${root}test/cases/garden/expected/effort.txt`,
    [
      ...['a build of two editions, from nothing', ...first, ''],
      ...['after a change in one of them', ...again, ''],
      ...['after no change', ...unchanged, ''],
    ].join('\n'),
  );
});

it('is what it was in a preview', { timeout: 120_000 }, async () => {
  const project = await copyCase('garden', await emptyFolder());
  const workshop = new EditionWorkshop({
    share: 0,
    of: 1,
    host: { log: { stage: () => {} }, signal: new AbortController().signal },
    openFiles: () => openFiles(project),
  });
  const first = await effortsOf(() => workshop.build());
  const path = 'locales/en/prose/welcome.md';
  const text = await readFile(join(project, path), 'utf8');
  await change(project, { [path]: text.replace('It gave', 'It brought forth') });
  const again = await effortsOf(() => workshop.build([path]));
  expectGolden(
    `${root}test/cases/garden/expected/effort-preview.txt`,
    ['the first pages of two editions', ...first, '', 'after a change in one of them', ...again, ''].join(
      '\n',
    ),
  );
});

/** A build's counts, each with what it counts. */
function efforts(project: string): Promise<readonly string[]> {
  return effortsOf(async () => {
    const host = fakeHost(project);
    expect(await main(['build'], host), host.err()).toBe(0);
  });
}

async function effortsOf(build: () => Promise<unknown>): Promise<readonly string[]> {
  for (const spy of Object.values(counted)) spy.mockClear();
  await build();
  return Object.entries(counted).map(([what, { mock }]) => `${mock.calls.length} ${what}`);
}

it('draws in a thread, which is not started where nothing is to be drawn', { timeout: 120_000 }, async () => {
  const project = await copyCase('garden', await emptyFolder());
  const drawing = async () => {
    const { stderr } = await succeeds(['build'], project, { NODE_OPTIONS: `--import=${tellsPackages}` });
    return stderr.split('\n').filter((name) => /^(?:a thread$|canvas|chart)/.test(name));
  };
  expect(await drawing()).toEqual(['a thread']);
  const path = 'locales/en/prose/welcome.md';
  const text = await readFile(join(project, path), 'utf8');
  await change(project, { [path]: text.replace('It gave', 'It brought forth') });
  expect(await drawing()).toEqual([]);
});

it('loads nothing to lay out with where nothing has changed', { timeout: 120_000 }, async () => {
  const project = await copyCase('garden', await emptyFolder());
  const packages = async () => {
    const { stderr } = await succeeds(['build'], project, { NODE_OPTIONS: `--import=${tellsPackages}` });
    return stderr.split('\n').filter((name) => /^(?:pdf|font)/.test(name));
  };
  expect(await packages()).toEqual(expect.arrayContaining(['fontkit', 'pdfkit', 'pdfmake']));
  expect(await packages()).toEqual([]);
});

/** A module that has a process tell of its threads, and when it ends, of the packages that it has required itself. */
const tellsPackages = `data:text/javascript,${encodeURIComponent(`
  import { createRequire } from 'node:module';
  process.on('worker', () => console.error('a thread'));
  process.on('exit', () => {
    const files = Object.keys(createRequire('/').cache);
    const names = files.map((file) => file.split(/node_modules\\/|packages\\//).pop().split('/')[0]);
    console.error([...new Set(names)].sort().join('\\n'));
  });
`)}`;
