import type { Findings, Span } from '../diagnostics.js';
import type { ProjectFiles } from '../host.js';
import { readCharts } from './charts.js';
import { parseCsv } from './csv-file.js';
import { type Grounds, readData } from './data.js';
import type { DataMemory } from './data-memory.js';
import { readFacts } from './facts.js';
import { type KeyNote, readKeyNotes } from './key-notes.js';
import { CHARTS_FILE, type Fact, type Project, REPORT_FILE, type Source, type TextFile } from './project.js';
import type { Reading } from './remembered.js';
import { type ReportConfig, reportConfigSchema } from './report-config.js';
import { validate } from './schema-issues.js';
import { readSources } from './sources.js';
import { readTerms, type Term } from './term-base.js';
import { readText, type Text } from './text-file.js';
import { resolveTheme } from './theme-resolve.js';
import { themeSchema } from './theme-schema.js';
import { lockFile, readLock, type TranslationLock } from './translation-lock.js';
import { parseYaml, type YamlFile } from './yaml-file.js';

const SOURCES = 'data/sources.yaml';
const FACTS = 'data/facts.csv';
const KEYS = 'locales/keys.yaml';
const GLOSSARY = 'locales/glossary.csv';
const THEME = 'templates/theme.yaml';

/**
 * Reads the parts of a project from its files, one a reader. What it stands on, parsers and schemas, is loaded only where a part
 * is read.
 */
export class PartReader {
  readonly #spans = new Map<string, ReadonlyMap<string, Span>>();
  readonly #files: ProjectFiles;
  readonly #findings: Findings;

  constructor({ files, findings }: Reading) {
    this.#files = files;
    this.#findings = findings;
  }

  /** Where the parts of the YAML files that it has read stand. */
  get spans(): ReadonlyMap<string, ReadonlyMap<string, Span>> {
    return this.#spans;
  }

  async config(listed: readonly string[]): Promise<ReportConfig | undefined> {
    const file = await this.#required(REPORT_FILE, listed);
    return file && validate(reportConfigSchema, file, this.#findings);
  }

  async theme(listed: readonly string[]): Promise<Project['theme'] | undefined> {
    const file = await this.#required(THEME, listed);
    const source = file && validate(themeSchema, file, this.#findings);
    return file && source && resolveTheme(source, file, this.#findings);
  }

  async charts(listed: readonly string[]): Promise<Project['charts'] | undefined> {
    const file = await this.#optional(CHARTS_FILE, listed);
    return file && readCharts(file, this.#findings);
  }

  /**
   * A project whose values are all illustrative needs no sources, hence none of the two files. Nothing is given where
   * a file is there and cannot be read: then nobody knows which ids it has.
   */
  async sources(listed: readonly string[]): Promise<ReadonlyMap<string, Source> | undefined> {
    if (!listed.includes(SOURCES)) return new Map();
    const file = await this.#yaml(SOURCES);
    return file && readSources(file, this.#findings);
  }

  async facts(
    listed: readonly string[],
    sources: ReadonlyMap<string, Source> | undefined,
  ): Promise<ReadonlyMap<string, Fact> | undefined> {
    if (!listed.includes(FACTS)) return new Map();
    const text = await this.#text(FACTS);
    const csv = text && parseCsv(text.source, this.#findings);
    return csv && readFacts(csv, FACTS, sources, this.#findings);
  }

  async locks(
    languages: readonly string[],
    listed: readonly string[],
  ): Promise<ReadonlyMap<string, TranslationLock>> {
    const locked = languages.filter((code) => listed.includes(lockFile(code)));
    const read = await Promise.all(
      locked.map(async (code): Promise<[string, TranslationLock][]> => {
        const text = await this.#text(lockFile(code));
        return text ? [[code, readLock(text.source, this.#findings)]] : [];
      }),
    );
    return new Map(read.flat());
  }

  async keyNotes(listed: readonly string[]): Promise<ReadonlyMap<string, KeyNote>> {
    const file = await this.#optional(KEYS, listed);
    return file ? readKeyNotes(file, this.#findings) : new Map();
  }

  async terms(languages: readonly string[], listed: readonly string[]): Promise<readonly Term[]> {
    if (!listed.includes(GLOSSARY)) return [];
    const text = await this.#text(GLOSSARY);
    const csv = text && parseCsv(text.source, this.#findings);
    return csv ? readTerms(csv, languages, this.#findings) : [];
  }

  async templates(listed: readonly string[]): Promise<ReadonlyMap<string, TextFile>> {
    const read = await Promise.all(
      listed.map(async (path): Promise<[string, TextFile][]> => {
        const [, name] = /^templates\/(.+)\.hbs$/.exec(path) ?? [];
        const text = name === undefined ? undefined : await this.#text(path);
        return name === undefined || !text ? [] : [[name, { file: path, text: text.source.text }]];
      }),
    );
    return new Map(read.flat());
  }

  async data(
    listed: readonly string[],
    grounds: Grounds,
    memory: DataMemory,
  ): Promise<Pick<Project, 'data' | 'checked'>> {
    return readData(listed, grounds, { files: this.#files, findings: this.#findings }, memory);
  }

  #text(path: string): Promise<Text | undefined> {
    return readText(this.#files, path, this.#findings);
  }

  async #yaml(path: string): Promise<YamlFile | undefined> {
    const text = await this.#text(path);
    const file = text && parseYaml(text.source, this.#findings);
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
}
