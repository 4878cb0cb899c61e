import { readFileSync } from 'node:fs';
import type { ChartTheme } from '../../src/charts/chart-theme.js';
import { createChartService } from '../../src/charts/draw.js';
import type { Drawing } from '../../src/charts/drawing.js';
import { type ReadGraphic, readGraphic } from '../../src/charts/read-graphic.js';
import { type Diagnostic, hasErrors, type Span, type StageResult } from '../../src/diagnostics.js';
import { Typeface } from '../../src/fonts/typeface.js';
import { createFormats } from '../../src/language/formats.js';
import type { Language } from '../../src/language/language.js';
import type { Status } from '../../src/origin.js';
import { isDate } from '../../src/project/calendar.js';
import { chartSpecSchema } from '../../src/project/chart-spec.js';
import type { ColumnType, Dataset, Project, Row, Scalar, Value } from '../../src/project/project.js';
import { reportTheme } from '../typeset/fixture.js';

const root = new URL('../../', import.meta.url).pathname;

function face(name: string): Typeface {
  return new Typeface(readFileSync(`${root}fonts/SourceSans3-${name}.ttf`));
}

export const theme: ChartTheme = {
  colours: new Map([
    ['accent', '#a8431f'],
    ['muted', '#55616e'],
    ['region-asia', '#6d2e6b'],
    ['region-west-africa', '#a8431f'],
  ]),
  family: 'sans',
  size: 8,
  ink: '#1c2733',
  muted: '#55616e',
  grid: '#c9d0d6',
  paper: '#ffffff',
  palette: ['#a8431f', '#1f5f8b'],
};

export const fonts = { regular: face('Regular'), bold: face('Semibold') };

/** A language whose names are the last parts of their keys. */
export const language: Language = {
  code: 'en',
  formats: createFormats('en', {
    country: (code) => new Intl.DisplayNames('en', { type: 'region' }).of(code),
    word: () => undefined,
  }),
  label: (key) => (key === 'labels:illustrative.mark' ? '‡' : (key.split(/[:.]/).at(-1) ?? key)),
  has: () => true,
  typography: (text) => text,
  typographyOfRuns: (runs) => runs,
};

export const nowhere: Span = { file: 'data/test.yaml', line: 1, column: 1, length: 0 };

export function value(path: string, scalar: Scalar, status: Status = 'sourced'): Value {
  return { kind: 'value', path, value: scalar, status, sources: [], facts: [], span: nowhere };
}

type Cells = Readonly<Record<string, Scalar | readonly Scalar[]>>;

/** A dataset from plain rows; a row's `status` is that of its cells. */
export function dataset(path: string, rows: readonly Cells[], columns: readonly string[] = []): Dataset {
  const names = new Set([...columns, ...rows.flatMap((row) => Object.keys(row))]);
  return {
    kind: 'dataset',
    path,
    columns: [...names].map((name) => ({
      name,
      type: typeOf(rows.flatMap((row) => row[name] ?? [])),
      optional: true,
    })),
    rows: rows.map((row, index) => rowOf(path, index, row)),
    status: 'sourced',
    sources: [],
    facts: [],
    span: nowhere,
  };
}

/** The type that a project would declare for a column with such cells. */
function typeOf(cells: readonly Scalar[]): ColumnType {
  const are = (test: (cell: Scalar) => boolean) => cells.length > 0 && cells.every(test);
  if (are((cell) => typeof cell === 'number')) return 'number';
  if (are((cell) => typeof cell === 'string' && isDate(cell))) return 'date';
  return are((cell) => typeof cell === 'string' && /^[A-Z]{2}$/.test(cell)) ? 'countries' : 'text';
}

function rowOf(path: string, index: number, cells: Cells): Row {
  const status = cells.status === 'illustrative' ? 'illustrative' : 'sourced';
  const isMany = (cell: Cells[string]): cell is readonly Scalar[] => Array.isArray(cell);
  return Object.fromEntries(
    Object.entries(cells).map(([name, cell]) => {
      const at = `${path}[${index}].${name}`;
      return [name, isMany(cell) ? cell.map((one) => value(at, one, status)) : value(at, cell, status)];
    }),
  );
}

