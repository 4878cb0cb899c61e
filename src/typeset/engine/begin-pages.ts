import type { Background, BookPages } from './book-pages.js';
import { BookWriter, PageContext } from './book-writer.js';
import type { PageNotes } from './page-notes.js';
import { DocMeasureBase, DocPreprocessorBase, type LayoutBuilder } from './pdfmake.js';
import type { RunInlines } from './run-inlines.js';

/** Puts a builder at the top of a first page, with nothing of what it has laid out before; gives the writer of what comes. */
export function beginPages(
  builder: LayoutBuilder,
  { size, margins, defaultFont: font }: BookPages,
  text: RunInlines,
  notes: PageNotes,
  background?: Background,
): BookWriter {
  const { svgMeasure, tableLayouts } = builder;
  builder.docPreprocessor = new DocPreprocessorBase();
  builder.docMeasure = new DocMeasureBase(text.document, {}, { font }, svgMeasure, tableLayouts);
  builder.docMeasure.textInlines = text;
  builder.linearNodeList = [];
  const context = new PageContext(notes);
  const writer = new BookWriter(context, notes);
  builder.writer = writer;
  if (background) context.addListener('pageAdded', () => builder.addBackground(background));
  writer.addPage(size, null, margins);
  return writer;
}
