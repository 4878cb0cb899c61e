import type { Findings } from '../diagnostics.js';
import { didYouMean } from '../nearest.js';
import type { Where } from './data-schema.js';
import type { Cell, Dataset, Row, Value } from './project.js';
import type { Provenance } from './provenance.js';
import { isList } from './rows.js';
import type { YamlFile, YamlPath } from './yaml-file.js';

/** The rows whose cells have the values asked for; `at` is the place of the `where`. */
export function rowsWhere(
  dataset: Dataset,
  where: Where | undefined,
  file: YamlFile,
  at: YamlPath,
  findings: Findings,
): readonly Row[] | undefined {
  const conditions = Object.entries(where ?? {});
  const names = dataset.columns.map(({ name }) => name);
  const unknown = conditions.filter(([name]) => !names.includes(name));
  for (const [name] of unknown) {
    const message = `unknown column "${name}" of "${dataset.path}"`;
    findings.error('unknown-column', message, {
      span: file.keySpan([...at, name]),
      hints: didYouMean(name, names),
    });
  }
  if (unknown.length > 0) return undefined;
  for (const [name, wanted] of conditions)
    warnOfNothing(dataset, name, wanted, file, [...at, name], findings);
  return dataset.rows.filter((row) => conditions.every(([name, wanted]) => matches(row[name], wanted)));
}

/** All scalars of a cell: one, or those of its list. */
export function valuesOf(cell: Cell | undefined): readonly Value[] {
  if (!cell) return [];
  return isList(cell) ? cell : [cell];
}

/** What a row rests on: all its cells have the same. */
export function provenanceOf(row: Row, dataset: Dataset): Provenance {
  return Object.values(row).flatMap(valuesOf)[0] ?? dataset;
}

function matches(cell: Cell | undefined, wanted: Where[string]): boolean {
  const any = (Array.isArray(wanted) ? wanted : [wanted]).map(String);
  const values = valuesOf(cell);
  if (values.length === 0) return any.includes('null');
  return values.some(({ value }) => any.includes(String(value)));
}

/** A misspelt id would count nothing in silence. */
function warnOfNothing(
  dataset: Dataset,
  name: string,
  wanted: Where[string],
  file: YamlFile,
  at: YamlPath,
  findings: Findings,
): void {
  const present = new Set(
    dataset.rows.flatMap((row) => valuesOf(row[name]).map(({ value }) => String(value))),
  );
  (Array.isArray(wanted) ? wanted : [wanted]).forEach((one, index) => {
    if (one === null || present.has(String(one))) return;
    const message = `no row of "${dataset.path}" has "${one}" in the column "${name}"`;
    const span = file.span(Array.isArray(wanted) ? [...at, index] : at);
    findings.warning('matches-nothing', message, { span, hints: didYouMean(String(one), present) });
  });
}
