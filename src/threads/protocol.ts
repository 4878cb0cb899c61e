import type { StageName } from '../host.js';
import type { Project } from '../project/project.js';
import type { EditionName, RecordedEdition } from '../recorded-edition.js';

/** What a thread that makes editions is started with. */
export interface ThreadData {
  /** The project's folder, absolute. */
  readonly folder: string;
  readonly sourceDate?: number | undefined;
}

export interface Asking {
  readonly edition: EditionName;
  /** Left out where it is that of the edition before. */
  readonly project?: Project;
}

/** A fault is one of the program, with its stack. */
export type Answer =
  | { readonly stage: StageName }
  | { readonly made: RecordedEdition }
  | { readonly fault: string };
