import * as z from 'zod';
import type { Findings } from '../diagnostics.js';
import type { ProjectFiles } from '../host.js';
import { dataName, isDataName } from './data-name.js';
import { checkSchema, datasetSchema, valueSchema } from './data-schema.js';
import { DatasetReader } from './datasets.js';
import type { Computed, Group } from './derive.js';
import type { Dataset, Value } from './project.js';
import type { Library } from './provenance.js';
import { validate } from './schema-issues.js';
import { ValueReader } from './values.js';
import type { YamlFile } from './yaml-file.js';

const outlineSchema = z.strictObject({
  values: z.record(z.string(), z.unknown()).nullish(),
  datasets: z.record(z.string(), z.unknown()).nullish(),
  checks: z.array(z.unknown()).nullish(),
});

type ValueTree = z.output<typeof valueSchema> | { [name: string]: ValueTree };

const valueTree: z.ZodType<ValueTree> = z
  .lazy(() => z.union([valueSchema, z.record(dataName, valueTree)]))
  .describe('A value, or a group of further values by name.');

/** A file of `data/`, for editors; the engine checks its parts one by one, so that it can tell more of each. */
export const dataFileSchema = z
  .strictObject({
    values: z.record(dataName, valueTree).optional(),
    datasets: z.record(dataName, datasetSchema).optional(),
    checks: z.array(checkSchema).optional(),
  })
  .describe('Values, datasets and checks; the name of the file is the first part of their paths.');

/** What a data file holds before anything is computed. */
export interface DataFile {
  readonly namespace: string;
  readonly file: YamlFile;
  readonly known: readonly (Value | Dataset)[];
  readonly pending: readonly (Computed | Group)[];
  /** Paths whose entries are at fault and left out. */
  readonly broken: readonly string[];
}

export async function readDataFile(
  file: YamlFile,
  namespace: string,
  library: Library,
  files: ProjectFiles,
  findings: Findings,
): Promise<DataFile> {
  const outline = file.content === null ? {} : validate(outlineSchema, file, findings);
  if (!outline) return { namespace, file, known: [], pending: [], broken: [namespace] };
  const values = new ValueReader(file, namespace, library, findings);
  const datasets = new DatasetReader(file, namespace, library, files, findings);
  const readValues = values.read();
  const all = file.keys(['datasets']);
  const names = all.filter((name) => isDataName(name, file.keySpan(['datasets', name]), findings));
  const readDatasets = await Promise.all(names.map((name) => datasets.read(name)));
  const broken = names.filter((_, index) => !readDatasets[index]).map((name) => `${namespace}.${name}`);
  const entries = [...readValues, ...readDatasets.flatMap((dataset) => dataset ?? [])];
  const twice = names.filter((name) => file.keys(['values']).includes(name));
  for (const name of twice) {
    findings.error('duplicate-name', `"${namespace}.${name}" is a value and a dataset`, {
      span: file.keySpan(['datasets', name]),
      trace: [{ message: 'the value stands here', span: file.keySpan(['values', name]) }],
    });
  }
  return {
    namespace,
    file,
    known: entries.filter((entry) => entry.kind === 'value' || entry.kind === 'dataset'),
    pending: entries.filter((entry) => entry.kind === 'computed' || entry.kind === 'group'),
    broken: [...broken, ...values.broken],
  };
}
