import * as z from 'zod';
import { columnTypes } from './column-types.js';
import { dataName } from './data-name.js';

const id = z.string().min(1);
const idList = z.union([id, z.array(id)]);
const scalar = z.union([z.string(), z.number(), z.boolean(), z.null()]);

const path = z
  .string()
  .regex(/^[a-z][A-Za-z0-9]*(?:\.[a-z][A-Za-z0-9]*)+$/, 'must be a path such as "activities.total"');

const status = z
  .enum(['sourced', 'derived', 'illustrative'])
  .describe('"illustrative" is made up to show the design: it needs no source and is printed with a mark.');

const provenance = {
  status: status.optional(),
  facts: idList.optional().describe('Ids of facts in data/facts.csv that it rests on.'),
  source: idList.optional().describe('Ids of sources in data/sources.yaml that it rests on.'),
};

const where = z
  .record(z.string(), z.union([scalar, z.array(scalar)]))
  .optional()
  .describe('Only the rows whose cells have these values (any of a list); of a list cell, one is enough.');

/** An input of an operation: a path, a number, or an operation of its own. */
export type Operand = string | number | Operation;
export type Where = Readonly<
  Record<string, string | number | boolean | null | readonly (string | number | boolean | null)[]>
>;

/** A computation of the closed list; exactly one of the first five keys is there. */
export interface Operation {
  readonly sum?: Operand | readonly Operand[] | undefined;
  readonly count?: string | undefined;
  readonly difference?: readonly [Operand, Operand] | undefined;
  readonly ratio?: readonly [Operand, Operand] | undefined;
  readonly round?: { readonly of: Operand; readonly decimals: number } | undefined;
  readonly where?: Where | undefined;
  readonly distinct?: string | undefined;
}

const operand: z.ZodType<Operand> = z
  .lazy(() => z.union([path, z.number(), operationSchema]))
  .describe('A path, a number, or an operation.');

const operationKeys = {
  sum: z
    .union([operand, z.array(operand).min(1)])
    .optional()
    .describe('The sum of values, or of a column (namespace.dataset.column).'),
  count: path.optional().describe('The number of rows of a dataset.'),
  difference: z.tuple([operand, operand]).optional().describe('The first less the second.'),
  ratio: z.tuple([operand, operand]).optional().describe('The first divided by the second.'),
  round: z
    .strictObject({ of: operand, decimals: z.int().min(0).max(10).default(0) })
    .optional()
    .describe('To so many decimals, halves away from zero.'),
  where,
  distinct: dataName.optional().describe('With "count": the number of different values in this column.'),
};

export const operationNames = ['sum', 'count', 'difference', 'ratio', 'round'] as const;

const operationSchema: z.ZodType<Operation> = z.strictObject(operationKeys).superRefine(oneOperation);

function oneOperation(entry: Operation & { value?: unknown }, context: z.RefinementCtx): void {
  const named = [
    ...(entry.value === undefined ? [] : ['value']),
    ...operationNames.filter((key) => entry[key] !== undefined),
  ];
  const [first, second] = named;
  if (first === undefined) {
    context.addIssue({ code: 'custom', message: 'must have a value or an operation such as "sum"' });
  }
  if (second !== undefined) {
    context.addIssue({ code: 'custom', path: [second], message: `cannot stand beside "${first}"` });
  }
  if (entry.where && entry.count === undefined && entry.sum === undefined) {
    context.addIssue({ code: 'custom', path: ['where'], message: 'goes with "count" or "sum" of a column' });
  }
  if (entry.distinct !== undefined && entry.count === undefined) {
    context.addIssue({ code: 'custom', path: ['distinct'], message: 'goes with "count"' });
  }
}

/** One value: a literal, or an operation that computes it. */
export const valueSchema = z
  .strictObject({ value: scalar.optional(), ...operationKeys, ...provenance })
  .superRefine(oneOperation)
  .describe('A value with what it rests on.');
export type ValueSource = z.output<typeof valueSchema>;

const columnSpec = z
  .string()
  .refine((spec) => columnTypes.includes(spec.replace(/\?$/, '')), `must be one of ${columnTypes.join(', ')}`)
  .describe(`One of ${columnTypes.join(', ')}; with "?" at its end, cells may be empty.`);

const groupSchema = z
  .strictObject({
    dataset: path.describe('The dataset whose rows are grouped.'),
    by: dataName.describe('The column with a group in each cell; of a list cell, the row counts in each.'),
    sum: dataName.optional().describe('The column to add up; without it, rows are counted as "count".'),
    count: z.literal(true).optional().describe('Rows are counted, as the column "count".'),
    where,
    order: z.enum(['as-found', 'descending', 'ascending']).default('as-found'),
  })
  .refine((group) => group.sum === undefined || group.count === undefined, {
    path: ['count'],
    message: 'cannot stand beside "sum"',
  })
  .describe('A dataset with a row for each group of another.');
export type GroupSource = z.output<typeof groupSchema>;

/** One dataset: rows written here, a CSV file, or a group of another dataset. */
export const datasetSchema = z
  .strictObject({
    columns: z
      .record(dataName, columnSpec)
      .refine((columns) => Object.keys(columns).length > 0, 'must not be empty')
      .optional()
      .describe('The columns by name, with their types.'),
    rows: z
      .array(z.record(z.string(), z.union([scalar, z.array(scalar)])))
      .optional()
      .describe('The rows, each a mapping of column names to cells.'),
    csv: z.string().optional().describe('A CSV file in data/ whose first line names the columns.'),
    group: groupSchema.optional(),
    ...provenance,
  })
  .superRefine((dataset, context) => {
    const [first, second] = (['rows', 'csv', 'group'] as const).filter((key) => dataset[key] !== undefined);
    if (first === undefined)
      context.addIssue({ code: 'custom', message: 'must have "rows", "csv" or "group"' });
    if (second !== undefined) {
      context.addIssue({ code: 'custom', path: [second], message: `cannot stand beside "${first}"` });
    }
    if (first !== undefined && first !== 'group' && !dataset.columns) {
      context.addIssue({ code: 'custom', message: 'must have "columns"' });
    }
    if (first === 'group' && dataset.columns) {
      context.addIssue({ code: 'custom', path: ['columns'], message: 'cannot stand beside "group"' });
    }
  })
  .describe('A table of values.');
export type DatasetSource = z.output<typeof datasetSchema>;

const limit = z.union([path, z.number()]).optional();

/** A relation between values that has to hold. */
export const checkSchema = z
  .strictObject({
    sum: operationKeys.sum,
    count: operationKeys.count,
    value: path.optional().describe('The path of a value.'),
    where,
    distinct: operationKeys.distinct,
    equals: limit.describe('A path or a number that it must be equal to.'),
    atMost: limit.describe('A path or a number that it must not exceed.'),
    atLeast: limit.describe('A path or a number that it must reach.'),
  })
  .superRefine((check, context) => {
    const subjects = (['sum', 'count', 'value'] as const).filter((key) => check[key] !== undefined);
    if (subjects.length !== 1) {
      context.addIssue({ code: 'custom', message: 'must have one of "sum", "count" and "value"' });
    }
    if (check.equals === undefined && check.atMost === undefined && check.atLeast === undefined) {
      context.addIssue({ code: 'custom', message: 'must have "equals", "atMost" or "atLeast"' });
    }
  })
  .describe('A relation that has to hold, else nothing is built.');
export type CheckSource = z.output<typeof checkSchema>;
