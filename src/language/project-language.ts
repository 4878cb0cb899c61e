import type { Diagnostic, Span } from '../diagnostics.js';
import type { TextOrigin, ValueOrigin } from '../origin.js';
import type { DataLookup } from './data-lookup.js';
import type { Language } from './language.js';
import type { MarkedText } from './marked-text.js';
import type { Asking } from './problem.js';
import type { DataTree } from './scope.js';
import type { TextLookup } from './text-lookup.js';
import type { ValueFormatter } from './value-formatter.js';

/** Who asks for a text, and with what. */
export interface Ask extends Asking {
  /** Names that belong to this asking; they go before those of `data`. */
  readonly variables: object;
  readonly data: DataTree;
  /** Told what was found, a text and then what of the data it shows; of a text that is missing, nothing. */
  readonly noted?: (found: TextLookup | DataLookup | undefined) => void;
}

/** A piece of prose as markup: a tag of the closed vocabulary, or text that is not escaped yet. */
export type ProsePiece =
  | { readonly kind: 'tag'; readonly markup: string; readonly span?: Span; readonly stale?: true }
  | {
      readonly kind: 'text';
      readonly text: string;
      readonly span: Span;
      /** Set where the text stands in the file as it is printed, so that places go on with it. */
      readonly advances: boolean;
      readonly value?: ValueOrigin;
      /** It was translated from an earlier reference. */
      readonly stale?: true;
    };

export interface MarkedProse {
  readonly pieces: readonly ProsePiece[];
  /** The file; each piece has its own span in it. */
  readonly text: TextOrigin;
}

/**
 * `report`: the markup of documents. `page`: HTML for browsers, where facts are no attribute and references and
 * footnotes have no place; as no document stage follows, its typography is set at once.
 */
export type ProseTarget = 'report' | 'page';

/** A language of the project as layouts use it: texts keep what they come from. */
export interface ProjectLanguage extends Language {
  readonly draft: boolean;
  /** What every text sees: the namespaces of `data/`, `report`, `sources`, `facts` and `language`. */
  readonly data: DataTree;
  readonly formatter: ValueFormatter;
  /** What is printed after an illustrative value (`labels:illustrative.mark`). */
  readonly illustrativeMark: string;
  /** A string of the catalogue by `namespace:key`, plural by the variable `count`. Typographic, not escaped. */
  text(key: string, ask: Ask): MarkedText;
  /** A prose file by its path below `prose/`, without ending. */
  prose(path: string, ask: Ask, target: ProseTarget): MarkedProse;
  /** Whether a text is found as it was; it is noted as used. */
  finds(lookup: TextLookup): boolean;
  /** All that printing a text rests on beside the text and what of `data` it shows, to be compared by identity. */
  readonly ground: readonly unknown[];
  /** Notes that a layout names a text, and reports one that no catalogue has, as printing it would. */
  expect(kind: TextOrigin['kind'], key: string, asking: Asking): void;
  /** Whether anything was asked of it that it lacks, so that the reference was looked into. */
  readonly asksReference: boolean;
  /** What {@link Language.label} has found so far: it has no other way to tell. */
  readonly labelFindings: readonly Diagnostic[];
}
