import * as z from 'zod';
import { endsBefore } from './calendar.js';

const datasetPath = z
  .string()
  .regex(/^[a-zA-Z]\w*(?:\.[a-zA-Z]\w*)+$/, 'must be the path of a dataset such as "activities.byRegion"')
  .describe('A dataset of data/, as namespace.name.');

const valuePath = z
  .string()
  .regex(/^[a-zA-Z]\w*(?:\.[a-zA-Z]\w*)+$/, 'must be the path of a value such as "activities.total"')
  .describe('A value of data/, as namespace.name.');

const column = z.string().min(1).describe('A column of the dataset.');

const key = z
  .string()
  .regex(/^[a-zA-Z][\w-]*:[\w-]+(?:\.[\w-]+)*$/, 'must be a catalogue key such as "charts:series.actions"')
  .describe('A key of the catalogues: namespace:key.');

const keyPrefix = z
  .string()
  .regex(
    /^[a-zA-Z][\w-]*:[\w-]+(?:\.[\w-]+)*$/,
    'must be the beginning of catalogue keys such as "terms:region"',
  )
  .describe('The beginning of catalogue keys: "terms:region" with the id "asia" is "terms:region.asia".');

const colourName = z
  .string()
  .regex(/^[a-z][a-z0-9-]*$/, 'must be the name of a colour of the theme')
  .describe('The name of a colour of templates/theme.yaml.');

const scalar = z.union([z.string(), z.number(), z.boolean()]);

const where = z
  .record(z.string(), z.union([scalar, z.array(scalar).min(1)]))
  .describe('Only rows whose columns have these values; a list allows any of its values.');

const extent = z
  .tuple([
    z.number().min(-180).max(180),
    z.number().min(-90).max(90),
    z.number().min(-180).max(180),
    z.number().min(-90).max(90),
  ])
  .refine(([west, south, east, north]) => west < east && south < north, 'must be [west, south, east, north]')
  .describe('What the map shows, in degrees: [west, south, east, north].');

const date = z
  .union([z.int().min(1000).max(9999), z.string().regex(/^\d{4}(?:-\d{2}(?:-\d{2})?)?$/, 'must be a date')])
  .describe('A year, or a date as YYYY, YYYY-MM or YYYY-MM-DD.');

const filtered = { dataset: datasetPath, where: where.optional() };

const coloured = {
  colours: z
    .string()
    .regex(/^[a-z][a-z0-9-]*$/, 'must be the beginning of names of colours')
    .optional()
    .describe('The beginning of theme colours: "region" with the id "asia" is the colour "region-asia".'),
  colourColumn: column
    .optional()
    .describe('The column whose ids choose the colours; without it, that of the categories or groups.'),
};

const series = z
  .strictObject({
    column: column.describe('The column of the numbers.'),
    label: key.describe('Of the legend, where there are several series.'),
    colour: colourName.optional().describe('Without it, the next of the palette.'),
  })
  .describe('A row of bars: one column of the dataset.');

const bar = z
  .strictObject({
    kind: z.literal('bar'),
    ...filtered,
    category: column.describe('The column with what each bar stands for.'),
    labels: z
      .union([z.literal('country'), keyPrefix])
      .optional()
      .describe(
        'The names of the categories: "country", or the beginning of catalogue keys. Without it, as they are.',
      ),
    orientation: z.enum(['horizontal', 'vertical']).default('horizontal'),
    stacked: z.boolean().default(false).describe('Series stand on each other, not side by side.'),
    series: z.array(series).min(1),
    sort: z
      .enum(['ascending', 'descending'])
      .optional()
      .describe('By the sum of the series; without it, in the order of the data.'),
    top: z.int().positive().optional().describe('Only so many categories, the first after sorting.'),
    format: z.enum(['number', 'percent']).default('number'),
    ...coloured,
  })
  .describe('Bars with their numbers written at them.');

