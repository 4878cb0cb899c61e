import type { Problem } from '../language/problem.js';
import type { Ask, ProjectLanguage, ProseTarget } from '../language/project-language.js';
import type { Markup } from './origins.js';

/** Stands for what could not be had: it was reported, and goes on silently through helpers until it is printed. */
export class Missing {
  constructor(readonly written: string) {}
}

/** Markup made by a helper: printed as it is. */
export class MadeMarkup {
  constructor(readonly markup: Markup) {}
}

/** One call of a helper, with its arguments resolved. */
export interface HelperCall {
  readonly args: readonly unknown[];
  readonly options: { readonly [name: string]: unknown };
  /** The arguments as the template has them, for messages. */
  readonly written: readonly string[];
  readonly language: ProjectLanguage;
  readonly target: ProseTarget;
  /** For texts that see the options as variables. */
  readonly ask: Ask;
  /** Reports, and gives what to return. */
  fail(problem: Problem): Missing;
  /** The marker of something that is printed from here on. */
  mark(origin?: object): string;
}

/** A helper that layouts may call: `{{name argument option=value}}`. It gives a value, or prints markup. */
export type LayoutHelper = CalledHelper & (ValueHelper | MarkupHelper);

interface CalledHelper {
  readonly name: string;
  /** The names of its arguments, for messages. */
  readonly params: readonly string[];
  /** Set where any number of arguments may follow the first. */
  readonly rest?: true;
  /** The names of its options, or all names where they are variables of a text. */
  readonly options: readonly string[] | 'any';
}

interface ValueHelper {
  readonly call: (call: HelperCall) => unknown;
}

interface MarkupHelper {
  /** What it prints rests on nothing but the call: it is kept, and printed again where the call is the same. */
  readonly print: (call: HelperCall) => string | Missing;
}
