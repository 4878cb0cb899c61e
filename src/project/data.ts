import type { Findings } from '../diagnostics.js';
import { runChecks } from './checks.js';
import { type DataFile, readDataFile } from './data-file.js';
import { DataMemory, type ReadDataFile } from './data-memory.js';
import { Deriver } from './derive.js';
import { faultyValue, isFaulty } from './faulty.js';
import { isEntry } from './lookup.js';
import {
  CHARTS_FILE,
  type DataNamespace,
  type Dataset,
  type Fact,
  type Project,
  REPORT_FILE,
  type Source,
  type Value,
} from './project.js';
import { Library } from './provenance.js';
import type { Reading } from './remembered.js';
import { readText } from './text-file.js';
import { parseYaml } from './yaml-file.js';

/** Files of `data/` that are no data but say what the others mean. */
const OWN_FILES: ReadonlySet<string> = new Set([REPORT_FILE, 'data/sources.yaml', CHARTS_FILE]);

/** Names that layouts and texts know already: a file called so could not be reached by its path. */
const TAKEN: ReadonlySet<string> = new Set([
  ...['t', 'prose', 'value', 'number', 'percent', 'date', 'dateRange', 'list', 'country', 'words', 'ref'],
  ...['pages', 'eq', 'concat', 'where', 'sorted', 'lookup', 'log', 'each', 'if', 'unless', 'with'],
  ...['report', 'sources', 'facts', 'language', 'lang', 'editions', 'chapters'],
  ...['this', 'count', 'constructor'],
]);

type Tree = { [name: string]: Value | Dataset | Tree };

/** What the values of data files may rest on; nothing of what could not be read. */
export interface Grounds {
  readonly sources: ReadonlyMap<string, Source> | undefined;
  readonly facts: ReadonlyMap<string, Fact> | undefined;
}

/**
 * Reads all data files among `listed`, computes what is derived and runs the checks.
 *
 * @param memory what reading them before has left
 */
export async function readData(
  listed: readonly string[],
  grounds: Grounds,
  reading: Reading,
  memory = new DataMemory(),
): Promise<Pick<Project, 'data' | 'checked'>> {
  const { findings } = reading;
  const namespaces = [...namespacesOf(listed, findings)];
  const seen = seenOf(grounds);
  const read = await Promise.all(
    namespaces.map(([namespace, path]) =>
      memory.file(path).of([seen], reading, (own) => readNamespace(namespace, path, grounds, own)),
    ),
  );
  const broken = namespaces.flatMap(([namespace], at) => (read[at]?.holds ? [] : [namespace]));
  const dataFiles = read.flatMap(({ holds }) => holds ?? []);
  // What names a file may be at fault itself.
  if (dataFiles.every((file) => file.broken.length === 0)) {
    warnOfUnread(listed, new Set(read.flatMap((one) => one.read)), findings);
  }
  const library = new Library(grounds.sources, grounds.facts, findings);
  return computed(dataFiles, broken, library, findings, memory);
}

/** All that values see of their grounds: which there are, and the source behind each fact. */
function seenOf({ sources, facts }: Grounds): string {
  return JSON.stringify([
    sources && [...sources.keys()],
    facts && [...facts.values()].map(({ id, source }) => [id, source]),
  ]);
}

async function readNamespace(
  namespace: string,
  path: string,
  { sources, facts }: Grounds,
  { files, findings }: Reading,
): Promise<ReadDataFile> {
  const text = await readText(files, path, findings);
  const yaml = text && parseYaml(text.source, findings);
  const library = new Library(sources, facts, findings);
  const holds = yaml && (await readDataFile(yaml, namespace, library, files, findings));
  return { holds, read: [...files.used] };
}

function computed(
  dataFiles: readonly DataFile[],
  unread: readonly string[],
  library: Library,
  findings: Findings,
  memory: DataMemory,
): Pick<Project, 'data' | 'checked'> {
  const known = dataFiles.flatMap((file) => file.known);
  const pending = dataFiles.flatMap((file) => file.pending);
  const broken = [...unread, ...dataFiles.flatMap((file) => file.broken)];
  const deriver = new Deriver(known, pending, broken, library, findings);
  const data: { [namespace: string]: DataNamespace | Value } = Object.create(null);
  for (const { namespace, file, ...own } of dataFiles) {
    const tree: Tree = Object.create(null);
    for (const path of [...[...own.known, ...own.pending].map((entry) => entry.path), ...own.broken]) {
      const entry = deriver.entry(path) ?? faultyValue(path, file.keySpan([]));
      put(tree, path.split('.').slice(1), memory.known(entry));
    }
    data[namespace] = own.broken.includes(namespace) ? faultyValue(namespace, file.keySpan([])) : tree;
  }
  memory.settle();
  for (const { file } of dataFiles) {
    runChecks(file, (path, named, at) => deriver.find(path, named, at), findings);
  }
  return { data, checked: new Set(deriver.inputsOf()) };
}

function put(tree: Tree, [first = '', ...rest]: readonly string[], entry: Value | Dataset): void {
  if (rest.length === 0) {
    tree[first] = entry;
    return;
  }
  const group = tree[first];
  if (isFaulty(group)) return;
  const inner: Tree = group && !isEntry(group) ? group : Object.create(null);
  tree[first] = inner;
  put(inner, rest, entry);
}

/** The data files by their namespace: the file's name in camelCase. */
function namespacesOf(listed: readonly string[], findings: Findings): ReadonlyMap<string, string> {
  const namespaces = new Map<string, string>();
  for (const path of listed) {
    const [, name] = /^data\/([^/]+)\.yaml$/.exec(path) ?? [];
    if (name === undefined || OWN_FILES.has(path)) continue;
    const namespace = name.replace(/[-_]+(.)/g, (_, letter: string) => letter.toUpperCase());
    const span = { file: path, line: 1, column: 1, length: 0 };
    const earlier = namespaces.get(namespace);
    if (!/^[a-z][A-Za-z0-9]*$/.test(namespace)) {
      findings.error('invalid-name', `"${name}" cannot be the name of a data file`, {
        span,
        hints: ['use small letters, digits and hyphens, and begin with a letter'],
      });
    } else if (TAKEN.has(namespace)) {
      findings.error('invalid-name', `"${name}" cannot be the name of a data file, layouts know it already`, {
        span,
      });
    } else if (earlier !== undefined) {
      findings.error('duplicate-name', `"${path}" and "${earlier}" have the same name "${namespace}"`, {
        span,
      });
    } else namespaces.set(namespace, path);
  }
  return namespaces;
}

/** A file that nobody reads is most likely misspelt or in the wrong folder. */
function warnOfUnread(listed: readonly string[], read: ReadonlySet<string>, findings: Findings): void {
  for (const path of listed) {
    const span = { file: path, line: 1, column: 1, length: 0 };
    if (/\.yml$|^data\/.+\/.+\.yaml$/.test(path)) {
      const hints = [path.endsWith('.yml') ? 'call it .yaml' : 'data files stand in data/ itself'];
      findings.warning('unread-file', `the file "${path}" is not read`, { span, hints });
    } else if (path.endsWith('.csv') && path !== 'data/facts.csv' && !read.has(path)) {
      const hints = ['name it as the "csv" of a dataset, or remove it'];
      findings.warning('unread-file', `the file "${path}" is not read`, { span, hints });
    }
  }
}
