import { type Diagnostic, Findings, type Span } from '../diagnostics.js';
import { didYouMean } from '../nearest.js';
import type { TextOrigin } from '../origin.js';
import type { Catalogue } from '../project/project.js';
import type { CatalogueTexts, Choice } from './catalogue-texts.js';
import { type CountryNames, countryNames } from './countries.js';
import { createFormats } from './formats.js';
import { interpolateParts, type Values } from './interpolate.js';
import { type ParsedText, parseText } from './interpolation.js';
import { keyHints } from './key-hints.js';
import type { Formats, Variables } from './language.js';
import { type MarkedText, plainText } from './marked-text.js';
import { groupOf, type TextGroup, type TextGroups } from './plurals.js';
import { type Asking, reportAt, reportInText } from './problem.js';
import type { Ask, MarkedProse, ProjectLanguage, ProsePiece, ProseTarget } from './project-language.js';
import { printProse } from './prose/print-prose.js';
import type { ProseTexts } from './prose/prose-texts.js';
import { type DataTree, unwrapped } from './scope.js';
import {
  isSameProse,
  isSameString,
  type ProseLookup,
  type StringLookup,
  type TextLookup,
} from './text-lookup.js';
import type { Typographer } from './typography/typography.js';
import type { Usage } from './usage.js';
import { ValueFormatter } from './value-formatter.js';

export interface LanguageParts {
  readonly catalogue: Catalogue;
  readonly reference: Catalogue;
  readonly draft: boolean;
  readonly isStale?: ((text: TextOrigin) => boolean) | undefined;
  readonly usage: Usage;
  readonly texts: CatalogueTexts;
  readonly groups: TextGroups;
  readonly prose: ProseTexts;
  readonly data: DataTree;
  readonly typographer: Typographer;
  /** Their names where the project has none of its own. */
  readonly countries: CountryNames;
}

/** A language as {@link openLanguage} gives it. */
export class OpenedLanguage implements ProjectLanguage {
  readonly code: string;
  readonly draft: boolean;
  readonly data: DataTree;
  readonly formats: Formats;
  readonly formatter: ValueFormatter;
  readonly illustrativeMark: string;
  readonly #parts: LanguageParts;
  readonly #labelFindings = new Findings();
  /** Keys that somebody has been told are unknown where they are named: as labels they need no second finding. */
  readonly #told = new Set<string>();
  #asksReference = false;
  /** Texts taken apart, by the text: a text is printed many times. */
  readonly #parsed = new Map<string, ParsedText>();

