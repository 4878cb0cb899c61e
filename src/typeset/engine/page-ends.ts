/** Paragraphs of so few lines are never divided, since no page may begin or end with one line of them. */
export const leastLines = 2;

/** A paragraph on its way to a page. */
export interface Remaining {
  /** How many of its lines are still to be placed. */
  readonly lines: number;
  /** How many of them fit on the page. */
  readonly fitting: number;
  /** Whether none has been placed yet. */
  readonly begins: boolean;
  /** Whether nothing else stands on the page. */
  readonly atTop: boolean;
}

/**
 * How many lines go on the page, so that none begins with the last line of a paragraph (a widow) and none ends with
 * the first (an orphan). At the top of a page at least one goes, whatever follows.
 */
export function linesOnPage({ lines, fitting, begins, atTop }: Remaining): number {
  if (fitting >= lines) return lines;
  const withoutWidow = Math.min(fitting, lines - leastLines);
  const count = begins && withoutWidow < leastLines ? 0 : Math.max(0, withoutWidow);
  return count === 0 && atTop ? Math.max(1, fitting) : count;
}
