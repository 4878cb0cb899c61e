import type { ProseDocument, ProsePart } from '../language/prose/prose-document.js';
import { OBJECT, type PlacedPiece, type TextMark, UnitText } from './unit-text.js';

/** A paragraph, heading or other text of a prose file in one language. */
export interface ProseBlock {
  readonly element: string;
  readonly containers: readonly string[];
  /** The id of the heading that it stands below or is; `''` above the first. */
  readonly section: string;
  readonly facts: readonly string[];
  readonly text: UnitText;
}

type Opening = Extract<ProsePart, { readonly kind: 'open' | 'empty' }>;

const HEADING = /^h[1-4]$/;

/** The texts of a prose file in its order. */
export function proseBlocks({ parts }: ProseDocument): readonly ProseBlock[] {
  const blocks: ProseBlock[] = [];
  const containers: string[] = [];
  let section = '';
  let block: { readonly opening: Opening; readonly source: string; readonly reader: BlockReader } | undefined;
  for (const part of parts) {
    if (part.kind === 'open' && part.source !== undefined) {
      block = { opening: part, source: part.source, reader: new BlockReader() };
    } else if (block && part.kind === 'close' && part.element === block.opening.element) {
      const { opening, source, reader } = block;
      if (HEADING.test(opening.element)) section = attribute(opening, 'id') ?? section;
      const facts = attribute(opening, 'facts')?.split(/\s+/) ?? [];
      const text = new UnitText(source, opening.span, reader.pieces, reader.marks);
      blocks.push({ element: opening.element, containers: [...containers], section, facts, text });
      block = undefined;
    } else if (block) block.reader.take(part);
    else if (part.kind === 'open') containers.push(part.element);
    else if (part.kind === 'close') containers.pop();
  }
  return blocks;
}

/** Gathers the inside of one block. */
class BlockReader {
  readonly pieces: PlacedPiece[] = [];
  readonly marks: TextMark[] = [];
  readonly #foreign: { readonly language: string | undefined; readonly offset: number }[] = [];
  #offset = 0;

  take(part: ProsePart): void {
    const offset = this.#offset;
    switch (part.kind) {
      case 'text':
        this.#add(part);
        break;
      case 'value': {
        const { path, format } = part.expression;
        this.marks.push({ kind: 'value', path, ...(format && { format }), offset });
        this.#add({ text: OBJECT, span: part.span, advances: false });
        break;
      }
      case 'close':
        this.#close(part.element);
        break;
      default:
        this.#open(part);
    }
  }

  #open(part: Opening): void {
    const offset = this.#offset;
    const { element, span } = part;
    if (element === 'ref') {
      const [to, form] = [attribute(part, 'to') ?? '', attribute(part, 'form') ?? ''];
      this.marks.push({ kind: 'reference', to, form, offset });
      this.#add({ text: OBJECT, span, advances: false });
    } else if (element === 'footnote') {
      this.marks.push({ kind: 'footnote', offset });
      this.#add({ text: '\n', span, advances: false });
    } else if (element === 'br') this.#add({ text: '\n', span, advances: false });
    else if (element === 'a') this.marks.push({ kind: 'link', href: attribute(part, 'href') ?? '', offset });
    else if (element === 'span') this.#foreign.push({ language: attribute(part, 'lang'), offset });
  }

  #close(element: string): void {
    const last = this.pieces.at(-1);
    if (element === 'footnote' && last) this.#add({ text: '\n', span: last.span, advances: false });
    if (element !== 'span') return;
    const { language, offset = 0 } = this.#foreign.pop() ?? {};
    if (language) this.marks.push({ kind: 'foreign', language, offset, end: this.#offset });
  }

  #add({ text, span, advances }: PlacedPiece): void {
    this.pieces.push({ text, span, advances });
    this.#offset += text.length;
  }
}

function attribute({ attributes }: Opening, name: string): string | undefined {
  return attributes.find(([key]) => key === name)?.[1];
}