const share = z
  .strictObject({
    kind: z.literal('share'),
    part: valuePath,
    whole: valuePath,
    labels: z.strictObject({ part: key, rest: key }).describe('What the part and the rest are called.'),
    colour: colourName.optional().describe('Of the part; without it, the first of the palette.'),
  })
  .describe('A ring that shows a part of a whole.');

const span = {
  start: column.describe('The column of beginnings.'),
  end: column.describe('The column of ends.'),
};
const fromTo = { from: date.optional(), to: date.optional() };

interface Shown {
  readonly from?: string | number | undefined;
  readonly to?: string | number | undefined;
}

function isInOrder({ from, to }: Shown): boolean {
  return from === undefined || to === undefined || !endsBefore(String(from), String(to));
}

const notInOrder = { path: ['to'], message: 'must not be before "from"' };

const timeline = z
  .strictObject({
    kind: z.literal('timeline'),
    ...filtered,
    label: keyPrefix.describe('The beginning of the catalogue keys of the bars; the id of the row follows.'),
    id: column.default('id').describe('The column of the ids that labels are found by.'),
    ...span,
    ...fromTo,
    group: column.optional().describe('The column that bars are grouped by.'),
    labels: keyPrefix.optional().describe('The beginning of the catalogue keys of the groups.'),
    highlight: z.int().min(1000).max(9999).optional().describe('A year that is marked.'),
    ...coloured,
  })
  .refine(isInOrder, notInOrder)
  .describe('Bars from a beginning to an end on an axis of years, one a row of the dataset.');

const milestones = z
  .strictObject({
    kind: z.literal('milestones'),
    ...filtered,
    date: column.describe('The column of dates.'),
    label: keyPrefix.describe(
      'The beginning of the catalogue keys of the points; the id of the row follows.',
    ),
    id: column.default('id').describe('The column of the ids that labels are found by.'),
    ...fromTo,
    highlight: z.int().min(1000).max(9999).optional().describe('A year whose points are marked.'),
    colour: colourName.optional().describe('Without it, the first of the palette.'),
  })
  .refine(isInOrder, notInOrder)
  .describe('Points on an axis of time, with labels.');

const markers = z
  .strictObject({
    ...filtered,
    lon: column.describe('The column of longitudes, in degrees.'),
    lat: column.describe('The column of latitudes, in degrees.'),
    label: keyPrefix
      .optional()
      .describe('The beginning of the catalogue keys of the points; the id of the row follows.'),
    id: column.default('id').describe('The column of the ids that labels are found by.'),
    colour: colourName.optional(),
  })
  .describe('Points on the map.');

const map = z
  .strictObject({
    kind: z.literal('map'),
    ...filtered,
    country: column.describe('The column of countries, as ISO 3166 alpha-2 codes.'),
    extent: extent
      .optional()
      .describe('In degrees: [west, south, east, north]; without it, the whole world.'),
    names: z
      .boolean()
      .optional()
      .describe('Whether countries bear their names; without it, on maps that show a part of the world.'),
    labels: keyPrefix.optional().describe('The beginning of the catalogue keys of the legend of colours.'),
    markers: markers.optional(),
    ...coloured,
  })
  .describe('A map with the countries of the dataset in colour.');

const coverArt = z
  .strictObject({
    kind: z.literal('cover-art'),
    ...filtered,
    ...span,
    ...fromTo,
    ...coloured,
  })
  .refine(isInOrder, notInOrder)
  .describe('Artwork of the size of the page, computed from the dates of a dataset.');

/** One entry of `data/charts.yaml`. That datasets, columns and colours exist is known when it is drawn. */
export const chartSpecSchema = z
  .discriminatedUnion('kind', [bar, share, timeline, milestones, map, coverArt])
  .describe('A graphic.');

export type ChartSpec = z.output<typeof chartSpecSchema>;
type ChartKind = ChartSpec['kind'];
export type SpecOfKind<K extends ChartKind> = Extract<ChartSpec, { kind: K }>;
