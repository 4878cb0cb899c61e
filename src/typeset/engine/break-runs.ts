import type { Run } from '../content.js';
import { LineBreakerBase } from './pdfmake.js';

/** A text up to where a line may break. */
export interface BrokenText {
  readonly text: string;
  /** The run that it is of, by its place. */
  readonly run: number;
  /** A line break was asked for after it. */
  readonly lineEnd: boolean;
  /** No line may end after it: it goes on in the next run. */
  noNewLine: boolean;
}

/** Cuts runs, one after the other, where lines may break; those that do not wrap, where their neighbours go on in them. */
export function breakRuns(runs: readonly Pick<Run, 'text' | 'noWrap'>[]): readonly BrokenText[] {
  const broken: BrokenText[] = [];
  for (const [run, { text, noWrap = false }] of runs.entries()) {
    const before = broken.at(-1);
    if (before && !before.lineEnd) before.noNewLine = goesOn(before.text, text);
    const words = noWrap ? [{ text, lineEnd: false }] : wordsOf(text);
    for (const { text, lineEnd } of words) broken.push({ text, run, lineEnd, noNewLine: false });
  }
  return broken;
}

/** Whether no line may break between two texts: nor in what a run that wraps ends with, or begins with. */
function goesOn(before: string, after: string): boolean {
  const last = wordsOf(before).at(-1);
  const [first] = wordsOf(after);
  if (!last || last.text === '' || !first) return false;
  return wordsOf(last.text + first.text).length === 1;
}

/** The parts of a text between which a line may break; a text that is empty is one. */
function wordsOf(text: string): readonly Pick<BrokenText, 'text' | 'lineEnd'>[] {
  if (text === '') return [{ text, lineEnd: false }];
  const words: Pick<BrokenText, 'text' | 'lineEnd'>[] = [];
  const breaker = new LineBreakerBase(text);
  let from = 0;
  for (let next = breaker.nextBreak(); next; next = breaker.nextBreak()) {
    const word = text.slice(from, next.position);
    const shown = word.replace(/\r?\n$|\r$/, '');
    words.push({ text: shown, lineEnd: next.required || shown !== word });
    from = next.position;
  }
  return words;
}
