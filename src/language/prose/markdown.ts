import Markdown, { type MarkdownIt, type StateBlock } from 'markdown-it';
import { addInlineRules } from './inline-rules.js';
import { rememberPositions } from './positioned-inline.js';

const YEAR_OR_NUMBER = /^\s*\d{3,9}[.)](?:\s|$)/;

/**
 * The Markdown of prose files: CommonMark with the rules of this room. Raw HTML is read as such, so that it can be
 * refused by its place. Only blocks are read at first; the inside of each is for the caller to read, without the
 * attributes at its end.
 */
export function createMarkdown(): MarkdownIt {
  const markdown = new Markdown('commonmark', { html: true });
  markdown.core.ruler.disable('inline');
  addInlineRules(markdown);
  rememberPositions(markdown);
  const paragraph = markdown.block.ruler.getRules('').at(-1);
  if (paragraph) {
    // "2018. A year of …" at the head of a line is a sentence's end or a year; no list of a report begins so high.
    markdown.block.ruler.before(
      'list',
      'year',
      (state: StateBlock, line: number, end: number, silent: boolean) => {
        const text = state.src.slice(state.bMarks[line], state.eMarks[line]);
        return (
          !silent &&
          YEAR_OR_NUMBER.test(text.slice(state.tShift[line] ?? 0)) &&
          paragraph(state, line, end, false)
        );
      },
    );
  }
  return markdown;
}
