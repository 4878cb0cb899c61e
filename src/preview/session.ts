import { diagnostic } from '../diagnostics.js';
import { comparisonsOf } from './comparisons.js';
import { counterpartOf } from './counterparts.js';
import { findingsOf } from './findings.js';
import type { Counterparts, EditionState, Passage, PreviewState } from './protocol.js';
import type { Built, BuiltPages, Workshop } from './workshop.js';

export interface SessionHost {
  /** Milliseconds from any fixed time. */
  now(): number;
  /** Called with each new state: after a build, and as soon as one of its workshops is done. */
  changed(state: PreviewState): void;
  /** Called when a build begins. */
  building(): void;
  /** Resolves when those who look at the pages have had the time to draw what they were told last. */
  shown(): Promise<void>;
  /** Called after each build with what it has read. */
  used(paths: ReadonlySet<string>): void;
}

/** A project's preview as it goes on: builds for changes, one at a time, and the state that comes of them. */
export class PreviewSession {
  readonly #last = new Map<Workshop, Built>();
  readonly #pages = new Map<string, BuiltPages>();
  readonly #editions = new Map<string, EditionState>();
  #languages: readonly string[] = [];
  #build = 0;
  #milliseconds = 0;
  #pending: Set<string> | 'all' | undefined;
  #running: Promise<void> | undefined;

  constructor(
    private readonly workshops: readonly Workshop[],
    private readonly project: string,
    private readonly host: SessionHost,
  ) {}

  get state(): PreviewState {
    const pages = this.#languages.flatMap((language) => this.#pages.get(language) ?? []);
    return {
      build: this.#build,
      project: this.project,
      editions: this.#languages.flatMap((language) => this.#editions.get(language) ?? []),
      findings: findingsOf([...this.#last.values()].flatMap(({ findings }) => findings)),
      comparisons: comparisonsOf(pages),
      milliseconds: this.#milliseconds,
    };
  }

  /** The workshop that builds a language. */
  workshopOf(language: string): Workshop | undefined {
    const index = this.#languages.indexOf(language);
    return index < 0 ? undefined : this.workshops[index % this.workshops.length];
  }

  /** What stands at a point of a page, in pt, and what says the same in the other editions. */
  async counterparts(
    language: string,
    page: number,
    x: number,
    y: number,
  ): Promise<Counterparts | undefined> {
    const workshop = this.workshopOf(language);
    const own = await workshop?.passageAt(language, page, x, y);
    if (!workshop || !own) return undefined;
    const ours = await workshop.passages(language, own.key);
    const at = ours.findIndex((one) => standsAt(one, own));
    const others = this.#languages.filter((code) => code !== language);
    const found = await Promise.all(
      others.map(async (code) => {
        const theirs = (await this.workshopOf(code)?.passages(code, own.key)) ?? [];
        const passage = at < 0 ? undefined : counterpartOf(at, ours, theirs);
        return passage ? [{ language: code, passage }] : [];
      }),
    );
    return { own, others: found.flat() };
  }

  /** Builds what changed; while a build goes on, after it. Resolves when nothing is left to build. */
  build(changed?: readonly string[]): Promise<void> {
    if (!changed || this.#pending === 'all') this.#pending = 'all';
    else this.#pending = new Set([...(this.#pending ?? []), ...changed]);
    this.#running ??= this.#run().finally(() => {
      this.#running = undefined;
    });
    return this.#running;
  }

  async #run(): Promise<void> {
    while (this.#pending) {
      const changed = this.#pending === 'all' ? undefined : [...this.#pending];
      this.#pending = undefined;
      await this.#once(changed);
    }
  }

  async #once(changed: readonly string[] | undefined): Promise<void> {
    const start = this.host.now();
    this.#build += 1;
    this.host.building();
    for (const [language, edition] of this.#editions)
      this.#editions.set(language, { ...edition, changed: [] });
    const build = async (workshop: Workshop) => {
      this.#take(workshop, await this.#built(workshop, changed));
      this.#milliseconds = Math.round(this.host.now() - start);
      this.host.changed(this.state);
    };
    const first = this.#workshopOfTexts(changed ?? []);
    const others = this.workshops.filter((workshop) => workshop !== first);
    if (first) {
      // Whose text was saved is waited for, and until it is seen: what others make of it, a mark at most, need not share the machine
      // with that.
      await build(first);
      if (others.length > 0) await this.host.shown();
    }
    await Promise.all(others.map(build));
    this.host.used(new Set([...this.#last.values()].flatMap(({ used }) => used)));
  }

  /** The workshop of the language that all these files are texts of. */
  #workshopOfTexts(paths: readonly string[]): Workshop | undefined {
    const language = this.#languages.find((code) =>
      paths.every((path) => path.startsWith(`locales/${code}/`)),
    );
    return paths.length === 0 || language === undefined ? undefined : this.workshopOf(language);
  }

  /** A fault of the program is shown like what is wrong in the project, so that the preview outlives it. */
  async #built(workshop: Workshop, changed: readonly string[] | undefined): Promise<Built> {
    try {
      return await workshop.build(changed);
    } catch (error) {
      const [message] = String(error).split('\n');
      await workshop.close();
      const fault = diagnostic('error', 'program-fault', `this is a fault of the program: ${message}`, {
        hints: ['the pages are those of the last build; save again to try again'],
      });
      const { used = [] } = this.#last.get(workshop) ?? {};
      return { editions: [], findings: [{ diagnostic: fault, frame: [], spots: [] }], used };
    }
  }

  #take(workshop: Workshop, built: Built): void {
    this.#last.set(workshop, built);
    if (built.languages) this.#languages = built.languages;
    const fresh = new Set(built.editions.map(({ language }) => language));
    for (const edition of built.editions) this.#edition(edition);
    for (const [language, edition] of this.#editions) {
      if (!fresh.has(language) && this.workshopOf(language) === workshop)
        this.#editions.set(language, { ...edition, stale: true });
    }
  }

  #edition(built: BuiltPages): void {
    const { language, title, pages, outline } = built;
    const before = this.#pages.get(language)?.pages.map(({ hash }) => hash);
    // A page that only moved, because one came before it, has not changed for a reader's eye at its new place.
    const known = new Set(before);
    const changed = pages.flatMap(({ hash }, index) => (before && !known.has(hash) ? [index + 1] : []));
    this.#pages.set(language, built);
    this.#editions.set(language, {
      ...{ language, title, pages, outline, changed, stale: false },
    });
  }
}

/** Passages come from a thread as copies: they are told apart by where they stand. */
function standsAt({ pieces: [a] }: Passage, { pieces: [b] }: Passage): boolean {
  return a?.page === b?.page && a?.x === b?.x && a?.y === b?.y;
}
