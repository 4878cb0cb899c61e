import { type Diagnostic, Findings, type Span } from '../diagnostics.js';
import { groupTexts } from '../language/plurals.js';
import { ProseMemory } from '../language/prose/prose-memory.js';
import { didYouMean } from '../nearest.js';
import type { Catalogue, Project } from '../project/project.js';
import { proseBlocks } from './prose-blocks.js';
import { charactersOf, textLength } from './text-length.js';
import { OBJECT } from './unit-text.js';

interface MeasuredText {
  /** In characters, without values. */
  readonly length: number;
  readonly span: Span;
}

/**
 * The texts of a language that are longer than `locales/keys.yaml` has room for, as warnings: each plural form and each
 * paragraph has the room of its key. With the reference, the keys that no language has are told too.
 */
export function checkBudgets(
  project: Project,
  language: string,
  memory = new ProseMemory(),
): readonly Diagnostic[] {
  const catalogue = project.catalogues.get(language);
  if (!catalogue) return [];
  const findings = new Findings();
  for (const [key, { maxLength, span: note }] of project.keyNotes) {
    if (maxLength === undefined) continue;
    for (const { length, span } of measuredTexts(project, catalogue, key, memory)) {
      if (length <= maxLength) continue;
      findings.warning('text-too-long', `"${key}" has ${length} characters, ${maxLength} have room`, {
        span,
        hints: [`shorten it, or give it more room at ${note.file}:${note.line}`],
      });
    }
  }
  if (language === project.config.languages[0]) findings.add(...unknownKeys(project));
  return findings.list;
}

function measuredTexts(
  project: Project,
  catalogue: Catalogue,
  key: string,
  memory: ProseMemory,
): readonly MeasuredText[] {
  const forms = formsOf(catalogue, key);
  if (forms) return forms.map(({ text, span }) => ({ length: textLength(text), span }));
  const file = catalogue.prose.get(key);
  // What is wrong in the file is told where it is printed.
  const document = file && memory.of(file, project).value;
  if (!document) return [];
  return proseBlocks(document).map(({ text }) => ({
    length: charactersOf(text.text.replaceAll(OBJECT, '')),
    span: text.span,
  }));
}

function formsOf({ strings }: Catalogue, key: string) {
  const [namespace = '', name] = key.split(/:(.*)/s);
  const entries = name === undefined ? undefined : strings.get(namespace);
  if (!entries) return undefined;
  const groups = [...groupTexts(entries).values()].filter((group) => group.key === name);
  return groups.flatMap(({ forms }) => [...forms.values()]);
}

function unknownKeys({ catalogues, keyNotes, templates }: Project): readonly Diagnostic[] {
  const known = new Set([
    ...[...templates.values()].map(({ file }) => file),
    ...[...catalogues.values()].flatMap(({ strings, prose }) => [
      ...prose.keys(),
      ...[...strings].flatMap(([namespace, entries]) =>
        [...groupTexts(entries).values()].map(({ key }) => `${namespace}:${key}`),
      ),
    ]),
  ]);
  const findings = new Findings();
  for (const [key, { span }] of keyNotes) {
    if (known.has(key)) continue;
    findings.warning('unknown-key', `no language has a text "${key}"`, {
      span,
      hints: didYouMean(key, known),
    });
  }
  return findings.list;
}
