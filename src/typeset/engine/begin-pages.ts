import { BookMeasure } from './book-measure.js';
import type { Background, BookPages } from './book-pages.js';
import { BookWriter, PageContext } from './book-writer.js';
import type { PageNotes } from './page-notes.js';
import type { DocPreprocessor, LayoutBuilder } from './pdfmake.js';
import type { RunInlines } from './run-inlines.js';

/** Content is written as pdfmake lays it out: there is nothing to expand in it. */
const asItIs: DocPreprocessor = { preprocessBlock: (content) => content };

/** Puts a builder at the top of a first page, with nothing of what it has laid out before; gives the writer of what comes. */
export function beginPages(
  builder: LayoutBuilder,
  { size, margins, defaultFont: font }: BookPages,
  text: RunInlines,
  notes: PageNotes,
  background?: Background,
): BookWriter {
  const { svgMeasure, tableLayouts } = builder;
  builder.docPreprocessor = asItIs;
  builder.docMeasure = new BookMeasure(text, font, svgMeasure, tableLayouts);
  builder.linearNodeList = [];
  const context = new PageContext(notes);
  const writer = new BookWriter(context, notes);
  builder.writer = writer;
  if (background) context.addListener('pageAdded', () => builder.addBackground(background));
  writer.addPage(size, null, margins);
  return writer;
}
