import Markdown, { type MarkdownIt, type StateInline, type Token } from 'markdown-it';

/** Where an inline token begins in its block's text; markdown-it itself tells no positions within a block. */
export function startOf(token: Token): number {
  const meta: unknown = token.meta;
  return typeof meta === 'object' && meta !== null && 'start' in meta && typeof meta.start === 'number'
    ? meta.start
    : 0;
}

/**
 * The inline state with positions: a token begins where the parser stands when it is pushed; a text, which gathers
 * in `pending` from several rules, where the parser stood when the first of it was added.
 */
class PositionedState extends Markdown.StateInline {
  pendingStart = 0;

  /** To be called wherever the parser begins a step. */
  atStep(): void {
    if (this.pending === '') this.pendingStart = this.pos;
  }

  override pushPending(): Token {
    const token = super.pushPending();
    token.meta = { start: this.pendingStart };
    return token;
  }

  override push(type: string, tag: string, nesting: -1 | 0 | 1): Token {
    const token = super.push(type, tag, nesting);
    token.meta = { start: this.pos };
    return token;
  }
}

/** Makes a parser remember where its inline tokens begin, and keeps it from joining the texts that it took apart. */
export function rememberPositions(markdown: MarkdownIt): void {
  markdown.inline.State = PositionedState;
  markdown.inline.ruler.before('text', 'step', (state: StateInline) => {
    if (state instanceof PositionedState) state.atStep();
    return false;
  });
  markdown.inline.ruler2.disable('fragments_join');
}
