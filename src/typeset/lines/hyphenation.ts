import { createRequire } from 'node:module';

const require = createRequire(import.meta.url);

interface Patterns {
  readonly hyphenateSync: (text: string, options: { hyphenChar: string; minWordLength: number }) => string;
}

/** Where a language's own name for the patterns to take is not the one that editions use. */
const patternNames: Readonly<Record<string, string>> = {
  en: 'en-gb',
  no: 'nb',
  el: 'el-monoton',
  sr: 'sr-cyrl',
};

/** Letters: of the shortest word that is broken, and of what stays before and comes after the hyphen. */
const least = { word: 6, before: 2, after: 3 } as const;

/**
 * A word in its punctuation: what elision puts before it, its letters, a possessive or such after them. Capitals
 * stand at most at its beginning; what has digits, hyphens or points inside is none.
 */
const wordForm =
  /^(?<before>(?:[^\p{L}]*[^\p{L}\p{N}])?(?:(?:\p{L}{1,2}|\p{L}{1,5}qu)[’'])?)(?<word>\p{L}\p{Ll}+)(?:[’']\p{Ll}{1,2})?(?:[^\p{L}\p{N}][^\p{L}]*)?$/u;

const softHyphen = '\u00ad';

/** Where words may be broken: by the patterns that TeX has for their languages, and by a project's own exceptions. */
export class Hyphenation {
  readonly #patterns = new Map<string, Patterns | undefined>();
  readonly #known = new Map<string, readonly number[]>();
  readonly #exceptions: ReadonlyMap<string, readonly number[]>;

  /**
   * @param language BCP 47, of the edition
   * @param exceptions words of that language, hyphenated where they may be broken and nowhere else: "data-base,
   *   Cotonou"
   */
  constructor(
    private readonly language: string,
    exceptions = '',
  ) {
    this.#exceptions = new Map(
      exceptions
        .split(/[\s,;]+/)
        .map((word) => [word.replaceAll('-', '').toLowerCase(), hyphensIn(word, '-')]),
    );
  }

  /** The places in a word, in UTF-16 units from its beginning, where a line may end with a hyphen. */
  places(text: string, language: string): readonly number[] {
    const key = `${language} ${text}`;
    const known = this.#known.get(key);
    if (known) return known;
    const places = this.#find(text, language);
    this.#known.set(key, places);
    return places;
  }

  #find(text: string, language: string): readonly number[] {
    const { before = '', word = '' } = wordForm.exec(text)?.groups ?? {};
    if (word.length < least.word) return [];
    const small = word.toLowerCase();
    const exception = language === this.language ? this.#exceptions.get(small) : undefined;
    const places = exception ?? this.#byPatterns(small, language);
    return places.map((place) => place + before.length);
  }

  #byPatterns(word: string, language: string): readonly number[] {
    const hyphenated = this.#patternsOf(language)?.hyphenateSync(word, {
      hyphenChar: softHyphen,
      minWordLength: least.word,
    });
    return hyphensIn(hyphenated ?? '', softHyphen).filter(
      (place) => place >= least.before && word.length - place >= least.after,
    );
  }

  #patternsOf(language: string): Patterns | undefined {
    if (!this.#patterns.has(language)) this.#patterns.set(language, loadPatterns(language.toLowerCase()));
    return this.#patterns.get(language);
  }
}

/** Nothing for a language that the package has no patterns of: its words are not broken. */
function loadPatterns(language: string): Patterns | undefined {
  const [base = ''] = language.split('-');
  if (!/^[a-z]{2,3}(-[a-z0-9]+)*$/.test(language)) return undefined;
  for (const name of [patternNames[language] ?? language, patternNames[base] ?? base]) {
    try {
      return require(`hyphen/${name}`);
    } catch {
      // The next name, then none.
    }
  }
  return undefined;
}

function hyphensIn(word: string, hyphen: string): readonly number[] {
  const parts = word.split(hyphen);
  return parts.slice(1).map((_, index) => parts.slice(0, index + 1).join('').length);
}
