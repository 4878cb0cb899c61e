import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';

const root = new URL('../', import.meta.url).pathname;

/**
 * The rooms of `src/`, and the files beside them, in the order of the data's way: each imports those before it and
 * nothing of those after it. A new room has its place here and in ARCHITECTURE.md.
 */
const ORDER = [
  ...[
    'diagnostics.ts',
    'origin.ts',
    'nearest.ts',
    'digest.ts',
    'host.ts',
    'files.ts',
    'kept-files.ts',
    'asked-thread.ts',
    'printable.ts',
    'counted.ts',
    'source-lines.ts',
    'same-data.ts',
    'made-once.ts',
    'code-frame.ts',
    'sorted-diagnostics.ts',
  ],
  ...[
    'project',
    'fonts',
    'language',
    'translation',
    'parity',
    'layout',
    'document',
    'charts',
    'typeset',
    'pdf',
  ],
  ...[
    'build-memory.ts',
    'edition-memory.ts',
    'built-edition.ts',
    'edition.ts',
    'cache',
    'publish',
    'comparison',
    'unused-data.ts',
    'edition-maker.ts',
    'build.ts',
    'exchange',
    'index.ts',
  ],
  ...['scaffold', 'preview', 'cli'],
];

/** More than that is about more than one noun. */
const LONGEST = 300;

interface SourceFile {
  readonly path: string;
  readonly text: string;
}

function filesBelow(folder: string, ending: RegExp): readonly SourceFile[] {
  return readdirSync(join(root, folder), { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && ending.test(entry.name))
    .map((entry) => {
      const path = join(entry.parentPath, entry.name);
      return { path: relative(root, path), text: readFileSync(path, 'utf8') };
    });
}

/** The files of the repository that a file imports, types too. */
function importsOf({ path, text }: SourceFile): readonly string[] {
  const named = text.matchAll(/\bfrom\s+'(\.[^']+)'|\bimport\('(\.[^']+)'\)|^import\s+'(\.[^']+)'/gm);
  return [...named].map((match) => {
    const specifier = match[1] ?? match[2] ?? match[3] ?? '';
    return relative(root, resolve(root, dirname(path), specifier.replace(/\.js$/, '.ts')));
  });
}

/** The text of a file without the imports and exports that are of types alone, or for later. */
function valuesOf({ text }: SourceFile): string {
  const types =
    /^(?:import|export) type [^;]*;|^(?:import|export) \{(?:\s*type \w+,?)*\s*\} from [^;]*;|\bimport\('[^']+'\)/gm;
  return text.replaceAll(types, '');
}

function roomOf(path: string): string {
  return path.split('/')[1] ?? path;
}

const sources = filesBelow('src', /\.ts$/);
const modules = [...sources, ...filesBelow('packages/canvas/lib', /\.js$/)];

describe('the house', () => {
  it('has no room without a place in the order', () => {
    const unknown = sources.map(({ path }) => roomOf(path)).filter((room) => !ORDER.includes(room));
    expect([...new Set(unknown)]).toEqual([]);
  });

  it('has no stage that imports a later one', () => {
    const backwards = sources.flatMap((file) =>
      importsOf(file)
        .filter((path) => ORDER.indexOf(roomOf(path)) > ORDER.indexOf(roomOf(file.path)))
        .map((path) => `${file.path} imports ${path}`),
    );
    expect(backwards).toEqual([]);
  });

  it('has no modules that import one another, types apart', () => {
    const imports = new Map(sources.map((file) => [file.path, importsOf({ ...file, text: valuesOf(file) })]));
    const circles: string[] = [];
    const done = new Set<string>();
    const visit = (path: string, way: readonly string[]): void => {
      if (way.includes(path)) circles.push([...way.slice(way.indexOf(path)), path].join(' → '));
      if (done.has(path)) return;
      done.add(path);
      for (const next of imports.get(path) ?? []) visit(next, [...way, path]);
    };
    for (const path of imports.keys()) visit(path, []);
    expect(circles).toEqual([]);
  });

  it('has no file that is too long', () => {
    const long = modules.map(({ path, text }) => ({ path, lines: text.trimEnd().split('\n').length }));
    expect(long.filter(({ lines }) => lines > LONGEST)).toEqual([]);
  });

  it('keeps no state in its modules', () => {
    const mutable = /^(?:export )?(?:let |const \w+ = new (?:Map|Set|WeakMap|WeakSet)(?:<.*>)?\(\))/m;
    // Where a thread and a page of the browser begin there is nobody to hand state in.
    const beginnings = ['src/charts/chart-worker.ts', 'src/preview/worker.ts', 'src/preview/client/main.ts'];
    const stateful = modules.filter(({ text }) => mutable.test(text)).map(({ path }) => path);
    expect(stateful.filter((path) => !beginnings.includes(path))).toEqual([]);
  });
});
