import { type Diagnostic, Findings, type Span, type StageResult } from '../diagnostics.js';
import { FileError, type Host } from '../host.js';
import { didYouMean } from '../nearest.js';
import { readCatalogues } from './catalogues.js';
import { readCharts } from './charts.js';
import { parseCsv } from './csv-file.js';
import { readData } from './data.js';
import { readFacts } from './facts.js';
import { freezeDeep } from './freeze.js';
import { type KeyNote, readKeyNotes } from './key-notes.js';
import type { Fact, Project, Source, TextFile } from './project.js';
import { ProjectMemory, type ProjectPart } from './project-memory.js';
import { Library } from './provenance.js';
import type { Reading, Remembered } from './remembered.js';
import { type ReportConfig, reportConfigSchema } from './report-config.js';
import { validate } from './schema-issues.js';
import { readSources } from './sources.js';
import { readTerms, type Term } from './term-base.js';
import { fileDiagnostic, readText, type Text } from './text-file.js';
import { resolveTheme } from './theme-resolve.js';
import { themeSchema } from './theme-schema.js';
import { lockFile, readLock, type TranslationLock } from './translation-lock.js';
import { parseYaml, type YamlFile } from './yaml-file.js';

const REPORT = 'data/report.yaml';
const SOURCES = 'data/sources.yaml';
const CHARTS = 'data/charts.yaml';
const FACTS = 'data/facts.csv';
const KEYS = 'locales/keys.yaml';
const GLOSSARY = 'locales/glossary.csv';
const THEME = 'templates/theme.yaml';

/**
 * What leaves a whole file, folder or layout out. Everything that rests on it would be told as missing, many times over,
 * and the one mistake be lost among its consequences.
 */
const LEFT_OUT: ReadonlySet<string> = new Set([
  ...['missing-file', 'outside-project', 'not-a-file', 'unreadable-file', 'file-too-large', 'invalid-utf8'],
  ...[
    'yaml-syntax',
    'yaml-alias',
    'json-syntax',
    'duplicate-key',
    'csv-syntax',
    'csv-separator',
    'empty-file',
  ],
  ...['missing-column', 'missing-folder', 'missing-language', 'unsupported-language', 'missing-layout'],
]);

/**
 * Reads and checks a whole project. Errors in parts still give a project with the rest, so that later stages can find
 * more; there is none where a file cannot be read as a whole, nor without a sound `data/report.yaml` and
 * `templates/theme.yaml`.
 *
 * @param memory what opening it before has left
 * @throws what `host.signal` aborts with
 */
export async function openProject(
  host: Host,
  memory: ProjectMemory = new ProjectMemory(),
): Promise<StageResult<Project>> {
  host.signal.throwIfAborted();
  const findings = new Findings();
  const reader = new ProjectReader({ files: host.files, findings }, memory);
  const project = await reader.read(host.signal);
  const diagnostics = findings.list.toSorted(byPlace);
  const isWhole = !diagnostics.some(({ severity, code }) => severity === 'error' && LEFT_OUT.has(code));
  return { ...(project && isWhole && { value: freezeDeep(project, memory.frozen) }), diagnostics };
}

/** Files are read at the same time, in an order that changes from run to run. */
function byPlace({ span: a }: Diagnostic, { span: b }: Diagnostic): number {
  if (!a || !b) return Number(a !== undefined) - Number(b !== undefined);
  if (a.file !== b.file) return a.file < b.file ? -1 : 1;
  return a.line - b.line || a.column - b.column;
}

class ProjectReader {
  readonly #spans = new Map<string, ReadonlyMap<string, Span>>();

  constructor(
    readonly reading: Reading,
    readonly memory: ProjectMemory,
  ) {}

  get findings(): Findings {
    return this.reading.findings;
  }

