import type { Comparison } from './protocol.js';
import type { BuiltPages } from './workshop.js';

/** The chapters and sections that fill more or fewer pages than in the reference, which is the first edition. */
export function comparisonsOf([reference, ...others]: readonly Pick<
  BuiltPages,
  'language' | 'chapters'
>[]): readonly Comparison[] {
  const known = new Map(reference?.chapters.map(({ id, pages }) => [id, pages]));
  return others.flatMap(({ language, chapters }) =>
    chapters.flatMap(({ id, title, pages }) => {
      const count = known.get(id);
      return count === undefined || count === pages ? [] : [{ id, title, language, pages, reference: count }];
    }),
  );
}
