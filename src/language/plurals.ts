import { MadeOnce } from '../made-once.js';
import type { CatalogueEntry } from '../project/project.js';

const FORM = /^(.+?)(_ordinal)?_(zero|one|two|few|many|other)$/;

type Strings = ReadonlyMap<string, CatalogueEntry>;

/** A text of a catalogue: one string, or the plural forms of one. */
export interface TextGroup {
  /** The key that layouts ask for. */
  readonly key: string;
  /** The plural forms by their category; `''` for a string without forms. */
  readonly forms: ReadonlyMap<string, CatalogueEntry>;
  readonly plural: false | 'cardinal' | 'ordinal';
}

/**
 * The texts of a namespace by their key. Keys that end like plural forms are forms where the same namespace here or
 * in the reference has the form `other`; `step_one` alone is a key like any other.
 */
export function groupTexts(strings: Strings, reference: Strings = strings): ReadonlyMap<string, TextGroup> {
  const groups = new Map<string, TextGroup & { readonly forms: Map<string, CatalogueEntry> }>();
  for (const [key, entry] of strings) {
    const match = FORM.exec(key);
    const base = match ? `${match[1]}${match[2] ?? ''}` : key;
    const other = `${base}_other`;
    const isForm = match !== null && (strings.has(other) || reference.has(other));
    const name = isForm ? base : key;
    const group = groups.get(name) ?? {
      key: isForm ? (match[1] ?? key) : key,
      forms: new Map<string, CatalogueEntry>(),
      plural: isForm ? (match[2] ? ('ordinal' as const) : ('cardinal' as const)) : (false as const),
    };
    group.forms.set(isForm ? (match[3] ?? '') : '', entry);
    groups.set(name, group);
  }
  return groups;
}

/** The forms in the order of CLDR; versions of Node differ in theirs. */
const ORDER = ['zero', 'one', 'two', 'few', 'many', 'other'];

/** The forms that a language needs: French has `one`, `many` and `other`. */
export function pluralForms(code: string, type: 'cardinal' | 'ordinal'): readonly string[] {
  const { pluralCategories } = new Intl.PluralRules(code, { type }).resolvedOptions();
  return ORDER.filter((form) => pluralCategories.some((category) => category === form));
}

/** The text that layouts ask for by a key; ordinals are grouped by a name of their own. */
export function groupOf(groups: ReadonlyMap<string, TextGroup>, key: string): TextGroup | undefined {
  return groups.get(key) ?? groups.get(`${key}_ordinal`);
}

/** The texts of namespaces, grouped once while their strings are the same. */
export class TextGroups {
  readonly #groups = new MadeOnce<ReadonlyMap<string, TextGroup>>();

  of(strings: Strings): ReadonlyMap<string, TextGroup> {
    return this.#groups.of([strings], () => groupTexts(strings));
  }
}
