import type { PlainText, TextMark } from '../translation/unit-text.js';
import { type Amount, AmountReader } from './amounts.js';
import type { CountryFinder, NamedCountry } from './countries.js';
import type { LanguageKnowledge } from './knowledge/knowledge.js';
import { JOINERS, letterRuns } from './letters.js';
import { folded, type Word, wordsOf } from './words.js';

const END = /[.!?…][»”")\]]*(?=\s+(?:[\p{Lu}«“"([\d]|\uFFFC)|\n)/gu;

/** A text taken apart, once for all checks. */
export interface ReadText {
  readonly text: string;
  readonly marks: readonly TextMark[];
  readonly words: readonly Word[];
  /** The words as they are compared, each with how often it begins with a small letter. */
  readonly forms: ReadonlyMap<string, number>;
  /** Those forms of three letters and more that have a capital wherever they stand here. */
  readonly names: readonly string[];
  readonly amounts: readonly Amount[];
  readonly countries: readonly NamedCountry[];
  /** Where each sentence begins. */
  readonly sentences: readonly number[];
  /** Whether a form may be among its own; it is not taken apart to know it. */
  mayHave(form: string): boolean;
}

/** What is read of a text in one go. */
type Parts = Pick<ReadText, 'words' | 'forms' | 'names' | 'amounts' | 'countries'>;

/** Takes texts of one language apart. */
export class TextReader {
  readonly #amounts: AmountReader;
  /** Words that have been met, as they are compared. */
  readonly #folded = new Map<string, string>();

  constructor(
    knowledge: LanguageKnowledge | undefined,
    private readonly countries: CountryFinder,
  ) {
    this.#amounts = new AmountReader(knowledge);
  }

  /** A text that is taken apart once a check asks for its parts. */
  read({ text, marks }: PlainText): ReadText {
    return new LazyText(text, marks, () => this.#partsOf(text));
  }

  #partsOf(text: string): Parts {
    const runs = letterRuns(text, JOINERS);
    const words = wordsOf(text, runs, this.#folded);
    const forms = formsOf(words);
    return {
      words,
      forms,
      names: namesOf(forms),
      amounts: this.#amounts.read(text, runs),
      countries: this.countries.find(words),
    };
  }
}

class LazyText implements ReadText {
  #parts: Parts | undefined;
  #sentences: readonly number[] | undefined;
  #plain: string | undefined;

  constructor(
    readonly text: string,
    readonly marks: readonly TextMark[],
    private readonly read: () => Parts,
  ) {}

  get words() {
    return this.#known.words;
  }

  get forms() {
    return this.#known.forms;
  }

  get names() {
    return this.#known.names;
  }

  get amounts() {
    return this.#known.amounts;
  }

  get countries() {
    return this.#known.countries;
  }

  get sentences() {
    this.#sentences ??= sentenceStarts(this.text);
    return this.#sentences;
  }

  mayHave(form: string): boolean {
    if (this.#parts) return this.#parts.forms.has(form);
    this.#plain ??= folded(this.text);
    // How a letter is written at the end of a word may depend on what follows (ς).
    return this.#plain.includes(form.slice(0, -1));
  }

  get #known(): Parts {
    this.#parts ??= this.read();
    return this.#parts;
  }
}

/** The sentences of a text, with the white space before them. */
export function sentenceSpans({
  text,
  sentences,
}: ReadText): readonly { readonly start: number; readonly end: number }[] {
  return sentences.map((start, index) => ({ start, end: sentences[index + 1] ?? text.length }));
}

function namesOf(forms: ReadonlyMap<string, number>): readonly string[] {
  const names: string[] = [];
  for (const [form, small] of forms) if (small === 0 && form.length > 2) names.push(form);
  return names;
}

function formsOf(words: readonly Word[]): ReadonlyMap<string, number> {
  const forms = new Map<string, number>();
  for (const { folded, initial } of words) {
    forms.set(folded, (forms.get(folded) ?? 0) + (initial === 'small' ? 1 : 0));
  }
  return forms;
}

function sentenceStarts(text: string): readonly number[] {
  const starts = [...text.matchAll(END)].map(({ 0: end, index }) => index + end.length);
  return [0, ...starts.filter((start) => text.slice(start).trim() !== '')];
}
