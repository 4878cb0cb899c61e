import type { MadeOnce } from '../made-once.js';
import { didYouMean, nearestNames } from '../nearest.js';
import { isFaulty } from '../project/faulty.js';
import type { Dataset, Project, Value } from '../project/project.js';

/** What texts and layouts see at top level, by name. */
export interface DataTree {
  readonly [name: string]: unknown;
}

export type Resolution =
  | { readonly found: true; readonly value: unknown }
  | { readonly found: false; readonly hints: readonly string[] };

/** The namespaces of `data/`, and what a project says of itself. */
export function dataTree(project: Project, language: string, memory: DataTreeMemory): DataTree {
  const { data, config, sources, facts } = project;
  return { ...memory.of([data, config, sources, facts], () => commonTree(project)), language };
}

/** What all languages see, the very same while a project's parts are. */
export type DataTreeMemory = MadeOnce<DataTree>;

function commonTree(project: Project): DataTree {
  const { id, year, date, languages } = project.config;
  const report = { id, year: String(year), date, languages };
  const sources = [...project.sources.values()].map(({ id, title, site, url, read, language }) => ({
    id,
    title,
    site,
    url,
    read,
    language,
  }));
  const facts = [...project.facts.values()].map(({ id, statement, source, confidence }) => ({
    id,
    statement,
    source,
    confidence,
  }));
  return { ...project.data, report, sources, facts };
}

/** Resolves a dotted path in the first of the scopes that knows its first name. */
export function resolvePath(path: string, scopes: readonly object[]): Resolution {
  const [head = '', ...tail] = path.split('.');
  const scope = scopes.find((one) => Object.hasOwn(one, head));
  if (!scope)
    return {
      found: false,
      hints: didYouMean(head, new Set(scopes.flatMap((one) => Object.keys(one)))),
    };
  return walk(ownValue(scope, head), tail, head);
}

/** Follows names from a value, as far as it is sound; `from` is how the value itself was written, for the hints. */
export function walk(start: unknown, parts: readonly string[], from: string): Resolution {
  let value = start;
  let written = from;
  for (const part of parts) {
    if (isFaulty(value)) break;
    const names = namesOf(value);
    if (!names.includes(part) || typeof value !== 'object' || value === null) {
      return { found: false, hints: hintsAt(value, part, names, written) };
    }
    value = ownValue(value, part);
    written += `.${part}`;
  }
  return { found: true, value };
}

/** The names that a path may go on with after a value: own ones alone, never those of a prototype. */
export function namesOf(value: unknown): readonly string[] {
  if (typeof value !== 'object' || value === null || value instanceof Map) return [];
  if (isValue(value)) return ['value', 'status', 'sources', 'facts'];
  if (isDataset(value)) return ['rows', 'status', 'sources'];
  if (Array.isArray(value)) return [...Object.keys(value), 'length'];
  return Object.keys(value);
}

export function isValue(input: unknown): input is Value {
  return typeof input === 'object' && input !== null && 'kind' in input && input.kind === 'value';
}

export function isDataset(input: unknown): input is Dataset {
  return typeof input === 'object' && input !== null && 'kind' in input && input.kind === 'dataset';
}

/** The bare value of a value with provenance; anything else as it is. */
export function unwrapped(input: unknown): unknown {
  return isValue(input) ? input.value : input;
}

function hintsAt(value: unknown, part: string, names: readonly string[], written: string): readonly string[] {
  if (isDataset(value) && value.columns.some(({ name }) => name === part)) {
    return [`a dataset is read by its rows: {{#each ${written}.rows as |row|}}{{row.${part}}}{{/each}}`];
  }
  // Whole paths, so that a hint can be pasted; the distance is still that of the part.
  const near = nearestNames(part, names).map((name) => `"${written}.${name}"`);
  return near.length > 0 ? [`did you mean ${near.join(' or ')}?`] : [];
}

function ownValue(object: object, name: string): unknown {
  return Object.getOwnPropertyDescriptor(object, name)?.value;
}
