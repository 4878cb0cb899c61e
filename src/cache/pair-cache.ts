import { deserialize, serialize } from 'node:v8';
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
    const content = await this.folder.read(this.#nameOf(language));
    if (!content) return new PairMemory();
    // Its own digest has told that it is what was written here.
    const kept: KeptComparison = deserialize(content);
    return new PairMemory(kept);
  }

  async keep(language: string, { fresh }: PairMemory): Promise<void> {
    if (fresh) await this.folder.write(this.#nameOf(language), serialize(fresh));
  }

  #nameOf(language: string): string {
    return `${sha256(JSON.stringify([this.program, language]))}.pairs`;
  }
}
