import type { Env, MarkdownIt, Token } from 'markdown-it';
import type { TextFile } from '../../project/project.js';
import { trailingAttributes } from './attributes.js';
import { splitFrontMatter } from './front-matter.js';

/** Where a line of a block's text stands in its file: both count from 0, in UTF-16 units. */
export interface LinePlace {
  readonly line: number;
  readonly column: number;
  readonly length: number;
}

/** The text of a paragraph or heading of a prose file, as it is written, without the attributes at its end. */
export interface TextBlock {
  /** `p`, or `h1` to `h6`. */
  readonly element: string;
  /** What it stands in, from the outside: `bullet_list`, `list_item`, `blockquote` … */
  readonly containers: readonly string[];
  readonly text: string;
  /** The attributes with the white space before them, `''` where there are none. */
  readonly attributes: string;
  /** What markdown-it makes of the text; `startOf` tells where a token begins in it. */
  readonly tokens: readonly Token[];
  readonly lines: readonly LinePlace[];
}

const LINE_END = /\r\n|\r|\n/g;

/** The texts of a prose file, in its order. Front matter, rules and what prose cannot have are no texts. */
export function readTextBlocks(markdown: MarkdownIt, file: TextFile): readonly TextBlock[] {
  const { body } = splitFrontMatter({ ...file, text: file.text.replace(LINE_END, '\n') });
  const lines = body.split('\n');
  const blocks: TextBlock[] = [];
  const containers: string[] = [];
  const env: Env = {};
  let element = 'p';
  for (const token of markdown.parse(body, env)) {
    const [, name = '', end] = /^(.*)_(open|close)$/.exec(token.type) ?? [];
    if (token.type === 'inline') {
      const children: Token[] = [];
      const text = trailingAttributes(token.content)?.text ?? token.content;
      markdown.inline.parse(text, markdown, env, children);
      const places = placesOf(token, text, lines);
      const attributes = token.content.slice(text.length);
      blocks.push({
        element,
        containers: [...containers],
        text,
        attributes,
        tokens: children,
        lines: places,
      });
    } else if (name === 'paragraph' || name === 'heading') element = name === 'heading' ? token.tag : 'p';
    else if (end === 'open') containers.push(name);
    else if (end === 'close') containers.pop();
  }
  return blocks;
}

/** markdown-it takes off what makes a block of its lines (`## `, `> `); each is looked for from the end of its line. */
function placesOf({ content, map }: Token, text: string, lines: readonly string[]): readonly LinePlace[] {
  const first = map?.[0] ?? 0;
  const kept = text.split('\n');
  return content
    .split('\n')
    .slice(0, kept.length)
    .map((written, index) => ({
      line: first + index,
      column: Math.max(0, (lines[first + index] ?? '').lastIndexOf(written.trimEnd())),
      length: (kept[index] ?? '').length,
    }));
}

/** The file's text with other texts in the place of some blocks'; all else, line ends too, stays as it is. */
export function withTexts(text: string, changed: ReadonlyMap<TextBlock, string>): string {
  const ends = [...text.matchAll(LINE_END)].map(([end]) => end);
  const lines = text.split(LINE_END);
  const own = ends[0] ?? '\n';
  const result: (string | undefined)[] = [...lines];
  for (const [block, fresh] of changed) {
    const written = fresh.split('\n');
    block.lines.forEach(({ line, column, length }, index) => {
      const source = lines[line] ?? '';
      const isLast = index === block.lines.length - 1;
      const put = isLast ? written.slice(index) : written.slice(index, index + 1);
      // What has fewer lines now loses the last ones, but for what follows the text on them.
      if (put.length === 0 && !isLast) {
        result[line] = undefined;
        return;
      }
      const lead = source.slice(0, column);
      const follow = source.slice(column + length);
      if (put.length === 0 && follow.trim() === '') {
        result[line] = undefined;
        return;
      }
      const more = put.slice(1).map((one) => own + continued(lead) + one);
      result[line] = lead + (put[0] ?? '') + more.join('') + (put.length === 0 ? follow.trimStart() : follow);
    });
  }
  return result.flatMap((line, index) => (line === undefined ? [] : [line + (ends[index] ?? '')])).join('');
}

/** What a further line of a block begins with: the marks of a list only its first line has. */
function continued(lead: string): string {
  return lead.replace(/(?:[-+*]|\d+[.)]|#+)(?=\s)/g, (mark) => ' '.repeat(mark.length));
}
