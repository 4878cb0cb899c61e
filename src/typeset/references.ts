import type { Reference } from '../document/nodes.js';
import { plainText } from '../document/text.js';
import { pageLabel, rangeLabels } from './folios.js';
import type { PageRange } from './page-map.js';
import type { Setting } from './setting.js';

/** Stands for a page that is not known yet; two digits, as most pages of a report have. */
const unknownPage = 10;

/** What a reference prints, with the pages of the last time that the document was laid out. */
export function referenceText(reference: Reference, setting: Setting): string {
  const { language, tree, numbering, pages } = setting;
  const target = tree.ids.get(reference.to);
  switch (reference.form) {
    case 'number': {
      const number = numbering.numbers.get(reference.to);
      return language.label(labelOf(target?.kind), { number: number ?? 0 });
    }
    case 'title': {
      if (target?.kind === 'heading') return plainText(target.children);
      const caption = target && 'caption' in target ? target.caption : undefined;
      return caption ? plainText(caption) : '';
    }
    case 'page': {
      const first = pages.ranges.get(reference.to)?.first ?? unknownPage;
      return language.label('labels:page', { number: pageLabel(first, pages) });
    }
    case 'pages':
      return rangeText(rangeOf(reference.to, setting), setting);
  }
}

/** "pages 13 to 18", or "page 13" where it is one. */
function rangeText(range: PageRange, { language, pages }: Setting): string {
  const labels = rangeLabels(range, pages);
  if (range.first === range.last) return language.label('labels:page', { number: labels.first });
  return language.label('labels:pages', labels);
}

function rangeOf(id: string, { opened, pages }: Setting): PageRange {
  return opened(id) ?? pages.ranges.get(id) ?? { first: unknownPage, last: unknownPage + 1 };
}

function labelOf(kind: string | undefined): string {
  if (kind === 'table') return 'labels:table';
  return kind === 'heading' ? 'labels:chapter' : 'labels:figure';
}
