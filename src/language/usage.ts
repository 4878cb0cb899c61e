import { type Diagnostic, diagnostic, type Span } from '../diagnostics.js';
import type { Project } from '../project/project.js';
import { groupTexts, type TextGroup } from './plurals.js';

/** Namespaces that the engine itself reads, now this key and now that: what is unused in them is no mistake. */
const ENGINE_NAMESPACES = new Set(['labels', 'countries']);

/** What has been noted, as plain data. */
export interface UsageNotes {
  readonly keys: readonly string[];
  readonly prose: readonly string[];
  /** By key or path. */
  readonly places: ReadonlyMap<string, readonly Span[]>;
}

/** Remembers which texts were asked for, over all editions of a run. */
export class Usage {
  readonly #keys = new Set<string>();
  readonly #prose = new Set<string>();
  /** By key or path: the places of layouts that asked, by file and line. */
  readonly #places = new Map<string, Map<string, Span>>();

  /** `namespace:key` as asked for, and the form that was found for it. */
  key(key: string, place?: Span): void {
    this.#keys.add(key);
    this.#place(key, place);
  }

  prose(path: string, place?: Span): void {
    this.#prose.add(path);
    this.#place(path, place);
  }

  get notes(): UsageNotes {
    const places = [...this.#places].map(([key, spans]) => [key, [...spans.values()]] as const);
    return { keys: [...this.#keys], prose: [...this.#prose], places: new Map(places) };
  }

  /** Takes over what was noted elsewhere. */
  add({ keys, prose, places }: UsageNotes): void {
    for (const key of keys) this.#keys.add(key);
    for (const path of prose) this.#prose.add(path);
    for (const [key, spans] of places) for (const span of spans) this.#place(key, span);
  }

  /** Where layouts ask for a text, by its key or the path of its file. */
  placesOf(key: string): readonly Span[] {
    return [...(this.#places.get(key)?.values() ?? [])];
  }

  #place(key: string, place: Span | undefined): void {
    if (!place) return;
    const places = this.#places.get(key) ?? new Map<string, Span>();
    this.#places.set(key, places.set(`${place.file}:${place.line}`, place));
  }

  /**
   * The texts of the reference that nothing printed, as warnings. It tells the truth only after every edition, the
   * announcement and the charts have run to their end.
   */
  unused(project: Project): readonly Diagnostic[] {
    const [language = ''] = project.config.languages;
    const catalogue = project.catalogues.get(language);
    if (!catalogue) return [];
    const strings = [...catalogue.strings]
      .filter(([namespace]) => !ENGINE_NAMESPACES.has(namespace))
      .flatMap(([namespace, entries]) => this.#unusedIn(namespace, [...groupTexts(entries).values()]));
    const prose = [...catalogue.prose]
      .filter(([path]) => !this.#prose.has(path))
      .map(([path, { file }]) =>
        diagnostic('warning', 'unused-prose', `"${path}" is printed nowhere`, {
          span: { file, line: 1, column: 1, length: 0 },
          hints: [`print it with {{prose "${path}"}}, or remove it in every language`],
        }),
      );
    return [...strings, ...prose];
  }

  #unusedIn(namespace: string, groups: readonly TextGroup[]): readonly Diagnostic[] {
    return groups
      .map((group) => ({ ...group, name: `${namespace}:${group.key}` }))
      .filter(({ name }) => !this.#keys.has(name))
      .map(({ name, forms }) =>
        diagnostic('warning', 'unused-key', `"${name}" is printed nowhere`, {
          span: [...forms.values()][0]?.span,
          hints: [`print it with {{t "${name}"}}, or remove it in every language`],
        }),
      );
  }
}
