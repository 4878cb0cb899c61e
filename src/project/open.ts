import { type Diagnostic, Findings, type Span, type StageResult } from '../diagnostics.js';
import { FileError, type Host } from '../host.js';
import { didYouMean } from '../nearest.js';
import { readCatalogues } from './catalogues.js';
import { freezeDeep } from './freeze.js';
import type { PartReader } from './part-reader.js';
import { type Project, REPORT_FILE, type TextFile } from './project.js';
import { ProjectMemory, type ProjectPart } from './project-memory.js';
import type { Reading, Remembered } from './remembered.js';
import type { ReportConfig } from './report-config.js';
import { fileDiagnostic } from './text-file.js';

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
  const opener = new ProjectOpener({ files: host.files, findings }, memory);
  const project = await opener.open(host.signal);
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

class ProjectOpener {
  readonly #spans = new Map<string, ReadonlyMap<string, Span>>();

  constructor(
    readonly reading: Reading,
    readonly memory: ProjectMemory,
  ) {}

  get findings(): Findings {
    return this.reading.findings;
  }

  async open(signal: AbortSignal): Promise<Project | undefined> {
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
      this.#part(memory.config, [inData], (reader) => reader.config(dataFiles)),
      this.#part(memory.theme, [inTemplates], (reader) => reader.theme(templateFiles)),
      this.#part(memory.sources, [inData], (reader) => reader.sources(dataFiles)),
      this.#part(memory.charts, [inData], (reader) => reader.charts(dataFiles)),
      this.#part(memory.templates, [inTemplates], (reader) => reader.templates(templateFiles)),
    ]);
    signal.throwIfAborted();
    const facts = await this.#part(memory.facts, [inData, sources], (reader) =>
      reader.facts(dataFiles, sources),
    );
    const languages = (config?.languages ?? []).map((code, index) => ({
      code,
      span: this.#spanOf(REPORT_FILE, `languages.${index}`),
    }));
    const codes = languages.map(({ code }) => code);
    const texts = [inLocales, codes.join()];
    const [{ data, checked }, catalogues, locks, keyNotes, terms] = await Promise.all([
      this.#part(memory.data, [inData, sources, facts], (reader) =>
        reader.data(dataFiles, { sources, facts }, memory.dataFiles),
      ),
      readCatalogues(languages, localeFiles, this.reading, memory.catalogues),
      this.#part(memory.locks, texts, (reader) => reader.locks(codes, localeFiles)),
      this.#part(memory.keyNotes, texts, (reader) => reader.keyNotes(localeFiles)),
      this.#part(memory.terms, texts, (reader) => reader.terms(codes, localeFiles)),
    ]);
    signal.throwIfAborted();
    if (config) this.#checkLayouts(config, templates);
    // Without them nobody knows which ids there are, and each would be told as unknown.
    if (!config || !theme || !sources || !facts) return undefined;
    const read = { catalogues, locks, keyNotes, terms };
    return {
      config,
      theme,
      data,
      checked,
      sources,
      facts,
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
    read: (reader: PartReader) => Promise<T>,
  ): Promise<T> {
    const { value, spans } = await part.of(madeOf, this.reading, async (reading) => {
      const { PartReader } = await import('./part-reader.js');
      const reader = new PartReader(reading);
      return { value: await read(reader), spans: reader.spans };
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

  #checkLayouts({ layout, announcement }: ReportConfig, templates: ReadonlyMap<string, TextFile>): void {
    const named = { layout, announcement };
    for (const [key, name] of Object.entries(named)) {
      if (name === undefined || templates.has(name)) continue;
      const hints = didYouMean(name, templates.keys());
      const message = `the layout "templates/${name}.hbs" is missing`;
      this.findings.error('missing-layout', message, { span: this.#spanOf(REPORT_FILE, key), hints });
    }
  }

  #spanOf(file: string, path: string): Span {
    return this.#spans.get(file)?.get(path) ?? { file, line: 1, column: 1, length: 0 };
  }
}
