import { sha256 } from '../digest.js';
import type { BuiltEdition } from '../edition.js';
import type { CacheFolder } from './cache-folder.js';

/** What tells the pages of PDFs apart, by the PDF's bytes: pages that look the same need not be read to be compared. */
export class LooksCache {
  constructor(private readonly folder: CacheFolder) {}

  async keep({ pdf, looks }: Pick<BuiltEdition, 'pdf' | 'looks'>): Promise<void> {
    await this.folder.write(nameOf(pdf), Buffer.from(looks.join('\n')));
  }

  /** Nothing where another program has made the PDF, or it was long ago. */
  async of(pdf: Uint8Array): Promise<readonly string[] | undefined> {
    const content = await this.folder.read(nameOf(pdf));
    return content && Buffer.from(content).toString().split('\n');
  }
}

function nameOf(pdf: Uint8Array): string {
  return `${sha256(pdf)}.looks`;
}
