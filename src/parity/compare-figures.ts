import type { Discrepancy, TextPair } from './pair.js';
import { type ReadText, sentenceSpans } from './read-text.js';

interface Figure {
  /** The same in both languages. */
  readonly name: string;
  readonly shown: string;
  readonly offset: number;
}

/** Years go where a sentence has room for them. */
const YEAR = /^(?:19|20)\d\d$/;

/** Figures that changed places within a sentence: "61 activities in 26 countries" and "26 activities in 61 countries". */
export function figuresCheck(code: string) {
  return ({ reference, own }: TextPair): readonly Discrepancy[] => {
    const [expected, found] = [figuresOf(reference), figuresOf(own)];
    if (expected.length < 2 || found.length < 2) return [];
    return bySentence(reference, own).flatMap(([from, to]) => {
      const { there, here } = shared(expected.filter(from), found.filter(to));
      const at = here.findIndex(({ name }, index) => name !== there[index]?.name);
      const [first, last] = [here[at], there[at]];
      if (!first || !last) return [];
      const message = `"${first.shown}" stands before "${last.shown}", in "${code}" behind it`;
      return [{ check: 'figures-exchanged', message, offset: first.offset, length: first.shown.length }];
    });
  };
}

type IsIn = (figure: Figure) => boolean;

/** Sentence by sentence where there are as many in both texts; else the texts as a whole. */
function bySentence(reference: ReadText, own: ReadText): readonly (readonly [IsIn, IsIn])[] {
  const [from, to] = [sentenceSpans(reference), sentenceSpans(own)];
  if (from.length !== to.length) return [[() => true, () => true]];
  const isIn = ({ start, end }: { readonly start: number; readonly end: number }): IsIn => {
    return ({ offset }) => start <= offset && offset < end;
  };
  return from.flatMap((span, index) => {
    const other = to[index];
    return other ? [[isIn(span), isIn(other)] as const] : [];
  });
}

function figuresOf({ marks, amounts }: ReadText): readonly Figure[] {
  const values = marks.flatMap((mark): readonly Figure[] =>
    mark.kind === 'value' ? [{ name: mark.path, shown: `{{${mark.path}}}`, offset: mark.offset }] : [],
  );
  const typed = amounts
    .filter(({ loose, value, shown }) => !loose && /^\d/.test(shown) && !YEAR.test(value))
    .map(({ value, shown, offset }) => ({ name: `#${value}`, shown, offset }));
  return [...values, ...typed].sort((a, b) => a.offset - b.offset);
}

/** Those that stand in both, and once in each. */
function shared(expected: readonly Figure[], found: readonly Figure[]) {
  const isOnce = (list: readonly Figure[], asked: string) =>
    list.filter(({ name }) => name === asked).length === 1;
  const isShared = ({ name }: Figure) => isOnce(expected, name) && isOnce(found, name);
  return { there: expected.filter(isShared), here: found.filter(isShared) };
}
