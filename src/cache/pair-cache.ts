import { sha256 } from '../digest.js';
import { type KeptComparison, PairMemory } from '../parity/pair-memory.js';
import type { CacheFolder } from './cache-folder.js';

/** What comparing each translation has left, whatever the profile of the edition that it was compared for. */
export class PairCache {
  constructor(
    private readonly folder: CacheFolder,
    private readonly program: string,
  ) {}

  async of(language: string): Promise<PairMemory> {
    return new PairMemory(await this.folder.recall<KeptComparison>(this.#nameOf(language)));
  }

  async keep(language: string, { fresh }: PairMemory): Promise<void> {
    if (fresh) await this.folder.keep(this.#nameOf(language), fresh);
  }

  #nameOf(language: string): string {
    return `${sha256(JSON.stringify([this.program, language]))}.pairs`;
  }
}
