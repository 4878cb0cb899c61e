import { mayLeaveCountOut } from '../translation/unit.js';
import type { TextMark } from '../translation/unit-text.js';
import { type Discrepancy, type PairCheck, quoted, type TextPair } from './pair.js';
import { surplus } from './surplus.js';

interface Kind {
  readonly check: string;
  /** What of a text's marks is compared, as it is shown. */
  readonly of: (mark: TextMark) => string | undefined;
}

/** The order of these is no matter of translation: sentences are built differently. */
const KINDS: readonly Kind[] = [
  { check: 'values-differ', of: (mark) => (mark.kind === 'value' ? valueShown(mark) : undefined) },
  {
    check: 'references-differ',
    of: (mark) => (mark.kind === 'reference' ? `@${mark.form}(${mark.to})` : undefined),
  },
  { check: 'links-differ', of: (mark) => (mark.kind === 'link' ? mark.href : undefined) },
  { check: 'footnotes-differ', of: (mark) => (mark.kind === 'footnote' ? 'a footnote' : undefined) },
];

/** Whether a number stands in digits or in words is for each language to say; a percentage is something else. */
const NUMBERS: ReadonlySet<string> = new Set(['', 'number', 'words']);

function valueShown({ path, format = '' }: { readonly path: string; readonly format?: string }): string {
  const [name = ''] = format.split('(', 1);
  return NUMBERS.has(name) ? `{{${path}}}` : `{{${path}, ${name}}}`;
}

/** A bare address in the text is a link too. */
const ADDRESS = /https?:\/\/[^\s<>"«»]*[^\s<>"«».,;:!?)\]'’]|[\w.+-]+@[\w-]+(?:\.[\w-]+)+/giu;

/** The same values, references, links and footnotes, each as often. */
export function marksCheck(reference: string): PairCheck {
  return (pair) => [
    ...(isSame(pair.reference.marks, pair.own.marks)
      ? []
      : KINDS.flatMap((kind) => compare(pair, kind, reference))),
    ...compareAddresses(pair, reference),
  ];
}

/** Mostly a translation has the same marks in the same order. */
function isSame(marks: readonly TextMark[], others: readonly TextMark[]): boolean {
  return marks.length === others.length && marks.every((mark, at) => nameOf(mark) === nameOf(others[at]));
}

function nameOf(mark: TextMark | undefined): string | undefined {
  for (const { of } of KINDS) {
    const shown = mark && of(mark);
    if (shown !== undefined) return shown;
  }
  return undefined;
}

function compare(pair: TextPair, { check, of }: Kind, reference: string): readonly Discrepancy[] {
  const [expected, found] = [pair.reference, pair.own].map(({ marks }) =>
    marks.flatMap((mark) => {
      const shown = of(mark);
      return shown === undefined ? [] : [{ shown, offset: mark.offset }];
    }),
  );
  const isFree = mayLeaveCountOut(pair.unit);
  const missing = surplus(expected ?? [], found ?? [], shownAs).filter(
    ({ shown }) => !(isFree && shown === '{{count}}'),
  );
  const added = surplus(found ?? [], expected ?? [], shownAs).filter(
    ({ shown }) => !(isFree && shown === '{{count}}'),
  );
  return told(check, missing, added, reference);
}

interface Shown {
  readonly shown: string;
  readonly offset: number;
}

function shownAs({ shown }: Shown): string {
  return shown;
}

function compareAddresses({ reference, own }: TextPair, code: string): readonly Discrepancy[] {
  if (!mayHaveAddress(reference.text) && !mayHaveAddress(own.text)) return [];
  const [expected, found] = [reference.text, own.text].map((text) =>
    mayHaveAddress(text)
      ? [...text.matchAll(ADDRESS)].map((match) => ({ shown: match[0], offset: match.index }))
      : [],
  );
  return told(
    'links-differ',
    surplus(expected ?? [], found ?? [], shownAs),
    surplus(found ?? [], expected ?? [], shownAs),
    code,
  );
}

function mayHaveAddress(text: string): boolean {
  return text.includes('://') || text.includes('@');
}

function told(
  check: string,
  missing: readonly Shown[],
  added: readonly Shown[],
  reference: string,
): readonly Discrepancy[] {
  const [lacks, says] = [missing, added].map((list) =>
    quoted(list.map(({ shown }) => shown)).replaceAll('"a footnote"', 'a footnote'),
  );
  const [first] = added;
  const at = first && { offset: first.offset, length: first.shown.length };
  if (first && missing.length > 0)
    return [{ check, message: `${says} stands here, ${lacks} in "${reference}"`, ...at }];
  if (first) return [{ check, message: `${says} stands here and not in "${reference}"`, ...at }];
  if (missing.length > 0) return [{ check, message: `${lacks} of "${reference}" does not stand here` }];
  return [];
}