  constructor(parts: LanguageParts) {
    this.#parts = parts;
    this.code = parts.catalogue.language;
    this.draft = parts.draft;
    this.data = parts.data;
    const countries = countryNames(parts.countries, (code) => this.#string('countries', code));
    this.formats = createFormats(this.code, {
      country: countries,
      word: (value, feminine) =>
        (feminine ? this.#string('labels', `words.feminine.${value}`) : undefined) ??
        this.#string('labels', `words.${value}`),
    });
    this.illustrativeMark = this.#string('labels', 'illustrative.mark') ?? '‡';
    this.formatter = new ValueFormatter({ code: this.code, formats: this.formats, countries });
  }

  get asksReference(): boolean {
    return this.#asksReference;
  }

  get labelFindings(): readonly Diagnostic[] {
    return this.#labelFindings.list;
  }

  has(key: string): boolean {
    const [namespace, name] = splitKey(key);
    const entries = this.#parts.catalogue.strings.get(namespace);
    return (
      entries !== undefined &&
      (entries.has(name) || groupOf(this.#parts.groups.of(entries), name) !== undefined)
    );
  }

  label(key: string, variables: Variables = {}, span?: Span): string {
    const findings = this.#told.has(key) ? new Findings() : this.#labelFindings;
    // The place is for the finding: a drawing that is kept asks again from nowhere.
    const place = this.has(key) ? undefined : span;
    const { runs } = this.text(key, { variables, data: this.data, findings, span: place });
    // What is plain text from here on can be marked by nobody later.
    return plainText(
      runs.map((run) =>
        run.value?.status === 'illustrative' ? { text: run.text + this.illustrativeMark } : run,
      ),
    );
  }

  typography(text: string): string {
    return this.#parts.typographer([text]).join('');
  }

  typographyOfRuns(runs: readonly string[]): readonly string[] {
    return this.#parts.typographer(runs);
  }

  get ground(): readonly unknown[] {
    const { strings } = this.#parts.catalogue;
    return [strings.get('labels'), strings.get('countries')];
  }

  finds(lookup: TextLookup): boolean {
    return lookup.kind === 'string'
      ? isSameString(lookup, this.#lookUp(lookup.key, lookup.choice, lookup.place))
      : isSameProse(lookup, this.#lookUpProse(lookup.key, lookup.place));
  }

  text(key: string, ask: Ask): MarkedText {
    const { typographer } = this.#parts;
    const lookup = this.#lookUp(key, choiceOf(ask.variables), ask.span);
    ask.noted?.(lookup);
    if (!lookup) return this.#missingText(key, ask);
    const { text, span } = lookup.found.entry;
    const parsed = this.#parsed.get(text) ?? parseText(text);
    this.#parsed.set(text, parsed);
    const { runs, problems } = interpolateParts(parsed.parts, this.#valuesOf(ask));
    for (const problem of problems) {
      reportInText(ask, { ...problem, message: `${problem.message} in "${key}"` }, key, span);
    }
    const set = typographer(runs.map((run) => run.text));
    return {
      kind: 'marked-text',
      runs: runs.map((run, index) => ({ ...run, text: set[index] ?? run.text })),
      text: { ...this.#stringOrigin(key, span), ...(lookup.stale && { stale: true }) },
    };
  }

  prose(path: string, ask: Ask, target: ProseTarget): MarkedProse {
    const { typographer, isStale } = this.#parts;
    const lookup = this.#lookUpProse(path, ask.span);
    ask.noted?.(lookup);
    if (lookup) {
      const document = lookup.found;
      const pieces = printProse(document, {
        values: this.#valuesOf(ask),
        target,
        typography: typographer,
        report: (problem, span) => reportInText(ask, problem, path, span),
      });
      const text = this.#proseOrigin(path, document.file);
      if (!isStale) return { pieces, text };
      const isStaleAt = ({ span }: ProsePiece) => span !== undefined && isStale({ ...text, span });
      return {
        pieces: pieces.map((one) => (isStaleAt(one) ? { ...one, stale: true } : one)),
        text,
      };
    }
    const known = this.#reference.prose.get(path);
    // What only this language lacks was told when it was opened; here it would be told once for every use.
    if (!known) this.#reportProse(path, ask);
    const file = known?.file ?? ask.span?.file ?? '';
    const text: TextOrigin = { ...this.#proseOrigin(path, file), missing: true };
    const mark = { kind: 'text' as const, text: `[${path}]`, span: text.span, advances: false };
    return { pieces: [{ kind: 'tag', markup: '<p>' }, mark, { kind: 'tag', markup: '</p>' }], text };
  }

  expect(kind: TextOrigin['kind'], key: string, asking: Asking): void {
    const { usage, catalogue } = this.#parts;
    if (kind === 'prose') {
      usage.prose(key, asking.span);
      if (!catalogue.prose.has(key) && !this.#reference.prose.has(key)) this.#reportProse(key, asking);
      return;
    }
    usage.key(key, asking.span);
    const [namespace, name] = splitKey(key);
    const isKnown =
      this.#groupNamed(catalogue, namespace, name) ?? this.#groupNamed(this.#reference, namespace, name);
    if (isKnown) return;
    this.#told.add(key);
    reportAt(asking, this.#unknownKey(key, namespace));
  }

  #lookUp(key: string, choice: Choice, place: Span | undefined): StringLookup | undefined {
    const { usage, texts, isStale } = this.#parts;
    usage.key(key, place);
    const found = texts.find(key, choice);
    if (!found) return undefined;
    // A form chosen by context ("…_female") is a key of its own in the catalogue.
    usage.key(found.key);
    const stale = isStale?.(this.#stringOrigin(key, found.entry.span)) ?? false;
    return { kind: 'string', key, choice, place, found, stale };
  }

  #lookUpProse(path: string, place: Span | undefined): ProseLookup | undefined {
    const { usage, prose, isStale } = this.#parts;
    usage.prose(path, place);
    const found = prose.find(path);
    if (!found) return undefined;
    const text = this.#proseOrigin(path, found.file);
    const stale = isStale
      ? found.parts.map((part) => 'span' in part && isStale({ ...text, span: part.span }))
      : [];
    return { kind: 'prose', key: path, place, found, stale };
  }

  #valuesOf({ variables, data, noted }: Ask): Values {
    return { names: { own: variables, data, noted }, formatter: this.formatter };
  }

  #stringOrigin(key: string, span: Span): TextOrigin {
    return { kind: 'string', key, language: this.code, span };
  }

  #proseOrigin(key: string, file: string): TextOrigin {
    return { kind: 'prose', key, language: this.code, span: { file, line: 1, column: 1, length: 0 } };
  }

  #reportProse(path: string, asking: Asking): void {
    const hints = didYouMean(path, this.#reference.prose.keys());
    reportAt(asking, { code: 'unknown-prose', message: `there is no prose "${path}"`, hints });
  }

  #missingText(key: string, ask: Ask): MarkedText {
    const [namespace, name] = splitKey(key);
    const inReference = this.#groupNamed(this.#reference, namespace, name);
    const own = this.#groupNamed(this.#parts.catalogue, namespace, name);
    // A text that this language lacks was told when it was opened; here it would be told once for every use.
    if (own?.plural && choiceOf(ask.variables).count === undefined) {
      const hints = [`give it a number: {{t "${key}" count=…}}`];
      reportAt(ask, { code: 'missing-count', message: `"${key}" has plural forms and needs a count`, hints });
    } else if (!inReference && !own) {
      reportAt({ ...ask, span: ask.span ?? this.#startOf(namespace) }, this.#unknownKey(key, namespace));
    }
    const [first] = [...((own ?? inReference)?.forms.values() ?? [])];
    const span = first?.span ?? ask.span ?? { file: '', line: 1, column: 1, length: 0 };
    const text: TextOrigin = { kind: 'string', key, language: this.code, span, missing: true };
    return { kind: 'marked-text', runs: [{ text: `[${key}]` }], text };
  }

  /** Where a text is missing that no layout asks for, but the program itself. */
  #startOf(namespace: string): Span | undefined {
    const [first] = this.#parts.catalogue.strings.get(namespace)?.values() ?? [];
    return first && { file: first.span.file, line: 1, column: 1, length: 0 };
  }

  #unknownKey(key: string, namespace: string) {
    const { strings } = this.#reference;
    const entries = strings.get(namespace);
    const known = entries
      ? [...this.#parts.groups.of(entries).values()].map((group) => `${namespace}:${group.key}`)
      : [...strings].flatMap(([name, texts]) => [...texts.keys()].map((text) => `${name}:${text}`));
    const hints = key.includes(':') ? keyHints(key, known) : ['a key is written namespace:key'];
    return { code: 'unknown-key', message: `there is no text "${key}"`, hints };
  }

  #groupNamed({ strings }: Catalogue, namespace: string, name: string): TextGroup | undefined {
    const entries = strings.get(namespace);
    return entries && groupOf(this.#parts.groups.of(entries), name);
  }

  /** Of what this language lacks. */
  get #reference(): Catalogue {
    this.#asksReference = true;
    return this.#parts.reference;
  }

  #string(namespace: string, key: string): string | undefined {
    const text = this.#parts.catalogue.strings.get(namespace)?.get(key)?.text;
    return text === undefined || text === '' ? undefined : this.typography(text);
  }
}

function splitKey(key: string): readonly [string, string] {
  const colon = key.indexOf(':');
  return colon < 0 ? ['', key] : [key.slice(0, colon), key.slice(colon + 1)];
}

function choiceOf(variables: object): Choice {
  const given = new Map(Object.entries(variables).map(([name, value]) => [name, unwrapped(value)]));
  const [count, ordinal, context] = [given.get('count'), given.get('ordinal'), given.get('context')];
  return {
    ...(typeof count === 'number' && { count }),
    ...(ordinal === true && { ordinal }),
    ...(typeof context === 'string' && { context }),
  };
}
