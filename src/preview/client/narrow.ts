const query = window.matchMedia('(max-width: 800px)');

/** Whether the window is narrow, as the style sheet has it: one edition has room, and outline and panel lie over it. */
export function isNarrow(): boolean {
  return query.matches;
}

/** Calls when it becomes narrow, or is no more. */
export function onNarrow(act: () => void): void {
  query.addEventListener('change', act);
}
