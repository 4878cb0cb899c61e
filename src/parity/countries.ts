import { intlLocale } from '../language/locale.js';
import type { Catalogue } from '../project/project.js';
import { folded, type Word } from './words.js';

/** A country that a text names. */
export interface NamedCountry {
  readonly code: string;
  readonly shown: string;
  readonly offset: number;
}

/** A word of a country's name; with its capital, "La Réunion" is no meeting. */
interface Part {
  readonly folded: string;
  readonly isCapital: boolean;
}

/** The countries that texts of one language name, in the words of `Intl` and of the project's `countries.json`. */
export class CountryFinder {
  /** Names, as words that are compared, by their first word; the longest first. */
  readonly #names = new Map<string, { readonly words: readonly Part[]; readonly code: string }[]>();
  readonly #stems = new Map<string, string[]>();

  constructor(
    { language, strings }: Catalogue,
    codes: readonly string[],
    peoples: ReadonlyMap<string, string> = new Map(),
  ) {
    const names = new Intl.DisplayNames(intlLocale(language), { type: 'region', fallback: 'none' });
    const own = strings.get('countries');
    for (const code of codes) {
      const name = names.of(code);
      if (name === undefined) continue;
      for (const one of new Set([name, own?.get(code)?.text ?? name])) this.#add(one, code);
    }
    for (const [stem, code] of peoples) this.#stems.set(code, [...(this.#stems.get(code) ?? []), stem]);
    for (const list of this.#names.values()) list.sort((a, b) => b.words.length - a.words.length);
  }

  #add(name: string, code: string): void {
    const words = name
      .split(/[\s’']+/)
      .map((part) => ({ folded: folded(part), isCapital: /^\p{Lu}/u.test(part) }));
    const first = words[0]?.folded ?? '';
    const list = this.#names.get(first) ?? [];
    list.push({ words, code });
    this.#names.set(first, list);
    // "Mexican" and "mexicain" begin as the country does.
    this.#stems.set(code, [...(this.#stems.get(code) ?? []), folded(name).slice(0, 4)]);
  }

  find(words: readonly Word[]): readonly NamedCountry[] {
    const found: NamedCountry[] = [];
    for (let index = 0; index < words.length; index++) {
      const word = words[index];
      const names = word?.initial === 'capital' ? this.#names.get(word.folded) : undefined;
      const name = names?.find((one) => one.words.every((part, at) => isPart(words[index + at], part)));
      if (!word || !name) continue;
      found.push({ code: name.code, shown: word.written, offset: word.offset });
      index += name.words.length - 1;
    }
    return found;
  }

  /** Whether a country's name begins with a word. */
  isPart(word: string): boolean {
    return this.#names.has(word);
  }

  /** Whether a text speaks of a country in any way, by an adjective or another of its names. */
  speaksOf(words: readonly Word[], code: string): boolean {
    const stems = this.#stems.get(code) ?? [];
    return words.some((word) => stems.some((stem) => word.folded.startsWith(stem)));
  }
}

function isPart(word: Word | undefined, { folded: part, isCapital }: Part): boolean {
  return word?.folded === part && (!isCapital || word.initial === 'capital');
}