/** A project with one namespace `test`. */
export function projectOf(
  data: Readonly<Record<string, Value | Dataset>>,
  spans: ReadonlyMap<string, Span> = new Map(),
): Project {
  return {
    config: {
      id: 'test',
      year: 2018,
      date: '2019-06-11',
      languages: ['en'],
      layout: 'main',
      metadata: { title: 'report:title' },
    },
    theme: reportTheme(),
    data: { test: data },
    sources: new Map(),
    checked: new Set<string>(),
    facts: new Map(),
    charts: new Map(),
    templates: new Map(),
    catalogues: new Map(),
    locks: new Map(),
    keyNotes: new Map(),
    terms: [],
    spans: new Map([['data/charts.yaml', spans]]),
  };
}

export interface DrawOptions {
  readonly width?: number;
  readonly height?: number;
  readonly span?: Span;
  readonly theme?: ChartTheme;
  readonly language?: Language;
}

export interface Drawn {
  readonly drawing: Drawing | undefined;
  readonly diagnostics: readonly Diagnostic[];
}

/** Draws a spec as `data/charts.yaml` would have it. */
export async function draw(spec: object, project: Project, options: DrawOptions = {}): Promise<Drawn> {
  const { value, diagnostics } = read(spec, project, options);
  // A build with errors prints nothing.
  if (!value || hasErrors(diagnostics)) return { drawing: undefined, diagnostics };
  const drawn = await createChartService(options.theme ?? theme, fonts).draw(value.drawable);
  const { value: svg } = drawn;
  const drawing = svg === undefined ? undefined : { ...value.drawing, svg };
  return { drawing, diagnostics: [...diagnostics, ...drawn.diagnostics] };
}

/** What is drawn of a spec, and what pages know of it before. */
export function read(spec: object, project: Project, options: DrawOptions = {}): StageResult<ReadGraphic> {
  const { width = 380, height = 120, span } = options;
  const request = {
    ...{ spec: chartSpecSchema.parse(spec), specId: 'chart', project, width, height, span },
    language: options.language ?? language,
  };
  return readGraphic(request, options.theme ?? theme);
}

/** The SVG of a drawing that has to come out without findings. */
export async function svgOf(spec: object, project: Project, options: DrawOptions = {}): Promise<string> {
  const { drawing, diagnostics } = await draw(spec, project, options);
  if (!drawing || diagnostics.length > 0)
    throw new Error(diagnostics.map(({ message }) => message).join('\n'));
  return drawing.svg;
}

export interface SvgText {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly size: number;
}

/** The words of an SVG with where they begin. */
export function textsOf(svg: string): readonly SvgText[] {
  return [...svg.matchAll(/<text ([^>]*)>([^<]*)<\/text>/g)].map(([, attributes = '', text = '']) => {
    const number = (name: string) => Number(new RegExp(` ${name}="([^"]*)"`).exec(` ${attributes}`)?.[1]);
    return { text, x: number('x'), y: number('y'), size: number('font-size') };
  });
}

export function wordsOf(svg: string): readonly string[] {
  return textsOf(svg).map(({ text }) => text);
}

/** The boxes around the paths with a fill. */
export function shapesOf(
  svg: string,
  fill: string,
): readonly { left: number; right: number; top: number; bottom: number }[] {
  return [...svg.matchAll(/<path d="([^"]*)" fill="([^"]*)"/g)].flatMap(([, path = '', colour]) => {
    if (colour !== fill) return [];
    const numbers = path.match(/-?\d+(?:\.\d+)?/g)?.map(Number) ?? [];
    const xs = numbers.filter((_, index) => index % 2 === 0);
    const ys = numbers.filter((_, index) => index % 2 === 1);
    return [{ left: Math.min(...xs), right: Math.max(...xs), top: Math.min(...ys), bottom: Math.max(...ys) }];
  });
}

export function codesOf(diagnostics: readonly Diagnostic[]): readonly string[] {
  return diagnostics.map(({ code }) => code);
}
