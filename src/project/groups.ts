import type { Findings } from '../diagnostics.js';
import { didYouMean } from '../nearest.js';
import type { Group } from './derive.js';
import type { Cell, Column, Dataset, Row, Scalar, Value } from './project.js';
import { derivedFrom, type Provenance, together } from './provenance.js';
import { provenanceOf, rowsWhere, valuesOf } from './row-filter.js';

interface Gathered {
  readonly key: Scalar;
  readonly rows: Row[];
}

/** Makes the dataset with a row for each group of another; `own` is what the group's entry itself rests on. */
export function groupRows(
  definition: Group,
  of: Dataset,
  refine: (computed: Provenance) => Provenance,
  findings: Findings,
): Dataset | undefined {
  const { group, file, path } = definition;
  const at = [...definition.at, 'group'];
  const by = columnOf(of, group.by, definition, 'by', findings);
  const added = group.sum === undefined ? undefined : columnOf(of, group.sum, definition, 'sum', findings);
  const rows = rowsWhere(of, group.where, file, [...at, 'where'], findings);
  if (!by || !rows || (group.sum !== undefined && !added)) return undefined;
  const measure: Column = added
    ? { name: added.name, type: added.type, optional: false }
    : { name: 'count', type: 'integer', optional: false };
  const span = file.keySpan(definition.at);
  const gathered = gather(rows, by).map(({ key, rows: members }) => {
    const number = added ? total(members, added) : members.length;
    return { key, number, provenance: refine(derivedFrom(members.map((row) => provenanceOf(row, of)))) };
  });
  const direction = { 'as-found': 0, ascending: 1, descending: -1 }[group.order];
  const sorted = gathered.toSorted((a, b) => direction * (a.number - b.number));
  const made = sorted.map(({ key, number, provenance }, index): Row => {
    const cell = (name: string, value: Scalar): Value => {
      return { kind: 'value', path: `${path}[${index + 1}].${name}`, value, ...provenance, span };
    };
    const row: { [column: string]: Cell } = Object.create(null);
    row[by.name] = cell(by.name, key);
    row[measure.name] = cell(measure.name, number);
    return row;
  });
  const whole =
    sorted.length > 0 ? together(sorted.map(({ provenance }) => provenance)) : refine(derivedFrom([of]));
  return {
    kind: 'dataset',
    path,
    columns: [{ ...by, type: itemType(by) }, measure],
    rows: made,
    ...whole,
    span,
  };
}

/** In the order in which the groups are found; a row without a group is in none. */
function gather(rows: readonly Row[], by: Column): readonly Gathered[] {
  const groups = new Map<Scalar, Gathered>();
  for (const row of rows) {
    for (const { value: key } of valuesOf(row[by.name])) {
      if (key === null) continue;
      const group = groups.get(key) ?? { key, rows: [] };
      group.rows.push(row);
      groups.set(key, group);
    }
  }
  return [...groups.values()];
}

function total(rows: readonly Row[], column: Column): number {
  const cells = rows.flatMap((row) => valuesOf(row[column.name]));
  return cells.reduce((sum, { value }) => sum + (typeof value === 'number' ? value : 0), 0);
}

function columnOf(
  dataset: Dataset,
  name: string,
  { file, at }: Group,
  key: 'by' | 'sum',
  findings: Findings,
): Column | undefined {
  const span = file.span([...at, 'group', key]);
  const column = dataset.columns.find((one) => one.name === name);
  if (!column) {
    const hints = didYouMean(
      name,
      dataset.columns.map((one) => one.name),
    );
    findings.error('unknown-column', `unknown column "${name}" of "${dataset.path}"`, { span, hints });
    return undefined;
  }
  if (key === 'sum' && column.type !== 'integer' && column.type !== 'number') {
    findings.error('not-a-number', `the column "${name}" holds no numbers`, { span });
    return undefined;
  }
  return column;
}

function itemType({ type }: Column): Column['type'] {
  if (type === 'countries') return 'country';
  return type === 'ids' ? 'id' : type;
}
