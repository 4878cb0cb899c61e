import type { Span } from '../diagnostics.js';
import type { Formats, Language, Variables } from './language.js';

/** A question to the catalogue, as plain data: it may be asked again by another process. */
type Question =
  | { readonly of: 'label'; readonly key: string; readonly variables: Variables | undefined }
  | { readonly of: 'has'; readonly key: string }
  | { readonly of: 'country'; readonly code: string }
  | { readonly of: 'words'; readonly value: number; readonly options: Parameters<Formats['words']>[1] };

/** A question to the catalogue and its answer. */
export interface AskedLanguage {
  readonly question: Question;
  readonly answer: string | boolean;
}

/** Whether a language answers as it was noted; asking also notes the texts as used. */
export function answersAlike({ question, answer }: AskedLanguage, language: Language): boolean {
  return answerTo(question, language) === answer;
}

function answerTo(question: Question, language: Language): string | boolean | undefined {
  switch (question.of) {
    case 'label':
      // One that is gone is told where it is read again, which knows the place that asks.
      if (!language.has(question.key)) return undefined;
      return language.label(question.key, question.variables);
    case 'has':
      return language.has(question.key);
    case 'country':
      return language.formats.country(question.code);
    case 'words':
      return language.formats.words(question.value, question.options);
  }
}

/** A language that notes what the catalogue was asked; what it formats by rule alone needs no note. */
export class RecordedLanguage implements Language {
  readonly asked: AskedLanguage[] = [];
  #hasAll = true;
  readonly code: string;
  readonly formats: Formats;

  constructor(private readonly language: Language) {
    this.code = language.code;
    const { formats } = language;
    this.formats = {
      number: (value, options) => formats.number(value, options),
      percent: (share, options) => formats.percent(share, options),
      date: (iso, options) => formats.date(iso, options),
      dateRange: (from, to) => formats.dateRange(from, to),
      list: (items, options) => formats.list(items, options),
      country: (code) => noted(this.asked, { of: 'country', code }, formats.country(code)),
      words: (value, options) =>
        noted(this.asked, { of: 'words', value, options }, formats.words(value, options)),
    };
  }

  /** Whether the catalogue has had every label that was asked for. */
  get hasAll(): boolean {
    return this.#hasAll;
  }

  label(key: string, variables?: Variables, span?: Span): string {
    this.#hasAll &&= this.language.has(key);
    return noted(this.asked, { of: 'label', key, variables }, this.language.label(key, variables, span));
  }

  has(key: string): boolean {
    return noted(this.asked, { of: 'has', key }, this.language.has(key));
  }

  typography(text: string): string {
    return this.language.typography(text);
  }

  typographyOfRuns(runs: readonly string[]): readonly string[] {
    return this.language.typographyOfRuns(runs);
  }
}

function noted<T extends string | boolean>(asked: AskedLanguage[], question: Question, answer: T): T {
  asked.push({ question, answer });
  return answer;
}
