import type { UnitText } from './unit-text.js';

interface UnitBase {
  /** What is printed: `namespace:key` as layouts ask for it, or the path of a prose file. */
  readonly key: string;
  readonly file: string;
  /** Absent where the language has a text that the reference has not. */
  readonly reference?: UnitText;
  /** Absent where the translation is missing. */
  readonly translation?: UnitText;
}

/** A string of a catalogue, or one plural form of one. */
export interface StringUnit extends UnitBase {
  readonly kind: 'string';
  /** `namespace:key` of the form itself: `report:readers_many`. */
  readonly id: string;
  /** The plural category, where the text has forms. Its reference is the same form, or `other`. */
  readonly form?: string;
}

/** A paragraph, heading, item of a list or quotation of a prose file. */
export interface ProseUnit extends UnitBase {
  readonly kind: 'prose';
  /** The path and the hash of the reference text, `highlights/edd#1f2e3d4c5b6a`: it stays when others are put in. */
  readonly id: string;
  /** `p`, `h1` … `h4`. */
  readonly element: string;
  /** What it stands in, from the outside: `ul`, `li`, `blockquote`. */
  readonly containers: readonly string[];
  /** The id of the heading that it stands below, `''` above the first. */
  readonly section: string;
}

/** One text of the reference language with what it became in another: what translators translate one by one. */
export type TranslationUnit = StringUnit | ProseUnit;

const NUMBERS_IN_WORDS: ReadonlySet<string> = new Set(['zero', 'one', 'two']);

/** A plural form of one number may say it in words ("one visit"), or leave it out; one of many numbers may not. */
export function mayLeaveCountOut(unit: TranslationUnit): boolean {
  return unit.kind === 'string' && NUMBERS_IN_WORDS.has(unit.form ?? '');
}

/** The texts of one language beside those of the reference, in the order of the reference's files. */
export interface TranslationUnits {
  readonly language: string;
  readonly reference: string;
  readonly units: readonly TranslationUnit[];
}
