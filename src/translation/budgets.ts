import { type Diagnostic, Findings, type Span } from '../diagnostics.js';
import { TextGroups } from '../language/plurals.js';
import type { ProseDocument } from '../language/prose/prose-document.js';
import { ProseMemory } from '../language/prose/prose-memory.js';
import { MadeOnce } from '../made-once.js';
import { didYouMean } from '../nearest.js';
import type { Catalogue, CatalogueEntry, Project } from '../project/project.js';
import { proseBlocks } from './prose-blocks.js';
import { charactersOf, textLength } from './text-length.js';
import { OBJECT } from './unit-text.js';

interface MeasuredText {
  /** In characters, without values. */
  readonly length: number;
  readonly span: Span;
}

/** What measuring texts has left: a text that is the very same is as long. */
export class BudgetMemory {
  readonly measured = new MadeOnce<MeasuredText>();
  readonly measuredProse = new MadeOnce<readonly MeasuredText[]>();

  constructor(
    readonly prose = new ProseMemory(),
    readonly groups = new TextGroups(),
  ) {}
}

/**
 * The texts of a language that are longer than `locales/keys.yaml` has room for, as warnings: each plural form and each
 * paragraph has the room of its key. With the reference, the keys that no language has are told too.
 */
export function checkBudgets(
  project: Project,
  language: string,
  memory = new BudgetMemory(),
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
  if (language === project.config.languages[0]) findings.add(...unknownKeys(project, memory));
  return findings.list;
}

function measuredTexts(
  project: Project,
  catalogue: Catalogue,
  key: string,
  memory: BudgetMemory,
): readonly MeasuredText[] {
  const forms = formsOf(catalogue, key, memory);
  if (forms) return forms.map((form) => memory.measured.of([form], () => measured(form)));
  const file = catalogue.prose.get(key);
  // What is wrong in the file is told where it is printed.
  const document = file && memory.prose.of(file, project).value;
  return document ? memory.measuredProse.of([document], () => measuredBlocks(document)) : [];
}

function measured({ text, span }: CatalogueEntry): MeasuredText {
  return { length: textLength(text), span };
}

function measuredBlocks(document: ProseDocument): readonly MeasuredText[] {
  return proseBlocks(document).map(({ text }) => ({
    length: charactersOf(text.text.replaceAll(OBJECT, '')),
    span: text.span,
  }));
}

function formsOf({ strings }: Catalogue, key: string, { groups }: BudgetMemory) {
  const [namespace = '', name] = key.split(/:(.*)/s);
  const entries = name === undefined ? undefined : strings.get(namespace);
  if (!entries) return undefined;
  const named = [name, `${name}_ordinal`].map((one) => groups.of(entries).get(one ?? ''));
  return named.flatMap((group) => (group && group.key === name ? [...group.forms.values()] : []));
}

function unknownKeys(project: Project, memory: BudgetMemory): readonly Diagnostic[] {
  const { catalogues, keyNotes, templates } = project;
  const files = new Set([...templates.values()].map(({ file }) => file));
  const isKnown = (key: string) =>
    files.has(key) ||
    [...catalogues.values()].some(
      (one) => one.prose.has(key) || (formsOf(one, key, memory)?.length ?? 0) > 0,
    );
  const findings = new Findings();
  for (const [key, { span }] of keyNotes) {
    if (isKnown(key)) continue;
    findings.warning('unknown-key', `no language has a text "${key}"`, {
      span,
      hints: didYouMean(
        key,
        new Set([...files, ...[...catalogues.values()].flatMap((one) => namesIn(one, memory))]),
      ),
    });
  }
  return findings.list;
}

function namesIn({ prose, strings }: Catalogue, { groups }: BudgetMemory): readonly string[] {
  const keys = [...strings].flatMap(([namespace, entries]) =>
    [...groups.of(entries).values()].map(({ key }) => `${namespace}:${key}`),
  );
  return [...prose.keys(), ...keys];
}
