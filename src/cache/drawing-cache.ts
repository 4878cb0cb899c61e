import { deserialize, serialize } from 'node:v8';
import { DrawingMemory, type KeptDrawing } from '../charts/drawing-memory.js';
import { sha256 } from '../digest.js';
import type { CacheFolder } from './cache-folder.js';
import type { CachedRequest } from './edition-cache.js';

/** The drawings of each edition's last build: a build that draws none loads neither chart.js nor the atlas. */
export class DrawingCache {
  constructor(
    private readonly folder: CacheFolder,
    private readonly program: string,
  ) {}

  async of(request: CachedRequest): Promise<DrawingMemory> {
    const content = await this.folder.read(this.#nameOf(request));
    if (!content) return new DrawingMemory();
    // Its own digest has told that it is what was written here.
    const kept: ReadonlyMap<string, KeptDrawing> = deserialize(content);
    return new DrawingMemory(kept);
  }

  /** Only what the last build asked for, so that it does not grow. */
  async keep(request: CachedRequest, { hasNew, used }: DrawingMemory): Promise<void> {
    if (hasNew) await this.folder.write(this.#nameOf(request), serialize(used));
  }

  #nameOf({ language, profile }: CachedRequest): string {
    return `${sha256(JSON.stringify([this.program, language, profile]))}.drawings`;
  }
}
