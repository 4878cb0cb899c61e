import { deserialize, serialize } from 'node:v8';
import type { Host } from '../host.js';
import type { Project } from '../project/project.js';
import type { EditionName, RecordedEdition } from '../recorded-edition.js';
import type { CacheFolder } from './cache-folder.js';
import { type DigestedFiles, digestOf } from './digested-files.js';

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

  /** The edition as it was made from the same. */
  async recall(project: Project, edition: EditionName, host: Host): Promise<RecordedEdition | undefined> {
    const content = await this.folder.read(this.#nameOf(project, edition, host));
    if (!content) return undefined;
    // Its own digest has told that it is what was written here.
    const known: RecordedEdition = deserialize(content);
    for (const path of known.read.keys()) {
      // What cannot be read is noted too.
      await (path.endsWith('/') ? this.files.list(path.slice(0, -1)) : this.files.read(path)).catch(() => {});
    }
    const same = [...known.read].every(([path, digest]) => this.files.digests.get(path) === digest);
    return same ? known : undefined;
  }

  /** Keeps an edition that came out, with digests of what was read since the project was opened, such as fonts and images. */
  async keep(project: Project, edition: EditionName, host: Host, made: RecordedEdition): Promise<void> {
    if (!made.result.value) return;
    const read = [...this.files.digests, ...made.read].filter(([path]) => !this.#opened.has(path));
    const record: RecordedEdition = { ...made, read: new Map(read) };
    await this.folder.write(this.#nameOf(project, edition, host), serialize(record));
  }

  #nameOf({ config }: Project, { language, profile }: EditionName, { sourceDate }: Host): string {
    const [reference] = config.languages;
    const foreign = config.languages.filter((code) => code !== language && code !== reference);
    const files = [...this.#opened].filter(
      ([path]) => !foreign.some((code) => path.startsWith(`locales/${code}/`)),
    );
    const key = JSON.stringify([this.program, language, profile, sourceDate, files.sort()]);
    return `${digestOf(key)}.edition`;
  }
}
