import type { StageResult } from '../diagnostics.js';
import { sha256 } from '../digest.js';
import type { BuiltEdition, KeptParts, Profile } from '../edition.js';
import type { Host } from '../host.js';
import type { Usage, UsageNotes } from '../language/usage.js';
import type { Project } from '../project/project.js';
import type { CacheFolder } from './cache-folder.js';
import type { DigestedFiles } from './digested-files.js';
import { DrawingCache } from './drawing-cache.js';
import { PairCache } from './pair-cache.js';

/** What an edition is asked for, and where the texts that it uses are noted. */
export interface CachedRequest {
  readonly language: string;
  readonly profile: Profile;
  readonly usage: Usage;
}

interface PageEntry {
  readonly usage: UsageNotes;
  readonly result: StageResult<string>;
}

interface Entry {
  /** By path: what was read after the project had been opened, such as fonts and images. */
  readonly later: ReadonlyMap<string, string>;
  readonly usage: UsageNotes;
  readonly result: StageResult<BuiltEdition>;
}

/**
 * The editions that earlier builds have made, on the disk, by all that they were made from: the program, the project's files without
 * the texts of languages that do not concern them, and the date. An edition of which nothing has changed is not made again.
 * A translation's pages rest on the reference only through what is found in comparing them: where the texts of the reference alone
 * have changed, they are compared, and the pages are taken.
 */
export class EditionCache {
  readonly #opened: ReadonlyMap<string, string>;
  readonly #drawings: DrawingCache;
  readonly #pairs: PairCache;

  /** @param files what has been read of them by now is what the project was opened from */
  constructor(
    private readonly folder: CacheFolder,
    private readonly program: string,
    private readonly files: DigestedFiles,
  ) {
    this.#opened = new Map(files.digests);
    this.#drawings = new DrawingCache(folder, program);
    this.#pairs = new PairCache(folder, program);
  }

  /** The edition as it was made from the same, or else as `make` makes it. */
  async edition(
    project: Project,
    request: CachedRequest,
    host: Host,
    make: (kept: KeptParts) => Promise<StageResult<BuiltEdition>>,
  ): Promise<StageResult<BuiltEdition>> {
    const { language } = request;
    const { languages } = project.config;
    const [reference] = languages;
    const foreign = languages.filter((code) => code !== language);
    const name = (others: readonly string[]) => `${this.#digestOf(request, host, others)}.edition`;
    const whole = name(foreign.filter((code) => code !== reference));
    const known = await this.#recall(whole, request);
    if (known) return known;

    const drawings = await this.#drawings.of(request);
    const pairs = await this.#pairs.of(language);
    const own = name(foreign);
    const result = await make({
      drawings,
      pairs,
      pages: async (opened, makePages) => {
        const { diagnostics } = opened;
        const kept = own === whole ? undefined : await this.#recall(own, request);
        if (kept) return { ...kept, diagnostics };
        const made = await makePages();
        const isFlawless = made.diagnostics.length === diagnostics.length;
        if (isFlawless && own !== whole && opened.value?.asksReference === false) {
          await this.#keep(own, request, { ...made, diagnostics: [] });
        }
        return made;
      },
    });
    await this.#keep(whole, request, result);
    await this.#drawings.keep(request, drawings);
    await this.#pairs.keep(language, pairs);
    return result;
  }

  /**
   * A page about editions as it was made from the same, or else as `make` makes it.
   *
   * @param shows what it is made of beside the project, as plain data
   */
  async page(
    project: Project,
    request: CachedRequest,
    shows: object,
    host: Host,
    make: () => Promise<StageResult<string>>,
  ): Promise<StageResult<string>> {
    const { language, usage } = request;
    const [, ...translations] = project.config.languages;
    const others = translations.filter((code) => code !== language);
    const made = this.#digestOf(request, host, others);
    const name = `${sha256(JSON.stringify([made, shows]))}.page`;
    const known = await this.folder.recall<PageEntry>(name);
    if (known) {
      usage.add(known.usage);
      return known.result;
    }
    const result = await make();
    const entry: PageEntry = { usage: usage.notes, result };
    if (result.value !== undefined) await this.folder.keep(name, entry);
    return result;
  }

  /**
   * A digest of all that something in one language was made from.
   *
   * @param others the languages that do not concern it
   */
  #digestOf({ language, profile }: CachedRequest, { sourceDate }: Host, others: readonly string[]): string {
    const files = [...this.#opened].filter(
      ([path]) => !others.some((code) => path.startsWith(`locales/${code}/`)),
    );
    return sha256(JSON.stringify([this.program, language, profile, sourceDate, files.sort()]));
  }

  async #keep(name: string, { usage }: CachedRequest, result: StageResult<BuiltEdition>): Promise<void> {
    if (!result.value) return;
    const later = new Map([...this.files.digests].filter(([path]) => !this.#opened.has(path)));
    const entry: Entry = { later, usage: usage.notes, result };
    await this.folder.keep(name, entry);
  }

  async #recall(name: string, { usage }: CachedRequest): Promise<StageResult<BuiltEdition> | undefined> {
    const entry = await this.folder.recall<Entry>(name);
    if (!entry) return undefined;
    for (const path of entry.later.keys()) {
      // Faces are those of all editions.
      if (this.files.digests.has(path)) continue;
      // What cannot be read is noted too.
      await (path.endsWith('/') ? this.files.list(path.slice(0, -1)) : this.files.read(path)).catch(() => {});
    }
    const same = [...entry.later].every(([path, digest]) => this.files.digests.get(path) === digest);
    if (!same) return undefined;
    usage.add(entry.usage);
    return entry.result;
  }
}
