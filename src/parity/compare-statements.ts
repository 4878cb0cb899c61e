import type { LanguageKnowledge } from './knowledge/knowledge.js';
import { type Discrepancy, type PairLanguages, quoted, type TextPair } from './pair.js';
import type { ReadText } from './read-text.js';
import { surplus } from './surplus.js';

/** What turns a statement into another although all its numbers and names are there: a "not" that is lost, another unit. */
export function statementsCheck({ reference, own }: PairLanguages) {
  return (pair: TextPair): readonly Discrepancy[] => {
    if (!reference.knowledge || !own.knowledge) return [];
    return [
      ...negations(pair, reference.knowledge, own.knowledge, reference.code),
      ...units(pair, reference.knowledge, own.knowledge, reference.code),
    ];
  };
}

/** Translations deny in more ways than they are asked to; fewer are a loss. */
function negations(
  pair: TextPair,
  { negations: asked = [] }: LanguageKnowledge,
  { negations: known = [], negating }: LanguageKnowledge,
  code: string,
): readonly Discrepancy[] {
  if (known.length === 0) return [];
  const expected = matchesOf(asked, pair.reference);
  if (expected.length === 0) return [];
  const heard = matchesOf(negating ? [...known, [negating]] : known, pair.own);
  if (heard.length >= expected.length) return [];
  const says = quoted([...new Set(expected)]);
  const message = `${says} of "${code}" denies what nothing denies here`;
  return [{ check: 'negation-differs', message }];
}

function matchesOf(ways: readonly (readonly RegExp[])[], { text }: ReadText): readonly string[] {
  return ways.flatMap((together) => {
    const found = together.map((pattern) => text.match(pattern) ?? []);
    return found.reduce((most, one) => (one.length > most.length ? one : most), []);
  });
}

/** A unit in the place of another: which number has which is not asked, for sentences are built differently. */
function units(
  pair: TextPair,
  { units: asked = new Map() }: LanguageKnowledge,
  { units: known = new Map() }: LanguageKnowledge,
  code: string,
): readonly Discrepancy[] {
  const [expected, found] = [unitsOf(pair.reference, asked), unitsOf(pair.own, known)];
  if (expected.length === 0 || found.length === 0) return [];
  const missing = surplus(expected, found, ({ unit }) => unit);
  const [added] = surplus(found, expected, ({ unit }) => unit);
  if (!added || missing.length === 0) return [];
  const lacks = quoted([...new Set(missing.map(({ written }) => written))]);
  const message = `"${added.written}" stands here, ${lacks} in "${code}"`;
  return [{ check: 'units-differ', message, offset: added.offset, length: added.written.length }];
}

function unitsOf({ words }: ReadText, units: ReadonlyMap<string, string>) {
  const found: { readonly unit: string; readonly written: string; readonly offset: number }[] = [];
  for (const { written, folded, offset } of words) {
    const unit = units.get(folded);
    if (unit !== undefined) found.push({ unit, written, offset });
  }
  return found;
}
