import type { NumberStyle } from '../document/nodes.js';
import { type Folio, follows } from '../typeset/folios.js';
import type { PdfDictionary } from './pdfkit.js';

const styles: Readonly<Record<NumberStyle, string>> = { arabic: 'D', roman: 'r', 'upper-roman': 'R' };

/**
 * What viewers call the pages: the numbers that they bear. A number tree (ISO 32000-1, 12.4.2): an entry for each page
 * that is not counted on from the one before; pages that are not counted have an empty name.
 */
export function pageLabels(folios: readonly Folio[]): PdfDictionary {
  const rows = folios.flatMap((folio, index) => {
    if (follows(folios[index - 1], folio)) return [];
    const label = folio === 'uncounted' ? {} : { S: styles[folio.style], St: folio.number };
    return [index, label];
  });
  return { Nums: rows };
}
