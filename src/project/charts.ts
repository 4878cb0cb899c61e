import * as z from 'zod';
import type { Findings } from '../diagnostics.js';
import { type ChartSpec, chartSpecSchema } from './chart-spec.js';
import { validate } from './schema-issues.js';
import type { YamlFile } from './yaml-file.js';

const NAME = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;

/** `data/charts.yaml`: the graphics that layouts name, by id. */
export const chartsSchema = z
  .record(z.string().regex(NAME, 'must be made of small letters, digits and hyphens'), chartSpecSchema)
  .describe('The graphics of the report, by the id that layouts name them with.');

/** Each specification on its own, so that one at fault does not take the others with it. */
export function readCharts(file: YamlFile, findings: Findings): ReadonlyMap<string, ChartSpec> {
  if (file.content === null) return new Map();
  validate(chartsSchema, file, findings);
  const sound = file.keys([]).flatMap((id): [string, ChartSpec][] => {
    const { data } = chartSpecSchema.safeParse(file.get([id]));
    return data ? [[id, data]] : [];
  });
  return new Map(sound);
}
