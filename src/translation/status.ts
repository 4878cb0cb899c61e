import type { Span } from '../diagnostics.js';
import type { Project } from '../project/project.js';
import { type UnitState, unitStates } from './staleness.js';
import type { TranslationUnits } from './unit.js';

/** A text that somebody has to look at. */
export interface OpenText {
  readonly id: string;
  readonly key: string;
  readonly state: Exclude<UnitState, 'current'> | 'unused';
  readonly span: Span;
}

/** One file of a language's catalogue: how many of its texts are translated, and which are not as they should be. */
export interface FileStatus {
  readonly file: string;
  readonly texts: number;
  readonly translated: number;
  readonly open: readonly OpenText[];
}

/** How far a language is, file by file; `unused` are the keys and paths that nothing prints. */
export function translationStatus(
  project: Project,
  { language, units }: TranslationUnits,
  unused: ReadonlySet<string>,
): readonly FileStatus[] {
  const files = new Map<string, { texts: number; translated: number; open: OpenText[] }>();
  for (const [unit, state] of unitStates(units, project.locks.get(language))) {
    const status = files.get(unit.file) ?? { texts: 0, translated: 0, open: [] };
    files.set(unit.file, status);
    if (unit.reference) status.texts += 1;
    if (unit.reference && unit.translation) status.translated += 1;
    const { id, key } = unit;
    const span = unit.translation?.span ?? unit.reference?.span;
    if (!span) continue;
    if (state !== 'current') status.open.push({ id, key, state, span });
    if (unused.has(key)) status.open.push({ id, key, state: 'unused', span });
  }
  return [...files].map(([file, status]) => ({ file, ...status }));
}
