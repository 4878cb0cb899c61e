import type { SpecOfKind } from '../project/chart-spec.js';
import type { Row } from '../project/project.js';
import { valuesOf } from '../project/row-filter.js';
import { idColour, paletteColour } from './colours.js';
import { type Period, periodOf } from './dates.js';
import type { Reading, Shown } from './reading.js';
import { chooseRows, textOf } from './rows.js';
import { periodColumns, tellOfNoPeriods, yearsShown } from './years.js';

type CoverArtSpec = SpecOfKind<'cover-art'>;

export interface Strand {
  readonly period: Period;
  readonly colour: string;
}

export interface CoverArtContent {
  readonly kind: 'cover-art';
  readonly strands: readonly Strand[];
  readonly years: Period;
}

/** A strand for each row that has a period; nothing where it cannot be shown. */
export function readCoverArt(spec: CoverArtSpec, reading: Reading): Shown<CoverArtContent> | undefined {
  const { start, end, colourColumn } = spec;
  const rows = chooseRows(spec, { ...periodColumns(spec), colourColumn }, reading);
  if (!rows) return undefined;
  const strands = rows.flatMap((row) => strandOf(row, spec, reading));
  if (strands.length === 0) return tellOfNoPeriods(spec, reading);
  const years = yearsShown(
    spec,
    strands.map(({ period }) => period),
  );
  return {
    content: { kind: 'cover-art', strands, years },
    data: { columns: [start, end], rows: rows.map((row) => [textOf(row[start]), textOf(row[end])]) },
  };
}

function strandOf(row: Row, spec: CoverArtSpec, reading: Reading): readonly Strand[] {
  const [start, end] = [textOf(row[spec.start]), textOf(row[spec.end])];
  if (start === '' || end === '') return [];
  reading.use(...valuesOf(row[spec.start]), ...valuesOf(row[spec.end]));
  const { colours, colourColumn } = spec;
  const byId = colours !== undefined && colourColumn !== undefined;
  const colour = byId ? idColour(colours, textOf(row[colourColumn]), reading) : paletteColour(0, reading);
  return [{ period: { from: periodOf(start).from, to: periodOf(end).to }, colour }];
}
