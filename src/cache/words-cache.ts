import { sha256 } from '../digest.js';
import type { BuiltEdition } from '../edition.js';
import type { CacheFolder } from './cache-folder.js';

/** What the pages of PDFs say, by the PDF's bytes: neither need be read to be compared. */
export class WordsCache {
  constructor(private readonly folder: CacheFolder) {}

  async keep({ pdf, words }: Pick<BuiltEdition, 'pdf' | 'words'>): Promise<void> {
    const name = nameOf(pdf);
    // The same PDF says the same; that it was read tells the folder that it is still in use.
    if (await this.folder.recall(name)) return;
    await this.folder.keep(name, words);
  }

  /** Page by page; nothing where another program has made the PDF, or it was long ago. */
  of(pdf: Uint8Array): Promise<readonly string[] | undefined> {
    return this.folder.recall(nameOf(pdf));
  }
}

function nameOf(pdf: Uint8Array): string {
  return `${sha256(pdf)}.words`;
}
