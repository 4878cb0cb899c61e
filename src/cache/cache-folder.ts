import { randomUUID } from 'node:crypto';
import { mkdir, readdir, readFile, rename, rm, stat, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { deserialize, serialize } from 'node:v8';
import { sha256 } from '../digest.js';

export interface CacheLimits {
  readonly mostFiles: number;
  readonly mostBytes: number;
}

const LIMITS: CacheLimits = { mostFiles: 64, mostBytes: 128 * 1024 * 1024 };

/** What a digest takes at the head of a file: its hexadecimal digits. */
const HEAD = 64;

/**
 * A folder of what can be made anew. Each file begins with a digest of the rest, so that one that is damaged counts as missing;
 * it is put in its place whole, so that builds at the same time do not meet; and what was used longest ago goes when there is
 * too much. A disk that refuses is no mistake of anybody: nothing is kept then.
 */
export class CacheFolder {
  constructor(
    private readonly folder: string,
    private readonly limits: CacheLimits = LIMITS,
  ) {}

  /** What was kept under this name, and so is what its name stands for. */
  async recall<Kept>(name: string): Promise<Kept | undefined> {
    const path = join(this.folder, name);
    try {
      const file = await readFile(path);
      const content = file.subarray(HEAD);
      if (file.subarray(0, HEAD).toString('latin1') !== sha256(content)) return undefined;
      const now = new Date();
      // Only what is used last is known by it: a cache that cannot be written to is read all the same.
      await utimes(path, now, now).catch(() => {});
      return deserialize(content);
    } catch {
      return undefined;
    }
  }

  /** @param kept plain data: what structured clones can be made of */
  async keep(name: string, kept: unknown): Promise<void> {
    const content = serialize(kept);
    const temporary = join(this.folder, `.${randomUUID()}`);
    try {
      await mkdir(this.folder, { recursive: true });
      // Git is not to offer it, whatever the project's own list of ignored files says.
      await writeFile(join(this.folder, '.gitignore'), '*\n');
      await writeFile(temporary, Buffer.concat([Buffer.from(sha256(content), 'latin1'), content]));
      await rename(temporary, join(this.folder, name));
      await this.#tidy();
    } catch {
      await rm(temporary, { force: true }).catch(() => {});
    }
  }

  /** What a build that was killed has left counts too, and goes with time. */
  async #tidy(): Promise<void> {
    const names = (await readdir(this.folder)).filter((name) => name !== '.gitignore');
    const files = await Promise.all(
      names.map(async (name) => {
        const path = join(this.folder, name);
        // Another build may have taken it away.
        const about = await stat(path).catch(() => undefined);
        return { path, bytes: about?.size ?? 0, used: about?.mtimeMs ?? 0 };
      }),
    );
    let bytes = 0;
    const newest = files.sort((a, b) => b.used - a.used);
    for (const [index, file] of newest.entries()) {
      bytes += file.bytes;
      if (index >= this.limits.mostFiles || bytes > this.limits.mostBytes)
        await rm(file.path, { force: true });
    }
  }
}
