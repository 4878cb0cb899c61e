import { createHash } from 'node:crypto';
import type { Formats, Language, Variables } from '../language/language.js';
import type { ChartSpec } from '../project/chart-spec.js';
import type { Project } from '../project/project.js';
import type { ChartTheme } from './chart-theme.js';
import type { Drawing } from './drawing.js';

/** What tells a drawing from others: its entry of `data/charts.yaml` and its size, in pt. */
export interface DrawingKey {
  readonly spec: string;
  readonly width: number;
  readonly height: number;
}

interface Kept {
  /** The entry as it was drawn, and all of data and looks. */
  readonly basis: string;
  readonly asked: readonly Asked[];
  readonly drawing: Drawing;
}

/** A question to the catalogue and its answer. */
interface Asked {
  readonly again: (language: Language) => string | boolean;
  readonly answer: string | boolean;
}

/** The drawings of one edition's last build: each is used again while all that it was drawn from is the same. */
export class DrawingMemory {
  readonly #kept = new Map<string, Kept>();
  #basis: { readonly madeOf: readonly unknown[]; readonly print: string } | undefined;

  /** What all drawings of an edition rest on, of the same data and looks without looking through them. */
  basisOf({ data, theme: looks }: Project, theme: ChartTheme): string {
    const { regular, bold } = theme.fonts;
    const madeOf = [data, looks, regular, bold];
    if (!this.#basis || this.#basis.madeOf.some((one, at) => one !== madeOf[at])) {
      this.#basis = { madeOf, print: basisOf(data, theme) };
    }
    return this.#basis.print;
  }

  recall(
    key: DrawingKey,
    spec: ChartSpec,
    basis: string | undefined,
    language: Language,
  ): Drawing | undefined {
    const kept = this.#kept.get(nameOf(key));
    if (!kept || kept.basis !== whole(spec, basis)) return undefined;
    // Asking again also notes the texts as used, as drawing would.
    return kept.asked.every(({ again, answer }) => again(language) === answer) ? kept.drawing : undefined;
  }

  keep(
    key: DrawingKey,
    spec: ChartSpec,
    basis: string | undefined,
    { asked }: RecordedLanguage,
    drawing: Drawing,
  ): void {
    this.#kept.set(nameOf(key), { basis: whole(spec, basis), asked, drawing });
  }
}

/** A language that notes what the catalogue was asked; what it formats by rule alone needs no note. */
export class RecordedLanguage implements Language {
  readonly asked: Asked[] = [];
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

/** What all drawings of an edition rest on: the data and the looks of charts, with their fonts. */
function basisOf(data: Project['data'], theme: ChartTheme): string {
  const { colour, colourNames, fonts, ...plain } = theme;
  const colours = [...colourNames].map((name) => [name, colour(name)]);
  return createHash('sha1')
    .update(JSON.stringify([data, plain, colours]))
    .update(fonts.regular.bytes)
    .update(fonts.bold.bytes)
    .digest('base64');
}

function whole(spec: ChartSpec, basis = ''): string {
  return JSON.stringify([spec, basis]);
}

function nameOf({ spec, width, height }: DrawingKey): string {
  return `${spec} ${width.toFixed(2)} ${height.toFixed(2)}`;
}
