import type { StructTreeNode } from 'pdfjs-dist/types/src/display/api.js';
import * as z from 'zod';
import type { TaggedPage } from './tagged-page.js';

/** What pdf.js gives of an element beyond its declared type. */
const said = z.object({ alt: z.string().optional(), lang: z.string().optional() });

/** How screen readers announce an element before they read what is in it; what is not here is read without a word. */
const announcements: Readonly<Record<string, string>> = {
  H1: 'heading level 1',
  H2: 'heading level 2',
  H3: 'heading level 3',
  H4: 'heading level 4',
  L: 'list',
  Table: 'table',
  TR: 'row',
  TH: 'header',
  TD: 'cell',
  Figure: 'graphic',
  Caption: 'caption',
  BlockQuote: 'quote',
  Link: 'link',
  Note: 'note',
};

/**
 * What a screen reader would say for a page, read back by pdf.js from the structure of the finished file: a line for each
 * thing that is announced, indented as it stands in others.
 */
export function spoken(page: TaggedPage): string {
  const lines: string[] = [];
  if (page.structure) speak(page.structure, '', page, lines);
  return `${lines.join('\n')}\n`;
}

function speak(node: StructTreeNode, indent: string, page: TaggedPage, lines: string[]): void {
  const announced = announcements[node.role];
  const inside = announced === undefined ? indent : `${indent}  `;
  const { alt, lang } = said.parse(node);
  const items = node.role === 'L' ? ` of ${node.children.length}` : '';
  const language = lang === undefined || node.role === 'Document' ? '' : ` [${lang}]`;
  if (announced !== undefined) lines.push(`${indent}${announced}${items}${language}`);
  if (alt !== undefined) {
    // It speaks for the element and all that is in it.
    lines.push(`${inside}${alt}`);
    return;
  }
  let words = '';
  const end = () => {
    const text = words.replaceAll(/\s+/g, ' ').trim();
    if (text !== '') lines.push(`${inside}${text}`);
    words = '';
  };
  for (const child of node.children) {
    if ('children' in child) {
      end();
      speak(child, inside, page, lines);
    } else if (child.type === 'content') words += ` ${page.marked.get(child.id) ?? ''}`;
  }
  end();
}
