import type { TextContent } from '../content.js';
import type { MeasuredLeaf } from './measured.js';
import { DocMeasureBase } from './pdfmake.js';
import type { RunInlines } from './run-inlines.js';

/**
 * pdfmake's measuring of content, with texts measured by their runs, which say all of their style: pdfmake's own looks up two
 * dozen properties for each word, through the styles of all that it stands in.
 */
export class BookMeasure extends DocMeasureBase {
  constructor(
    private readonly text: RunInlines,
    font: string,
    svgMeasure: object,
    tableLayouts: object,
  ) {
    super(text.document, {}, { font }, svgMeasure, tableLayouts);
  }

  override measureLeaf(leaf: TextContent): MeasuredLeaf {
    const { inlines, minWidth, maxWidth } = this.text.cut(leaf.text, leaf.alignment ?? 'left');
    return Object.assign(leaf, { _inlines: inlines, _minWidth: minWidth, _maxWidth: maxWidth });
  }
}
