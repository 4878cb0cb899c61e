import { type Diagnostic, diagnostic, Findings, type Severity, type Span } from '../diagnostics.js';
import { parseText } from '../language/interpolation.js';
import type { Catalogue, Project } from '../project/project.js';
import { unitStates } from '../translation/staleness.js';
import { textHash } from '../translation/text-hash.js';
import type { TranslationUnit } from '../translation/unit.js';
import { translationUnits } from '../translation/units.js';
import { Acceptances, isLayoutKey } from './acceptances.js';
import type { Discrepancy } from './pair.js';
import type { PairMemory } from './pair-memory.js';
import { ParityMemory } from './parity-memory.js';

/**
 * Whether an edition says what the reference says: its texts one by one with their counterparts. What differs is a
 * warning at the translation; paragraphs that one edition lacks are of `severity`, as a missing string is. Nothing is
 * told of the reference itself, and of what is accepted in `locales/keys.yaml`.
 *
 * @param memory what comparing in this process has left
 * @param pairs what comparing in an earlier one has left
 */
export function checkParity(
  project: Project,
  language: string,
  severity: Severity,
  memory = new ParityMemory(),
  pairs?: PairMemory,
): readonly Diagnostic[] {
  const reference = project.catalogues.get(project.config.languages[0] ?? '');
  const own = project.catalogues.get(language);
  if (!reference || !own) return [];
  const { facts, sources, keyNotes, locks, terms } = project;
  const madeOf = [reference, facts, sources, keyNotes, locks, terms, severity];
  return memory.found.of([own, ...madeOf], () => compared(project, reference, own, severity, memory, pairs));
}

function compared(
  project: Project,
  reference: Catalogue,
  own: Catalogue,
  severity: Severity,
  memory: ParityMemory,
  pairs: PairMemory | undefined,
): readonly Diagnostic[] {
  const { language } = own;
  const units = translationUnits(project, language, memory.units);
  if (!units) return [];
  const findings = new Findings();
  const acceptances = new Acceptances(project.keyNotes, language, (key) => !isLayoutKey(key));
  const tell = (unit: TranslationUnit, { check, message, hints = [], ...at }: Discrepancy, how: Severity) => {
    // What is written wrong is told as such, and read as nobody has meant it.
    if (unit.translation && parseText(unit.translation.raw).problems.length > 0) return;
    const fingerprint = fingerprintOf(unit);
    if (acceptances.covers([unit.key, unit.id], check, fingerprint)) return;
    const span = placeOf(unit, at.offset, at.length);
    const lines = `{ check: ${check}, language: ${language}, text: "${fingerprint}", reason: … }`;
    const key = acceptanceKey(unit);
    // What is stale has a command of its own.
    const accept =
      check === 'stale-translation' ? [] : [`or accept it in locales/keys.yaml below "${key}": ${lines}`];
    const shown = [...hints, ...readable(unit, units.reference), ...accept];
    findings.add(diagnostic(how, check, `${message}, in "${key}"`, { span, hints: shown }));
  };
  let told: ReadonlySet<string> | undefined;
  for (const { pair, found } of memory.comparerOf(project, reference, own).compare(units.units, pairs)) {
    for (const one of found) {
      if (one.check === 'values-differ') {
        told ??= keysWithOtherValues(units.units);
        if (told.has(pair.unit.key)) continue;
      }
      tell(pair.unit, one, 'warning');
    }
  }
  for (const [unit, state] of unitStates(units.units, project.locks.get(language))) {
    if (state === 'stale') tell(unit, staleText(unit, units.reference, language), 'warning');
    else if (unit.kind === 'prose' && own.prose.has(unit.key) && reference.prose.has(unit.key)) {
      if (state === 'missing') tell(unit, missingBlock(unit, units.reference), severity);
      if (state === 'surplus') tell(unit, surplusBlock(units.reference), 'warning');
    }
  }
  findings.add(...acceptances.lapsed());
  return findings.list;
}

/** The reference text and its translation as one hash: it tells which finding was accepted. */
export function fingerprintOf({ reference, translation }: TranslationUnit): string {
  return textHash(reference?.raw ?? '', translation?.raw ?? '');
}

function acceptanceKey({ kind, key, id }: TranslationUnit): string {
  return kind === 'string' ? id : key;
}

function staleText(unit: TranslationUnit, reference: string, language: string): Discrepancy {
  const message = `the text of "${reference}" has changed since this was translated`;
  const hints = [
    `translate it anew, then run: report translations accept ${acceptanceKey(unit)} --language ${language}`,
  ];
  return { check: 'stale-translation', message, hints };
}

function missingBlock({ reference }: TranslationUnit, code: string): Discrepancy {
  const start = (reference?.raw ?? '').replace(/\s+/g, ' ').slice(0, 60);
  return { check: 'missing-paragraph', message: `"${start}…" of "${code}" has no translation here` };
}

function surplusBlock(code: string): Discrepancy {
  return { check: 'surplus-paragraph', message: `the text has no counterpart in "${code}"` };
}

/** Both texts, so that nobody has to open the other file. */
function readable({ reference, translation }: TranslationUnit, code: string): readonly string[] {
  if (!reference || !translation) return [];
  const raw = reference.raw.replace(/\s+/g, ' ');
  const { file, line } = reference.span;
  return [`"${code}" (${file}:${line}): ${raw.length > 240 ? `${raw.slice(0, 240)}…` : raw}`];
}

function placeOf({ file, translation }: TranslationUnit, offset?: number, length?: number): Span {
  if (!translation) return { file, line: 1, column: 1, length: 0 };
  return offset === undefined ? translation.span : translation.spanAt(offset, length);
}

/** Strings and prose files that show other values as a whole: opening the language tells of them, as of an error. */
function keysWithOtherValues(units: readonly TranslationUnit[]): ReadonlySet<string> {
  const values = (side: 'reference' | 'translation') => {
    const paths = new Map<string, Set<string>>();
    for (const unit of units) {
      const shown = paths.get(unit.key) ?? new Set();
      paths.set(unit.key, shown);
      for (const mark of unit[side]?.marks ?? []) if (mark.kind === 'value') shown.add(mark.path);
    }
    return paths;
  };
  const [expected, found] = [values('reference'), values('translation')];
  return new Set(
    [...expected].flatMap(([key, paths]) => {
      const own = found.get(key);
      return own && paths.size === own.size && [...paths].every((path) => own.has(path)) ? [] : [key];
    }),
  );
}
