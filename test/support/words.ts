import type { StructTreeNode } from 'pdfjs-dist/types/src/display/api.js';
import { entry, type PdfFile } from './pdf-file.js';
import { idOf, pagesOf } from './pdf-structure.js';
import type { TaggedPage } from './tagged-page.js';

/** The words and signs of a text. Signs are apart: readers differ in whether a narrow space before one is a space. */
export function tokensOf(text: string): readonly string[] {
  // They do within numbers too.
  const joined = text.normalize('NFKC').replaceAll(/(?<=\d)\s(?=\d{3}(?!\d))/g, '');
  return joined.match(/[\p{L}\p{N}]+|[^\p{L}\p{N}\s]/gu) ?? [];
}

/** What pieces of marked content are read as where that is not what they show, by the names that pdf.js has for them. */
export function replacedTexts(file: PdfFile): ReadonlyMap<string, string> {
  const replaced = new Map<string, string>();
  for (const page of pagesOf(file)) {
    const content = file.content(entry(file.get(page), 'Contents')).toString('latin1');
    for (const [, mcid, digits = ''] of content.matchAll(/\/MCID (\d+) \/ActualText <([\da-f]*)>/g)) {
      const text = Buffer.from(digits, 'hex').swap16().toString('utf16le').replace('\ufeff', '');
      replaced.set(`p${idOf(page)}R_mc${mcid}`, text);
    }
  }
  return replaced;
}

const inWords: ReadonlySet<string> = new Set(['Span', 'Link', 'Reference']);

/** The text of a page by its structure, in the order of reading; what stands by itself has lines of its own. */
export function textByStructure(page: TaggedPage, replaced: ReadonlyMap<string, string>): string {
  const textOf = ({ children }: StructTreeNode): string =>
    children
      .map((child) => {
        if ('children' in child) return inWords.has(child.role) ? textOf(child) : `\n${textOf(child)}\n`;
        if (child.type !== 'content') return '';
        const shown = page.marked.get(child.id) ?? '';
        const words = replaced.get(child.id);
        // Where a line begins and ends is seen still.
        return words === undefined ? shown : shown.replace(/\S.*\S|\S/s, words);
      })
      .join('');
  return page.structure ? textOf(page.structure) : '';
}
