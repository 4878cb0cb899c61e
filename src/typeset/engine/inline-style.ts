import type { LaidOutRun } from './laid-out.js';

/** Whether the glyphs of two runs look the same, so that one text operation shows both. */
export function areSetAlike(a: LaidOutRun, b: LaidOutRun): boolean {
  return (
    a === b ||
    (a.font === b.font &&
      a.fontSize === b.fontSize &&
      a.color === b.color &&
      a.opacity === b.opacity &&
      a.characterSpacing === b.characterSpacing &&
      a.fontFeatures?.join() === b.fontFeatures?.join() &&
      a.sup === b.sup &&
      a.sub === b.sub)
  );
}
