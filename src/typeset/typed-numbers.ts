import type { TextOrigin } from '../origin.js';
import type { PageBoxes, WordBox } from './page-boxes.js';

/** A number that a text has in digits of its own, and no value of `data/` gives. */
export interface TypedNumber {
  /** As it is printed. */
  readonly number: string;
  readonly text: TextOrigin;
  /** Ids of the facts or sources that its paragraph rests on. */
  readonly facts: readonly string[];
  /** From 1. */
  readonly page: number;
}

const NUMBER = /\d(?:[\d.,\u00A0\u202F–/:-]*\d)?/g;

/** Every number on a page that was typed into a text. */
export function typedOn(boxes: PageBoxes): readonly Omit<TypedNumber, 'page'>[] {
  return boxes.flatMap((box) => (box.kind === 'line' ? box.words.flatMap(numbersIn) : []));
}

function numbersIn({ text: words, stamp }: WordBox): readonly Omit<TypedNumber, 'page'>[] {
  const text = stamp?.origin.text;
  // What the engine counts, such as pages and notes, nobody has typed.
  if (!text || stamp.origin.value || stamp.part || stamp.nodes.some(({ kind }) => kind === 'reference'))
    return [];
  const paragraph = stamp.nodes.findLast((node) => node.kind === 'paragraph');
  return (words.match(NUMBER) ?? []).map((number) => ({ number, text, facts: paragraph?.facts ?? [] }));
}
