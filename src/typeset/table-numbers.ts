import type { Run, TextContent } from './content.js';
import type { FontBook } from './fonts.js';

/** How far a number reaches to the left and to the right of where its decimal sign stands or would stand; in pt. */
interface Reach {
  readonly before: number;
  readonly after: number;
}

/**
 * Sets the numbers of a column so that their decimal signs stand below one another, the widest of them at the column's
 * right edge: with their units, their signs and their marks. A dash for a missing value stands under the units; other
 * words stand at the right edge.
 *
 * @param language BCP 47: "1,234.5" or "1 234,5"
 */
export function alignNumbers(cells: readonly TextContent[], language: string, fonts: FontBook): void {
  const pattern = numberPattern(language);
  const reaches = cells.map(({ text }) => reachOf(text, pattern, fonts));
  const after = Math.max(0, ...reaches.map((reach) => reach?.after ?? 0));
  cells.forEach((cell, index) => {
    const reach = reaches[index];
    cell.alignment = 'right';
    const [left, top, right, bottom] = cell.margin ?? [0, 0, 0, 0];
    if (reach) cell.margin = [left, top, right + after - reach.after, bottom];
  });
}

/** The first number of a text up to its decimal sign: what is matched ends where that stands or would stand. */
function numberPattern(language: string): RegExp {
  const parts = new Intl.NumberFormat(language, { useGrouping: 'always' }).formatToParts(1234567.8);
  const group = parts.find(({ type }) => type === 'group')?.value ?? '';
  // However a text comes by its numbers: typed ones may have other spaces than formatted ones.
  const groups = /\s/.test(group) ? ' \\u00a0\\u202f' : `${group.replace(/[\]\\^-]/g, '\\$&')}\\u00a0\\u202f`;
  return new RegExp(`\\d+(?:[${groups}]\\d{3}(?!\\d))*`, 'u');
}

/** A dash, or what else is printed where there is no number, by itself. */
const missing = /^\s*[\p{P}\p{S}]{1,3}\s*$/u;

/** Stands for raised and lowered letters, which are no part of a number: the mark of a note is not its last digit. */
const mark = '\u0000';

function reachOf(runs: readonly Run[], pattern: RegExp, fonts: FontBook): Reach | undefined {
  const text = runs.map((run) => (run.sup || run.sub ? mark.repeat(run.text.length) : run.text)).join('');
  const words = text.replaceAll(mark, '');
  const found = pattern.exec(text);
  if (!found && !missing.test(words)) return undefined;
  const to = found ? found.index + found[0].length : text.indexOf(words) + words.length;
  let at = 0;
  let [before, whole] = [0, 0];
  for (const run of runs) {
    before += fonts.widthOfRun(run.text.slice(0, Math.max(0, to - at)), run);
    whole += fonts.widthOfRun(run.text, run);
    at += run.text.length;
  }
  return { before, after: whole - before };
}
