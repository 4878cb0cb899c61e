import type { ReadText } from './read-text.js';

/** What two languages have in common in a stretch of text, by names that are the same in both, with how much each tells. */
export type Features = ReadonlyMap<string, number>;

/** Values, references and links stand in both texts as they are. */
const SAME = 3;
/** Numbers and countries are known in other words too. */
const KNOWN = 2;
/** Words of one origin begin alike: "migration", "Migration", "migración". */
const COGNATE = 4;

/** The features of a text's sentences, in their order; of a text without sentences, of it as a whole. */
export function sentenceFeatures(text: ReadText): readonly Features[] {
  const { sentences } = text;
  const found = sentences.map(() => new Map<string, number>());
  let at = 0;
  const add = (offset: number, name: string, weight: number) => {
    while (at > 0 && (sentences[at] ?? 0) > offset) at -= 1;
    while ((sentences[at + 1] ?? Infinity) <= offset) at += 1;
    const features = found[at];
    if (features && (features.get(name) ?? 0) < weight) features.set(name, weight);
  };
  for (const { folded, offset } of text.words) {
    // Small words begin like others that have nothing to do with them.
    if (folded.length >= COGNATE) add(offset, folded.slice(0, COGNATE), folded.length > 5 ? 1 : 0.5);
  }
  for (const mark of text.marks) {
    if (mark.kind === 'value') add(mark.offset, `{{${mark.path}}}`, SAME);
    else if (mark.kind === 'reference') add(mark.offset, `@${mark.to}`, SAME);
    else if (mark.kind === 'link') add(mark.offset, mark.href, SAME);
  }
  for (const { value, offset, loose } of text.amounts) if (!loose) add(offset, `#${value}`, KNOWN);
  for (const { code, offset } of text.countries) add(offset, `:${code}`, KNOWN);
  return found;
}

/** How many of some stretches have each feature. */
export function frequencies(stretches: readonly Features[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const features of stretches) {
    for (const name of features.keys()) counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  return counts;
}

/** Those of two stretches together. */
export function merged(a: Features, b: Features): Features {
  const all = new Map(a);
  for (const [name, weight] of b) if ((all.get(name) ?? 0) < weight) all.set(name, weight);
  return all;
}
