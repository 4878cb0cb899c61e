import type { Heading } from '../document/nodes.js';
import type { Numbering } from '../document/numbering.js';
import { plainText } from '../document/text.js';
import type { Destinations } from './destinations.js';
import type { ReportDocument } from './document.js';
import { type PdfDictionary, type PdfReference, pdfText } from './pdfkit.js';

interface Item {
  readonly heading: Heading;
  readonly reference: PdfReference;
  readonly children: Item[];
}

/** Writes the outline: the headings as they stand under one another, chapters opened, each landing on its heading. */
export function writeOutline(
  document: ReportDocument,
  { headings, parents }: Numbering,
  destinations: Destinations,
): void {
  if (headings.length === 0) return;
  const outline = document.ref({ Type: 'Outlines' });
  const top: Item[] = [];
  const items = new Map<string | undefined, Item>();
  for (const heading of headings) {
    const item: Item = { heading, reference: document.ref({}), children: [] };
    (items.get(parents.get(heading.id))?.children ?? top).push(item);
    items.set(heading.id, item);
  }
  const write = (items: readonly Item[], parent: PdfReference) => {
    items.forEach(({ heading, reference, children }, index) => {
      const place = destinations.placeOf(heading.id);
      const entries: PdfDictionary = {
        Title: pdfText(plainText(heading.children)),
        Parent: parent,
        ...(place && { Dest: place }),
        ...ends('Prev', items[index - 1]),
        ...ends('Next', items[index + 1]),
        ...ends('First', children[0]),
        ...ends('Last', children.at(-1)),
        // Below zero, it is closed: so many show when it is opened.
        ...(children.length > 0 && { Count: heading.level === 1 ? children.length : -children.length }),
      };
      Object.assign(reference.data, entries);
      document.pack(reference);
      write(children, reference);
    });
  };
  write(top, outline);
  Object.assign(outline.data, ends('First', top[0]), ends('Last', top.at(-1)), {
    Count: top.reduce((sum, { children }) => sum + 1 + children.length, 0),
  });
  document.pack(outline);
  document._root.data.Outlines = outline;
  document._root.data.PageMode = 'UseOutlines';
}

function ends(key: string, item: Item | undefined): PdfDictionary {
  return item ? { [key]: item.reference } : {};
}
