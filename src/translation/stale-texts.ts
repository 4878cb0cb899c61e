import type { TextOrigin } from '../origin.js';
import type { Project } from '../project/project.js';
import type { TranslationLock } from '../project/translation-lock.js';
import { unitStates } from './staleness.js';
import type { TranslationUnit } from './unit.js';
import { UnitMemory } from './unit-memory.js';
import { translationUnits } from './units.js';

/** Tells which texts of a language were translated from an earlier reference: strings, and prose line by line. */
export function staleTexts(
  project: Project,
  language: string,
  memory: UnitMemory = new UnitMemory(),
): (text: TextOrigin) => boolean {
  const { catalogues, config, facts, sources } = project;
  const [reference, own] = [config.languages[0] ?? '', language].map((code) => catalogues.get(code));
  const lock = project.locks.get(language);
  if (!own || !lock) return () => false;
  const stale = memory.stale.of([own, reference, lock, facts, sources], () => {
    const { units = [] } = translationUnits(project, language, memory) ?? {};
    return stalePlaces(units, lock);
  });
  return ({ kind, span }) => stale.has(placeOf(kind, span));
}

function stalePlaces(units: readonly TranslationUnit[], lock: TranslationLock): ReadonlySet<string> {
  const stale = new Set<string>();
  for (const [{ kind, translation }, state] of unitStates(units, lock)) {
    if (state !== 'stale' || !translation) continue;
    const { raw, span } = translation;
    // A string is one place; a paragraph has as many lines as it was written in.
    const lines = kind === 'string' ? 1 : raw.split(/\r\n|\r|\n/).length;
    for (let line = 0; line < lines; line++) {
      stale.add(placeOf(kind, { ...span, line: span.line + line }));
    }
  }
  return stale;
}

function placeOf(kind: TextOrigin['kind'], { file, line, column }: TextOrigin['span']): string {
  return kind === 'string' ? `${file}:${line}:${column}` : `${file}:${line}`;
}
