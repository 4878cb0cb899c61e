import type { StageResult } from './diagnostics.js';
import type { BuiltEdition, Profile } from './edition.js';
import type { UsageNotes } from './language/usage.js';

/** Which edition of a project. */
export interface EditionName {
  readonly language: string;
  readonly profile: Profile;
}

/** An edition with what was noted while it was made, as plain data: it may come from another thread or from the disk. */
export interface RecordedEdition {
  readonly result: StageResult<BuiltEdition>;
  readonly usage: UsageNotes;
  /** Digests of the files that a thread has read for it, by path. */
  readonly read: ReadonlyMap<string, string>;
}
