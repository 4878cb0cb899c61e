import { type Diagnostic, diagnostic } from './diagnostics.js';
import { entriesOf } from './project/lookup.js';
import type { Dataset, Project, Value } from './project/project.js';

/**
 * The values and datasets that nothing prints, draws, names, checks or computes with, as warnings. It tells the truth
 * only after every edition has been set.
 *
 * @param printed the paths of what the editions print
 */
export function unusedData(project: Project, printed: Iterable<string>): readonly Diagnostic[] {
  const entries = entriesOf(project.data);
  const named = namedPaths(project);
  // A dataset's cell is printed under the path of its row: "actions.list[3].start".
  for (const path of [...printed, ...project.checked]) addPath(path.replace(/\[.*$/, ''), named);
  const used = new Set<string>();
  const use = (entry: Value | Dataset): void => {
    if (used.has(entry.path)) return;
    used.add(entry.path);
    const inputs = new Set<string>();
    for (const path of entry.inputs ?? []) addPath(path, inputs);
    for (const one of entries) if (inputs.has(one.path)) use(one);
  };
  for (const entry of entries) if (named.has(entry.path)) use(entry);
  return entries
    .filter(({ path }) => !used.has(path))
    .map(({ path, kind, span }) =>
      diagnostic('warning', 'unused-data', `the ${kind} "${path}" is printed nowhere`, {
        span,
        hints: ['print it, compute or check with it, or remove it'],
      }),
    );
}

/** Every path of names with dots that layouts, texts and charts write, with the paths that lead to it. */
function namedPaths(project: Project): Set<string> {
  const texts = [
    ...[...project.templates.values()].map(({ text }) => text),
    ...[...project.catalogues.values()].flatMap(({ strings, prose }) => [
      ...[...strings.values()].flatMap((entries) => [...entries.values()].map(({ text }) => text)),
      ...[...prose.values()].map(({ text }) => text),
    ]),
    JSON.stringify([...project.charts.values()]),
  ];
  const paths = new Set<string>();
  for (const [path] of texts.flatMap((text) => [...text.matchAll(/[a-z]\w*(?:\.\w+)+/gi)]))
    addPath(path, paths);
  return paths;
}

function addPath(path: string, paths: Set<string>): void {
  const steps = path.split('.');
  steps.forEach((_, index) => {
    paths.add(steps.slice(0, index + 1).join('.'));
  });
}
