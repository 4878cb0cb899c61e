import type { Cell, Row } from '../project/project.js';
import type { Reading } from './reading.js';
import { isIllustrative, textOf } from './rows.js';

/**
 * The name of an id: by the spec's `labels`, which is `country`, the beginning of catalogue keys, or left out. `part` is
 * the key of the spec that says so.
 */
export function nameOf(
  cell: Cell | undefined,
  labels: string | undefined,
  part: string,
  { language, spanOf }: Reading,
): string {
  const id = textOf(cell);
  if (labels === undefined) return language.typography(id);
  if (labels === 'country') return language.formats.country(id);
  return language.label(`${labels}.${id}`, {}, spanOf(part));
}

/** Illustrative numbers bear a mark, which a note on the page explains. */
export function marked(text: string, illustrative: boolean, { language }: Reading): string {
  return illustrative ? text + language.label('labels:illustrative.mark') : text;
}

/** A name that bears the mark where its row is illustrative, for rows that show no number. */
export function rowName(row: Row, name: string, reading: Reading): string {
  return marked(name, isIllustrative(row), reading);
}
