import type { Diagnostic } from './diagnostics.js';

/** A finding with the editions that it was found in; none where it concerns all. */
export interface GroupedDiagnostic {
  readonly diagnostic: Diagnostic;
  readonly editions: readonly string[];
}

/**
 * Diagnostics as they are shown: by file and place, those without a place last, and what was found in several
 * editions once.
 */
export function sortedDiagnostics(diagnostics: readonly Diagnostic[]): readonly GroupedDiagnostic[] {
  const groups = new Map<string, { diagnostic: Diagnostic; editions: string[] }>();
  for (const diagnostic of diagnostics) {
    const { severity, code, message, span } = diagnostic;
    const key = JSON.stringify([severity, code, message, span?.file, span?.line, span?.column]);
    const group = groups.get(key) ?? { diagnostic, editions: [] };
    groups.set(key, group);
    const { edition } = diagnostic;
    if (edition !== undefined && !group.editions.includes(edition)) group.editions.push(edition);
  }
  return [...groups.values()].sort((a, b) => byPlace(a.diagnostic, b.diagnostic));
}

function byPlace({ span: a }: Diagnostic, { span: b }: Diagnostic): number {
  if (!a || !b) return Number(a === undefined) - Number(b === undefined);
  if (a.file !== b.file) return a.file < b.file ? -1 : 1;
  return a.line - b.line || a.column - b.column;
}
