import type { Diagnostic } from '../diagnostics.js';
import type { Finding, OutlineEntry, PageDetails, PageState, Passage, SearchHit, Spot } from './protocol.js';

/**
 * Builds some of a project's editions again and again, and answers what their pages hold. It may live in a thread of
 * its own: all it takes and gives is plain data.
 */
export interface Workshop {
  /** @param changed the files that changed since the last build; all may have where absent */
  build(changed?: readonly string[]): Promise<Built>;
  page(language: string, page: number): Promise<PageDetails | undefined>;
  /** The passage at a point of a page, in pt. */
  passageAt(language: string, page: number, x: number, y: number): Promise<Passage | undefined>;
  /** The passages made from one text, in the order of reading. */
  passages(language: string, key: string): Promise<readonly Passage[]>;
  /** Pages of an edition as it was built last, by their hashes, in one PDF; absent where one of them is no more. */
  draw(language: string, hashes: readonly string[]): Promise<Uint8Array | undefined>;
  search(language: string, query: string): Promise<readonly SearchHit[]>;
  /** The whole edition as a build of the profile `draft` makes it; absent where it has errors. */
  export(language: string): Promise<ExportedEdition | undefined>;
  close(): Promise<void>;
}

export interface Built {
  /** All of the project, the reference first; absent where the project cannot be opened. */
  readonly languages?: readonly string[] | undefined;
  readonly editions: readonly BuiltPages[];
  readonly findings: readonly LocatedFinding[];
  /** The files and folders that were read, and those that were looked for. */
  readonly used: readonly string[];
}

/** An edition that came out without errors. */
export interface BuiltPages {
  readonly language: string;
  readonly title: string;
  readonly pages: readonly PageState[];
  readonly outline: readonly OutlineEntry[];
  readonly chapters: readonly { readonly id: string; readonly title: string; readonly pages: number }[];
}

export interface LocatedFinding {
  readonly diagnostic: Diagnostic;
  readonly frame: Finding['frame'];
  readonly spots: readonly Spot[];
}

export interface ExportedEdition {
  readonly name: string;
  readonly pdf: Uint8Array;
}