  async read(signal: AbortSignal): Promise<Project | undefined> {
    const [dataFiles, localeFiles, templateFiles] = await Promise.all([
      this.#list('data'),
      this.#list('locales'),
      this.#list('templates'),
    ]);
    const { memory } = this;
    const [inData, inLocales, inTemplates] = [dataFiles, localeFiles, templateFiles].map((list) =>
      list.join('\n'),
    );
    const [config, theme, sources, charts, templates] = await Promise.all([
      this.#part(memory.config, [inData], (reader) => reader.#config(dataFiles)),
      this.#part(memory.theme, [inTemplates], (reader) => reader.#theme(templateFiles)),
      this.#part(memory.sources, [inData], (reader) => reader.#sources(dataFiles)),
      this.#part(memory.charts, [inData], (reader) => reader.#charts(dataFiles)),
      this.#part(memory.templates, [inTemplates], (reader) => reader.#templates(templateFiles)),
    ]);
    signal.throwIfAborted();
    const facts = await this.#part(memory.facts, [inData, sources], (reader) =>
      reader.#facts(dataFiles, sources),
    );
    const languages = (config?.languages ?? []).map((code, index) => ({
      code,
      span: this.#spanOf(REPORT, `languages.${index}`),
    }));
    const codes = languages.map(({ code }) => code);
    const texts = [inLocales, codes.join()];
    const [{ data, checked }, catalogues, locks, keyNotes, terms] = await Promise.all([
      this.#part(memory.data, [inData, sources, facts], ({ reading }) =>
        readData(dataFiles, new Library(sources, facts, reading.findings), reading.files, reading.findings),
      ),
      readCatalogues(languages, localeFiles, this.reading, memory.catalogues),
      this.#part(memory.locks, texts, (reader) => reader.#locks(codes, localeFiles)),
      this.#part(memory.keyNotes, texts, (reader) => reader.#keyNotes(localeFiles)),
      this.#part(memory.terms, texts, (reader) => reader.#terms(codes, localeFiles)),
    ]);
    signal.throwIfAborted();
    if (!config || !theme) return undefined;
    this.#checkLayouts(config, templates);
    const evidence = { sources: sources ?? new Map(), facts: facts ?? new Map() };
    const read = { catalogues, locks, keyNotes, terms };
    return {
      config,
      theme,
      data,
      checked,
      ...evidence,
      charts: charts ?? new Map(),
      templates,
      ...read,
      spans: this.#spans,
    };
  }

  /** What a part was read as, with a reader of its own, so that all that it finds is known to be its. */
  async #part<T>(
    part: Remembered<ProjectPart<T>>,
    madeOf: readonly unknown[],
    read: (reader: ProjectReader) => Promise<T>,
  ): Promise<T> {
    const { value, spans } = await part.of(madeOf, this.reading, async (reading) => {
      const reader = new ProjectReader(reading, this.memory);
      return { value: await read(reader), spans: reader.#spans };
    });
    for (const [file, own] of spans) this.#spans.set(file, own);
    return value;
  }

  async #list(folder: string): Promise<readonly string[]> {
    try {
      const listed = await this.reading.files.list(folder);
      if (listed.length === 0) {
        this.findings.error('missing-folder', `the folder "${folder}" is missing or empty`);
      }
      return listed;
    } catch (error) {
      if (!(error instanceof FileError)) throw error;
      this.findings.add(fileDiagnostic(error));
      return [];
    }
  }

  #text(path: string): Promise<Text | undefined> {
    return readText(this.reading.files, path, this.findings);
  }

  async #yaml(path: string): Promise<YamlFile | undefined> {
    const text = await this.#text(path);
    const file = text && parseYaml(text.source, this.findings);
    if (file) this.#spans.set(path, file.spans());
    return file;
  }

  async #optional(path: string, listed: readonly string[]): Promise<YamlFile | undefined> {
    return listed.includes(path) ? this.#yaml(path) : undefined;
  }

  /** Of a folder that is missing as a whole, its files need no finding of their own. */
  async #required(path: string, listed: readonly string[]): Promise<YamlFile | undefined> {
    return listed.length > 0 ? this.#yaml(path) : undefined;
  }

  async #config(listed: readonly string[]): Promise<ReportConfig | undefined> {
    const file = await this.#required(REPORT, listed);
    return file && validate(reportConfigSchema, file, this.findings);
  }

  async #theme(listed: readonly string[]): Promise<Project['theme'] | undefined> {
    const file = await this.#required(THEME, listed);
    const source = file && validate(themeSchema, file, this.findings);
    return file && source && resolveTheme(source, file, this.findings);
  }

  async #charts(listed: readonly string[]): Promise<Project['charts'] | undefined> {
    const file = await this.#optional(CHARTS, listed);
    return file && readCharts(file, this.findings);
  }

  /**
   * A project whose values are all illustrative needs no sources, hence none of the two files. Nothing is given where
   * a file is there and cannot be read: then nobody knows which ids it has.
   */
  async #sources(listed: readonly string[]): Promise<ReadonlyMap<string, Source> | undefined> {
    if (!listed.includes(SOURCES)) return new Map();
    const file = await this.#yaml(SOURCES);
    return file && readSources(file, this.findings);
  }

  async #facts(
    listed: readonly string[],
    sources: ReadonlyMap<string, Source> | undefined,
  ): Promise<ReadonlyMap<string, Fact> | undefined> {
    if (!listed.includes(FACTS)) return new Map();
    const text = await this.#text(FACTS);
    const csv = text && parseCsv(text.source, this.findings);
    return csv && readFacts(csv, FACTS, sources, this.findings);
  }

  async #locks(
    languages: readonly string[],
    listed: readonly string[],
  ): Promise<ReadonlyMap<string, TranslationLock>> {
    const locked = languages.filter((code) => listed.includes(lockFile(code)));
    const read = await Promise.all(
      locked.map(async (code): Promise<[string, TranslationLock][]> => {
        const text = await this.#text(lockFile(code));
        return text ? [[code, readLock(text.source, this.findings)]] : [];
      }),
    );
    return new Map(read.flat());
  }

  async #keyNotes(listed: readonly string[]): Promise<ReadonlyMap<string, KeyNote>> {
    const file = await this.#optional(KEYS, listed);
    return file ? readKeyNotes(file, this.findings) : new Map();
  }

  async #terms(languages: readonly string[], listed: readonly string[]): Promise<readonly Term[]> {
    if (!listed.includes(GLOSSARY)) return [];
    const text = await this.#text(GLOSSARY);
    const csv = text && parseCsv(text.source, this.findings);
    return csv ? readTerms(csv, languages, this.findings) : [];
  }

  async #templates(listed: readonly string[]): Promise<ReadonlyMap<string, TextFile>> {
    const read = await Promise.all(
      listed.map(async (path): Promise<[string, TextFile][]> => {
        const [, name] = /^templates\/(.+)\.hbs$/.exec(path) ?? [];
        const text = name === undefined ? undefined : await this.#text(path);
        return name === undefined || !text ? [] : [[name, { file: path, text: text.source.text }]];
      }),
    );
    return new Map(read.flat());
  }

  #checkLayouts({ layout, announcement }: ReportConfig, templates: ReadonlyMap<string, TextFile>): void {
    const named = { layout, announcement };
    for (const [key, name] of Object.entries(named)) {
      if (name === undefined || templates.has(name)) continue;
      const hints = didYouMean(name, templates.keys());
      const message = `the layout "templates/${name}.hbs" is missing`;
      this.findings.error('missing-layout', message, { span: this.#spanOf(REPORT, key), hints });
    }
  }

  #spanOf(file: string, path: string): Span {
    return this.#spans.get(file)?.get(path) ?? { file, line: 1, column: 1, length: 0 };
  }
}
