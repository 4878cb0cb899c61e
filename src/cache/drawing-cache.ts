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
    return new DrawingMemory(
      await this.folder.recall<ReadonlyMap<string, KeptDrawing>>(this.#nameOf(request)),
    );
  }

  /** Only what the last build asked for, so that it does not grow. */
  async keep(request: CachedRequest, { hasNew, used }: DrawingMemory): Promise<void> {
    if (hasNew) await this.folder.keep(this.#nameOf(request), used);
  }

  #nameOf({ language, profile }: CachedRequest): string {
    return `${sha256(JSON.stringify([this.program, language, profile]))}.drawings`;
  }
}
