import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import type { Drawing } from '../../src/charts/drawing.js';
import { type Diagnostic, Findings, type Span } from '../../src/diagnostics.js';
import type { DocumentTree } from '../../src/document/nodes.js';
import { parseDocument } from '../../src/document/parse.js';
import { openFiles } from '../../src/files.js';
import { Typefaces } from '../../src/fonts/typefaces.js';
import type { Language, Variables } from '../../src/language/language.js';
import { Origins } from '../../src/layout/origins.js';
import type { Origin } from '../../src/origin.js';
import type { ReportDocument } from '../../src/pdf/document.js';
import { documentOptions } from '../../src/pdf/metadata.js';
import { openDocument } from '../../src/pdf/open-document.js';
import { render } from '../../src/pdf/render.js';
import type { ChartSpec } from '../../src/project/chart-spec.js';
import type { Profile } from '../../src/project/profile.js';
import type { Project } from '../../src/project/project.js';
import { SourceText } from '../../src/project/source-text.js';
import type { Style, StyleProperties, Theme } from '../../src/project/theme.js';
import { resolveTheme } from '../../src/project/theme-resolve.js';
import { themeSchema } from '../../src/project/theme-schema.js';
import { parseYaml } from '../../src/project/yaml-file.js';
import type { LaidOutPage } from '../../src/typeset/engine.js';
import { readFonts } from '../../src/typeset/fonts.js';
import { Graphics } from '../../src/typeset/graphic-book.js';
import type { ReadyImage } from '../../src/typeset/images.js';
import { type LaidOut, layOut } from '../../src/typeset/lay-out.js';
import type { GraphicBook } from '../../src/typeset/setting.js';

const root = new URL('../../', import.meta.url).pathname;

const labels: Record<string, string> = {
  'labels:figure': 'Figure {{number}}',
  'labels:table': 'Table {{number}}',
  'labels:tableContinued': 'Table {{number}} (continued)',
  'labels:chapter': 'chapter {{number}}',
  'labels:page': 'page {{number}}',
  'labels:pages': 'pages {{first}} to {{last}}',
  'labels:pageOf': '{{number}} of {{total}}',
  'labels:illustrative.mark': '‡',
  'labels:illustrative.note': '{{mark}} illustrative',
  'labels:draft.watermark': 'Draft',
  'report:title': 'The report',
};

/** A language that knows the engine's own words and nothing else. */
export const language: Language = {
  code: 'en',
  formats: {
    number: String,
    percent: String,
    date: String,
    dateRange: (from, to) => `${from}–${to}`,
    list: (items) => items.join(', '),
    country: String,
    words: String,
  },
  label: (key, variables: Variables = {}) =>
    (labels[key] ?? key).replaceAll(/\{\{(\w+)\}\}/g, (_, name: string) => String(variables[name])),
  has: (key) => key in labels,
  typography: (text) => text,
  typographyOfRuns: (runs) => runs,
};

/** The theme of the report itself. */
export function reportTheme(): Theme {
  const findings = new Findings();
  const text = readFileSync(`${root}templates/theme.yaml`, 'utf8');
  const file = parseYaml(new SourceText('templates/theme.yaml', text), findings);
  const theme = file && resolveTheme(themeSchema.parse(parse(text)), file, findings);
  if (!theme) throw new Error(findings.list.map(({ message }) => message).join('\n'));
  return theme;
}

/** The report's theme with a style that says so much. */
export function themeWith(name: string, declared: Partial<StyleProperties>): Theme {
  const theme = reportTheme();
  const body = theme.styles.get('body');
  if (!body) throw new Error('no style "body"');
  const style: Style = { name, declared, complete: { ...body.complete, ...declared } };
  return { ...theme, styles: new Map([...theme.styles, [name, style] as const]) };
}

export interface Laid {
  readonly laidOut: LaidOut | undefined;
  readonly diagnostics: readonly Diagnostic[];
  readonly document: ReportDocument;
  readonly tree: DocumentTree;
}

export interface LayOptions {
  readonly draft?: boolean;
  readonly profile?: Profile;
  readonly origin?: Origin;
  readonly theme?: Theme;
  /** What every chart shows. */
  readonly drawing?: Pick<Drawing, 'svg' | 'width' | 'height'>;
  /** What every image is. */
  readonly image?: ReadyImage;
}

/** Lays out the blocks of a report with the report's own theme. */
export async function layOutMarkup(markup: string, options: LayOptions = {}): Promise<Laid> {
  const theme = options.theme ?? reportTheme();
  const project: Project = {
    config: {
      id: 'test',
      year: 2018,
      date: '2019-06-11',
      languages: ['en'],
      layout: 'main',
      metadata: { title: 'report:title' },
    },
    theme,
    data: {},
    sources: new Map(),
    checked: new Set<string>(),
    facts: new Map(),
    charts: new Map<string, ChartSpec>(),
    spans: new Map(),
    templates: new Map(),
    catalogues: new Map(),
    locks: new Map(),
    keyNotes: new Map(),
    terms: [],
  };
  const text = `<report>${markup}</report>`;
  const origins = new Origins();
  origins.add(options.origin ?? {});
  const parsed = parseDocument({ text, origins }, project, language);
  if (!parsed.value) throw new Error(parsed.diagnostics.map(({ message }) => message).join('\n'));
  const findings = new Findings();
  const fonts = await readFonts(theme, openFiles(root), findings, new Typefaces());
  const document = openDocument(
    fonts.families,
    fonts.faces,
    documentOptions(project, language, undefined, options.profile ?? 'web'),
  );
  if (options.image) document.images[options.image.name] = options.image.url;
  const result = layOut({
    project,
    language,
    tree: parsed.value,
    draft: options.draft ?? false,
    document,
    graphics: graphicsWith(options),
  });
  const diagnostics = [...parsed.diagnostics, ...findings.list, ...result.diagnostics];
  return { laidOut: result.value, diagnostics, document, tree: parsed.value };
}

function graphicsWith({ drawing, image }: LayOptions): GraphicBook {
  const none = new Graphics(new Map());
  if (!drawing && !image) return none;
  return {
    drawing: () => drawing && { ...drawing, uses: [], data: { columns: [], rows: [] } },
    image: () => image,
    art: () => undefined,
  };
}

/** The bytes of what has been laid out. */
export function drawn({ laidOut, document, tree }: Laid): Promise<Uint8Array> {
  if (!laidOut) throw new Error('nothing has been laid out');
  return render({
    tree,
    language,
    document,
    laidOut,
    dataOf: () => undefined,
  });
}

/** The lines of each page, top to bottom as they were set. */
export function linesOf(page: LaidOutPage | undefined): readonly string[] {
  const lines = page?.items.flatMap((item) => (item.type === 'line' ? [item.item] : [])) ?? [];
  return lines.map((line) =>
    line.inlines
      .map(({ text }) => text)
      .join('')
      .trim(),
  );
}

export const nowhere: Span = { file: 'templates/main.hbs', line: 1, column: 1, length: 0 };
