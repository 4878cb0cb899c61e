import type { Content } from '../content.js';

/** Content that is asked for as it is laid out, one below the other. */
export interface ContentFlow {
  /** The next, until there is none. */
  next(): Content | undefined;
  /**
   * Hears that one, counted from 0 as they were asked for, came to begin a page, counted from 0, to which nothing runs over from the
   * page before. What had been asked for by then is all that this hung on.
   *
   * @returns whether to stop: neither that page nor any after it is wanted
   */
  beginsPage(content: number, page: number): boolean;
}

/** No content: a document without any has a page all the same. */
export const emptyFlow: ContentFlow = { next: () => undefined, beginsPage: () => false };
