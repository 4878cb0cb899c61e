import type { MarkdownIt, StateInline } from 'markdown-it';

const INTERPOLATION = /\{\{(.*?)\}\}/suy;
const REFERENCE = /@([a-z]+)\(([^\s()]*)\)/uy;
const SPAN_ATTRIBUTES = /\{(?!\{)([^{}]*)\}/uy;

const CARET = 0x5e;
const OPEN_BRACKET = 0x5b;

/**
 * What the prose of reports has beyond CommonMark, as inline tokens: `interpolation`, `reference`, `span_open` and
 * `footnote_open` with their ends. A token's `content` is what is written; `info` is the offset where that begins.
 */
export function addInlineRules(markdown: MarkdownIt): void {
  const { ruler } = markdown.inline;
  // Before all others: what is interpolated must never be read as Markdown.
  ruler.before('text', 'interpolation', interpolation);
  ruler.before('link', 'span', bracketedSpan);
  ruler.before('link', 'footnote', footnote);
  ruler.before('link', 'reference', reference);
}

function interpolation(state: StateInline, silent: boolean): boolean {
  const match = matchAt(INTERPOLATION, state, state.pos);
  if (!match) return false;
  if (!silent) state.push('interpolation', '', 0).content = match[1] ?? '';
  state.pos += match[0].length;
  return true;
}

function reference(state: StateInline, silent: boolean): boolean {
  const match = matchAt(REFERENCE, state, state.pos);
  if (!match) return false;
  if (!silent) {
    const token = state.push('reference', '', 0);
    token.info = match[1] ?? '';
    token.content = match[2] ?? '';
  }
  state.pos += match[0].length;
  return true;
}

function bracketedSpan(state: StateInline, silent: boolean): boolean {
  if (state.src.charCodeAt(state.pos) !== OPEN_BRACKET) return false;
  const end = state.md.helpers.parseLinkLabel(state, state.pos);
  const match = end < 0 ? null : matchAt(SPAN_ATTRIBUTES, state, end + 1);
  if (!match) return false;
  if (!silent) nest(state, 'span', state.pos + 1, end, { content: match[1] ?? '', info: String(end + 2) });
  state.pos = end + 1 + match[0].length;
  return true;
}

function footnote(state: StateInline, silent: boolean): boolean {
  const { src, pos } = state;
  if (src.charCodeAt(pos) !== CARET || src.charCodeAt(pos + 1) !== OPEN_BRACKET) return false;
  const end = state.md.helpers.parseLinkLabel(state, pos + 1);
  if (end < 0) return false;
  if (!silent) nest(state, 'footnote', pos + 2, end, { content: '', info: '' });
  state.pos = end + 1;
  return true;
}

/** Reads what stands between two offsets as the inside of a token. */
function nest(
  state: StateInline,
  name: string,
  start: number,
  end: number,
  { content, info }: { readonly content: string; readonly info: string },
): void {
  const { posMax } = state;
  const open = state.push(`${name}_open`, '', 1);
  open.content = content;
  open.info = info;
  state.pos = start;
  state.posMax = end;
  state.md.inline.tokenize(state);
  state.push(`${name}_close`, '', -1);
  state.posMax = posMax;
}

function matchAt(pattern: RegExp, { src, posMax }: StateInline, offset: number): RegExpExecArray | null {
  pattern.lastIndex = offset;
  const match = pattern.exec(src);
  return match && offset + match[0].length <= posMax ? match : null;
}
