import type { Graphic } from './document/nodes.js';
import type { Structure } from './document/structure.js';
import type { Profile } from './project/profile.js';
import type { Chapter } from './typeset/chapters.js';
import type { PrintedValue } from './typeset/printed-values.js';
import type { TypedNumber } from './typeset/typed-numbers.js';

/** An edition, one language in one profile, as it is published. */
export interface BuiltEdition {
  readonly language: string;
  readonly profile: Profile;
  readonly title: string;
  readonly pdf: Uint8Array;
  readonly pages: number;
  /** What each `h1` and `h2` opens. */
  readonly chapters: readonly Chapter[];
  /** What of `data/` stands on its pages. */
  readonly printed: readonly PrintedValue[];
  /** The numbers on its pages that were typed into texts. */
  readonly typed: readonly TypedNumber[];
  /** What each page says. */
  readonly words: readonly string[];
  /** Its pictures, with what they say to those who do not see them. */
  readonly graphics: readonly Graphic[];
  /** What other editions have in the same places. */
  readonly structure: Structure;
}
