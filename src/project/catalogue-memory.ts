import type { Catalogue, CatalogueEntry, TextFile } from './project.js';
import { Remembered } from './remembered.js';

/** More texts than any project has: those of files that were renamed while a preview ran are let go. */
const mostTexts = 4000;

/** The catalogues of a project by their files: a save changes one of some hundreds. */
export class CatalogueMemory {
  readonly #strings = new Map<string, Remembered<ReadonlyMap<string, CatalogueEntry>>>();
  readonly #prose = new Map<string, Remembered<TextFile | undefined>>();
  readonly #catalogues = new Map<string, Remembered<Catalogue>>();

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

function known<T>(all: Map<string, Remembered<T>>, name: string): Remembered<T> {
  const one = all.get(name) ?? new Remembered<T>();
  if (all.size >= mostTexts) all.clear();
  all.set(name, one);
  return one;
}
