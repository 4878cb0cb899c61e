import type { ProseBlock } from './prose-blocks.js';

/** A block of the reference with its counterpart; either may have none. */
export interface AlignedBlocks {
  readonly reference?: ProseBlock;
  readonly own?: ProseBlock;
}

/** What a match of blocks of the same kind is worth by itself, and what it loses for lengths that differ. */
const SAME_KIND = 1;
const LENGTH = 0.8;
/** What is the same in every language tells more than anything else. */
const FACTS = 4;
const MARKS = 3;
const NUMBERS = 1.5;

/**
 * Pairs the blocks of a prose file with those of the reference: section by section, in order, by what is the same in
 * all languages (facts, values, references, digits) and by length. It is the alignment of Needleman and Wunsch without
 * a cost for gaps, so that a paragraph that was put in, taken out or moved leaves the others with their own.
 */
export function alignBlocks(
  reference: readonly ProseBlock[],
  own: readonly ProseBlock[],
): readonly AlignedBlocks[] {
  const sections = new Set([...reference, ...own].map(({ section }) => section));
  return [...sections].flatMap((name) => {
    const [from, to] = [reference, own].map((blocks) => blocks.filter(({ section }) => section === name));
    return alignSection(from ?? [], to ?? []);
  });
}

function alignSection(
  reference: readonly ProseBlock[],
  own: readonly ProseBlock[],
): readonly AlignedBlocks[] {
  const [theirs, ours] = [reference.map(traitsOf), own.map(traitsOf)];
  const worth = theirs.map((a) => ours.map((b) => similarity(a, b)));
  // best[i][j]: the worth of aligning the first i with the first j.
  const best = Array.from({ length: reference.length + 1 }, () => new Array<number>(own.length + 1).fill(0));
  const at = (i: number, j: number) => best[i]?.[j] ?? 0;
  const matched = (i: number, j: number) => at(i - 1, j - 1) + (worth[i - 1]?.[j - 1] ?? 0);
  for (let i = 1; i <= reference.length; i++) {
    for (let j = 1; j <= own.length; j++) {
      const row = best[i];
      if (row) row[j] = Math.max(at(i - 1, j), at(i, j - 1), matched(i, j));
    }
  }
  const pairs: AlignedBlocks[] = [];
  let [i, j] = [reference.length, own.length];
  while (i > 0 || j > 0) {
    const [block, one] = [reference[i - 1], own[j - 1]];
    if (block && one && (worth[i - 1]?.[j - 1] ?? 0) > 0 && at(i, j) === matched(i, j)) {
      pairs.push({ reference: block, own: one });
      i--;
      j--;
    } else if (one && (i === 0 || at(i, j) === at(i, j - 1))) {
      pairs.push({ own: one });
      j--;
    } else {
      if (block) pairs.push({ reference: block });
      i--;
    }
  }
  return pairs.reverse();
}

/** What blocks are compared by, read once of each. */
interface Traits {
  /** What it is, and in what it stands. */
  readonly kind: string;
  readonly length: number;
  readonly facts: Listed;
  readonly marks: Listed;
  readonly numbers: Listed;
}

interface Listed {
  readonly all: readonly string[];
  readonly different: ReadonlySet<string>;
}

function traitsOf({ element, containers, text: { text, marks }, facts }: ProseBlock): Traits {
  return {
    kind: [...containers, element].join(' '),
    length: text.length,
    facts: listed(facts),
    marks: listed(
      marks.map((mark) => {
        if (mark.kind === 'value') return mark.path;
        return mark.kind === 'reference' ? `@${mark.to}` : mark.kind === 'link' ? mark.href : mark.kind;
      }),
    ),
    numbers: listed(text.match(/\d+/g) ?? []),
  };
}

function listed(all: readonly string[]): Listed {
  return { all, different: new Set(all) };
}

function similarity(a: Traits, b: Traits): number {
  if (a.kind !== b.kind) return 0;
  const [shorter, longer] = a.length < b.length ? [a.length, b.length] : [b.length, a.length];
  const ratio = (shorter + 10) / (longer + 10);
  return (
    SAME_KIND -
    LENGTH * (1 - ratio) +
    FACTS * overlap(a.facts, b.facts) +
    MARKS * overlap(a.marks, b.marks) +
    NUMBERS * overlap(a.numbers, b.numbers)
  );
}

/** Of 0 to 1: how much of both lists is the same. */
function overlap(a: Listed, b: Listed): number {
  if (a.all.length + b.all.length === 0) return 0;
  const shared = a.all.filter((one) => b.different.has(one)).length;
  return (2 * shared) / (a.all.length + b.all.length);
}
