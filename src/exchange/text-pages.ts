import type { Origin } from '../origin.js';
import type { TranslationUnit } from '../translation/unit.js';
import type { LaidOutPage } from '../typeset/engine.js';
import { stampsOf } from '../typeset/stamp.js';

/** On which pages of an edition, from 1, each of its texts is printed. */
export type TextPages = ReadonlyMap<string, ReadonlySet<number>>;

export function textPages(pages: readonly LaidOutPage[]): TextPages {
  const found = new Map<string, Set<number>>();
  pages.forEach(({ items }, index) => {
    for (const { origin } of items.flatMap(stampsOf)) {
      const place = placeOf(origin);
      if (place !== undefined) found.set(place, (found.get(place) ?? new Set()).add(index + 1));
    }
  });
  return found;
}

/** The pages of a unit's reference text; a prose block's by the line that it begins in. */
export function pagesOf({ reference, kind, key }: TranslationUnit, pages: TextPages): readonly number[] {
  const span = reference?.span;
  const place = kind === 'string' || !span ? key : `${span.file}:${span.line}`;
  return [...(pages.get(place) ?? [])].sort((a, b) => a - b);
}

function placeOf({ text }: Origin): string | undefined {
  if (!text) return undefined;
  return text.kind === 'string' ? text.key : `${text.span.file}:${text.span.line}`;
}
