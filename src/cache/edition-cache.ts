import { deserialize, serialize } from 'node:v8';
import type { StageResult } from '../diagnostics.js';
import { sha256 } from '../digest.js';
import type { BuiltEdition, Profile } from '../edition.js';
import type { Host } from '../host.js';
import type { Usage, UsageNotes } from '../language/usage.js';
import type { Project } from '../project/project.js';
import type { CacheFolder } from './cache-folder.js';
import type { DigestedFiles } from './digested-files.js';

/** What an edition is asked for, and where the texts that it uses are noted. */
export interface CachedRequest {
  readonly language: string;
  readonly profile: Profile;
  readonly usage: Usage;
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
 */
export class EditionCache {
  readonly #opened: ReadonlyMap<string, string>;

  /** @param files what has been read of them by now is what the project was opened from */
  constructor(
    private readonly folder: CacheFolder,
    private readonly program: string,
    private readonly files: DigestedFiles,
  ) {
    this.#opened = new Map(files.digests);
  }

  /** The edition as it was made from the same, or else as `make` makes it. */
  async edition(
    project: Project,
    request: CachedRequest,
    host: Host,
    make: () => Promise<StageResult<BuiltEdition>>,
  ): Promise<StageResult<BuiltEdition>> {
    const name = `${this.#keyOf(project, request, host)}.edition`;
    const known = await this.#recall(name);
    if (known) {
      request.usage.add(known.usage);
      return known.result;
    }
    const result = await make();
    if (result.value) {
      const later = new Map([...this.files.digests].filter(([path]) => !this.#opened.has(path)));
      const entry: Entry = { later, usage: request.usage.notes, result };
      await this.folder.write(name, serialize(entry));
    }
    return result;
  }

  #keyOf({ config }: Project, { language, profile }: CachedRequest, { sourceDate }: Host): string {
    const [reference] = config.languages;
    const foreign = config.languages.filter((code) => code !== language && code !== reference);
    const files = [...this.#opened].filter(
      ([path]) => !foreign.some((code) => path.startsWith(`locales/${code}/`)),
    );
    return sha256(JSON.stringify([this.program, language, profile, sourceDate, files.sort()]));
  }

  async #recall(name: string): Promise<Entry | undefined> {
    const content = await this.folder.read(name);
    if (!content) return undefined;
    // Its own digest has told that it is what was written here.
    const entry: Entry = deserialize(content);
    for (const path of entry.later.keys()) {
      // What cannot be read is noted too.
      await (path.endsWith('/') ? this.files.list(path.slice(0, -1)) : this.files.read(path)).catch(() => {});
    }
    const same = [...entry.later].every(([path, digest]) => this.files.digests.get(path) === digest);
    return same ? entry : undefined;
  }
}
