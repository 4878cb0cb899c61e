import { alignPages, type PagePair } from './align-pages.js';
import { comparePictures } from './compare-pictures.js';
import type { OpenPdf, Page, Picture } from './page.js';
import { type WordChange, wordChanges } from './word-changes.js';

/** A page that is not what it was. */
export interface PageChange extends PagePair {
  /** Of the words of a page that both documents have. */
  readonly words: readonly WordChange[];
  /** How much of the page looks different, from 0 to 1; 1 where it was added or removed. */
  readonly share: number;
  /** What it looked like, looks like, and where these differ; only where looks were compared. */
  readonly pictures?: { readonly old?: Picture; readonly new?: Picture; readonly difference?: Picture };
}

/** What has changed in the words of pages alone: quick, and enough for a line in the terminal. */
export function changesOfWords(before: readonly string[], after: readonly string[]): readonly PageChange[] {
  return alignPages(before, after).flatMap((pair): readonly PageChange[] => {
    if (pair.old === undefined || pair.new === undefined) return [{ ...pair, words: [], share: 1 }];
    const words = wordChanges(before[pair.old - 1] ?? '', after[pair.new - 1] ?? '');
    return words.length > 0 ? [{ ...pair, words, share: 0 }] : [];
  });
}

/**
 * What has changed in the words and in the looks, in the order of the pages.
 *
 * @throws what `signal` aborts with
 */
export async function changesOfPages(
  before: OpenPdf,
  after: OpenPdf,
  signal: AbortSignal,
): Promise<readonly PageChange[]> {
  const changes: PageChange[] = [];
  for (const pair of pairsOf(before.pages, after.pages)) {
    signal.throwIfAborted();
    const old = pair.old === undefined ? undefined : await before.draw(pair.old);
    const fresh = pair.new === undefined ? undefined : await after.draw(pair.new);
    if (!old || !fresh || pair.old === undefined || pair.new === undefined) {
      changes.push({
        ...pair,
        words: [],
        share: 1,
        pictures: { ...(old && { old }), ...(fresh && { new: fresh }) },
      });
      continue;
    }
    const words = wordChanges(textOf(before.pages, pair.old), textOf(after.pages, pair.new));
    const folios = [before.pages[pair.old - 1], after.pages[pair.new - 1]].flatMap(
      (page) => page?.folios ?? [],
    );
    const { share, picture: difference } = comparePictures(old, fresh, folios);
    if (share === 0 && words.length === 0) continue;
    changes.push({ ...pair, words, share, pictures: { old, new: fresh, difference } });
  }
  return changes;
}

function pairsOf(before: readonly Page[], after: readonly Page[]): readonly PagePair[] {
  const texts = (pages: readonly Page[]) => pages.map(({ text }) => text);
  return alignPages(texts(before), texts(after));
}

function textOf(pages: readonly Page[], number: number): string {
  return pages[number - 1]?.text ?? '';
}
