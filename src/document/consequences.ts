import { type Diagnostic, hasErrors } from '../diagnostics.js';
import { isFaulty } from '../project/faulty.js';
import type { Project } from '../project/project.js';

/** What leaves a part of a document out, with the ids in it. */
const PARTS_LEFT_OUT: ReadonlySet<string> = new Set([
  ...['unknown-partial', 'endless-partial', 'missing-block', 'unknown-prose', 'missing-prose'],
  ...[
    'template-syntax',
    'unclosed-block',
    'unopened-block',
    'unclosed-mustache',
    'wrong-nesting',
    'no-block',
  ],
]);

/**
 * What was found in a document, without what it only seems to lack, or to have twice, because a part of it was left
 * out or comes to itself again: that has been told where it is at fault.
 *
 * @param before what was found on the way to the document
 */
export function withoutConsequences(
  found: readonly Diagnostic[],
  { data }: Project,
  before: readonly Diagnostic[],
): readonly Diagnostic[] {
  return found.filter(({ code }) => {
    if (code === 'empty-list' || code === 'empty-heading') return !hasErrors(before) && !holdsFaulty(data);
    if (code === 'duplicate-id' || code === 'repeated-alternative') {
      return !before.some((one) => one.code === 'endless-partial');
    }
    if (code === 'unknown-id') {
      return !before.some((one) => PARTS_LEFT_OUT.has(one.code)) && !holdsFaulty(data);
    }
    return true;
  });
}

function holdsFaulty(data: unknown): boolean {
  if (typeof data !== 'object' || data === null) return false;
  return isFaulty(data) || Object.values(data).some(holdsFaulty);
}
