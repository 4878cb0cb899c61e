import type { Catalogue, CatalogueEntry, TextFile } from './project.js';
import { type Kept, Remembered } from './remembered.js';

/** More texts than any project has: those of files that were renamed while a preview ran are let go. */
const mostTexts = 4000;

/** What is remembered by path or language, in its three kinds. */
export interface KeptCatalogues {
  readonly strings: KeptByName<ReadonlyMap<string, CatalogueEntry>>;
  readonly prose: KeptByName<TextFile | undefined>;
  readonly catalogues: KeptByName<Catalogue>;
}

type KeptByName<T> = ReadonlyMap<string, Kept<T> | undefined>;

/** The catalogues of a project by their files: a save changes one of some hundreds. */
export class CatalogueMemory {
  readonly #strings = new Map<string, Remembered<ReadonlyMap<string, CatalogueEntry>>>();
  readonly #prose = new Map<string, Remembered<TextFile | undefined>>();
  readonly #catalogues = new Map<string, Remembered<Catalogue>>();

  get kept(): KeptCatalogues {
    return {
      strings: keptIn(this.#strings),
      prose: keptIn(this.#prose),
      catalogues: keptIn(this.#catalogues),
    };
  }

  get hasNew(): boolean {
    return [this.#strings, this.#prose, this.#catalogues].some((all) =>
      [...all.values()].some(({ isNew }) => isNew),
    );
  }

  recall({ strings, prose, catalogues }: KeptCatalogues): void {
    for (const [path, kept] of strings) this.strings(path).recall(kept);
    for (const [path, kept] of prose) this.prose(path).recall(kept);
    for (const [language, kept] of catalogues) this.catalogue(language).recall(kept);
  }

  strings(path: string): Remembered<ReadonlyMap<string, CatalogueEntry>> {
    return known(this.#strings, path);
  }

  prose(path: string): Remembered<TextFile | undefined> {
    return known(this.#prose, path);
  }

  catalogue(language: string): Remembered<Catalogue> {
    return known(this.#catalogues, language);
  }
}

function keptIn<T>(all: ReadonlyMap<string, Remembered<T>>): KeptByName<T> {
  return new Map([...all].map(([name, one]) => [name, one.kept]));
}

function known<T>(all: Map<string, Remembered<T>>, name: string): Remembered<T> {
  const one = all.get(name) ?? new Remembered<T>();
  if (all.size >= mostTexts) all.clear();
  all.set(name, one);
  return one;
}
