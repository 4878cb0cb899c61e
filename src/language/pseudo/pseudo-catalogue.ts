import type { MarkdownIt, Token } from 'markdown-it';
import type { Catalogue, Project, TextFile } from '../../project/project.js';
import { parseText } from '../interpolation.js';
import { createMarkdown } from '../prose/markdown.js';
import { startOf } from '../prose/positioned-inline.js';
import { readTextBlocks, type TextBlock, withTexts } from '../prose/text-blocks.js';
import { pseudoCode } from './pseudo-code.js';
import { PseudoWriter } from './pseudo-text.js';

/**
 * The project with one catalogue more: the reference's texts in accented letters, a third longer and in brackets. What
 * is printed without brackets is no text of the catalogues; what does not fit leaves no room for a translation. Values,
 * markup, addresses and plural forms stay as they are, and places are those of the reference's texts.
 */
export function withPseudoLanguage(project: Project): Project {
  const reference = project.catalogues.get(project.config.languages[0] ?? '');
  if (!reference) return project;
  const pseudo = pseudoCatalogue(reference);
  return { ...project, catalogues: new Map([...project.catalogues, [pseudo.language, pseudo]]) };
}

function pseudoCatalogue({ language, strings, prose }: Catalogue): Catalogue {
  const markdown = createMarkdown();
  return {
    language: pseudoCode(language),
    strings: new Map(
      [...strings].map(([namespace, entries]) => [
        namespace,
        new Map([...entries].map(([key, entry]) => [key, { ...entry, text: pseudoString(entry.text) }])),
      ]),
    ),
    prose: new Map([...prose].map(([path, file]) => [path, pseudoProse(file, markdown)])),
  };
}

/** A text without words or values, such as a mark, has nothing to translate. */
export function pseudoString(text: string): string {
  const { parts, problems } = parseText(text);
  if (problems.length > 0 || !parts.some((part) => part.kind === 'value' || /\p{L}/u.test(part.text)))
    return text;
  const writer = new PseudoWriter();
  const written = parts.map((part) =>
    part.kind === 'text' ? writer.write(part.text) : text.slice(part.offset, part.offset + part.length),
  );
  return `[${written.join('')}]`;
}

export function pseudoProse(file: TextFile, markdown: MarkdownIt): TextFile {
  const blocks = readTextBlocks(markdown, file);
  const changed = new Map(blocks.map((block) => [block, pseudoBlock(block)]));
  return { file: file.file, text: withTexts(file.text, changed) };
}

function pseudoBlock({ text, tokens }: TextBlock): string {
  const writer = new PseudoWriter();
  let written = '';
  let from = 0;
  for (const token of tokens) {
    const start = startOf(token);
    const bracketAt = bracketIn(token);
    if (bracketAt !== undefined) {
      written += text.slice(from, bracketAt.offset) + bracketAt.bracket;
      from = bracketAt.offset;
    }
    const end = start + token.content.length;
    if (token.type !== 'text' || start < from || text.slice(start, end) !== token.content) continue;
    written += text.slice(from, start) + writer.write(token.content);
    from = end;
  }
  return `\\[${written}${text.slice(from)}\\]`;
}

/** A footnote is printed apart from its paragraph, and has brackets of its own. */
function bracketIn(token: Token): { readonly offset: number; readonly bracket: string } | undefined {
  if (token.type === 'footnote_open') return { offset: startOf(token) + '^['.length, bracket: '\\[' };
  if (token.type === 'footnote_close') return { offset: startOf(token), bracket: '\\]' };
  return undefined;
}
