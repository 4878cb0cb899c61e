import type { Block, Table, TableCell, TableRow } from '../../document/nodes.js';
import { type PdfDictionary, pdfText } from '../pdfkit.js';
import type { Building } from './building.js';
import { Element } from './element.js';
import { addInlines } from './inlines.js';
import { addNotes } from './notes.js';
import { headersOf, scopeOf } from './table-headers.js';

type AddContent = (blocks: readonly Block[], parent: Element, building: Building) => void;

/** A table with its caption first; the rows of its head stand once, however often they are repeated on pages. */
export function addTable(node: Table, parent: Element, building: Building, addContent: AddContent): void {
  const table = new Element('Table', parent, { lang: node.lang });
  const called = building.footnotes.length;
  if (node.caption) {
    const caption = new Element('Caption', table);
    building.leaves.set(node, { kind: 'caption-label' }, caption.content());
    addInlines(node.caption, caption, building);
  }
  const headers = headersOf(node);
  building.counts.tables += 1;
  const ids = new Map<TableCell, string>();
  for (const cell of [...headers.values()].flat())
    if (!ids.has(cell)) ids.set(cell, `table-${building.counts.tables}-${ids.size + 1}`);
  const addRows = (role: 'THead' | 'TBody', rows: readonly TableRow[]) => {
    if (rows.length === 0) return;
    const part = new Element(role, table);
    for (const row of rows) {
      const element = new Element('TR', part, { lang: row.lang });
      for (const cell of row.cells) {
        const heads = headers.get(cell)?.flatMap((head) => ids.get(head) ?? []) ?? [];
        const attributes = attributesOf(cell, role === 'THead', heads);
        const id = ids.get(cell);
        const kind = cell.header || role === 'THead' ? 'TH' : 'TD';
        addContent(cell.children, new Element(kind, element, { lang: cell.lang, id, attributes }), building);
      }
    }
  };
  addRows('THead', node.head);
  addRows('TBody', node.body);
  if (node.notes === 'below') addNotes(parent, building, called);
}

function attributesOf(cell: TableCell, inHead: boolean, heads: readonly string[]): readonly PdfDictionary[] {
  const attributes: PdfDictionary = {
    ...((cell.header || inHead) && { Scope: scopeOf(cell, inHead) }),
    ...(cell.columns > 1 && { ColSpan: cell.columns }),
    ...(cell.rows > 1 && { RowSpan: cell.rows }),
    ...(heads.length > 0 && { Headers: heads.map(pdfText) }),
  };
  return Object.keys(attributes).length > 0 ? [{ O: 'Table', ...attributes }] : [];
}
