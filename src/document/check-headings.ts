import type { Checking } from './checking.js';
import { isBlank } from './element.js';
import { placeOf } from './place.js';
import type { Signpost } from './signposts.js';

/** Headings go down one level at a time, in the order of the document, and say something. */
export function checkHeadings(signposts: readonly Signpost[], { findings }: Checking): void {
  let previous = 0;
  for (const { element } of signposts) {
    const digit = /^h([1-4])$/.exec(element.name)?.[1];
    if (!digit) continue;
    const level = Number(digit);
    if (level > previous + 1) {
      const before = previous === 0 ? 'no heading before it' : `an "<h${previous}>" before it`;
      findings.error('heading-level-skipped', `"<h${level}>" has ${before}`, {
        ...placeOf(element.origin),
        hints: [`write <h${previous + 1}>`],
      });
    }
    previous = level;
    if (element.children.every(isBlank)) {
      findings.error('empty-heading', `"<${element.name}>" is empty`, placeOf(element.origin));
    }
  }
}
