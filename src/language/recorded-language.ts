import type { Formats, Language, Variables } from './language.js';

/** A question to the catalogue and its answer. */
export interface AskedLanguage {
  readonly again: (language: Language) => string | boolean;
  readonly answer: string | boolean;
}

/** A language that notes what the catalogue was asked; what it formats by rule alone needs no note. */
export class RecordedLanguage implements Language {
  readonly asked: AskedLanguage[] = [];
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
      country: (code) => this.#note((from) => from.formats.country(code)),
      words: (value, options) => this.#note((from) => from.formats.words(value, options)),
    };
  }

  label(key: string, variables?: Variables): string {
    return this.#note((from) => from.label(key, variables));
  }

  has(key: string): boolean {
    return this.#note((from) => from.has(key));
  }

  typography(text: string): string {
    return this.language.typography(text);
  }

  typographyOfRuns(runs: readonly string[]): readonly string[] {
    return this.language.typographyOfRuns(runs);
  }

  #note<T extends string | boolean>(again: (language: Language) => T): T {
    const answer = again(this.language);
    this.asked.push({ again, answer });
    return answer;
  }
}
