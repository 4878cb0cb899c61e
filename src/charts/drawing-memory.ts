import { createHash } from 'node:crypto';
import type { Language } from '../language/language.js';
import { type AskedLanguage, answersAlike, type RecordedLanguage } from '../language/recorded-language.js';
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

/** A drawing with all that it rests on, as plain data. */
export interface KeptDrawing {
  /** The entry as it was drawn, and all of data and looks. */
  readonly basis: string;
  readonly asked: readonly AskedLanguage[];
  readonly drawing: Drawing;
}

/** The drawings of one edition's last build: each is used again while all that it was drawn from is the same. */
export class DrawingMemory {
  readonly #kept: Map<string, KeptDrawing>;
  readonly #used = new Set<string>();
  #hasNew = false;
  #basis: { readonly madeOf: readonly unknown[]; readonly print: string } | undefined;

  /** @param kept what another memory held */
  constructor(kept: ReadonlyMap<string, KeptDrawing> = new Map()) {
    this.#kept = new Map(kept);
  }

  /** The drawings that were asked for since it was made. */
  get used(): ReadonlyMap<string, KeptDrawing> {
    return new Map([...this.#kept].filter(([name]) => this.#used.has(name)));
  }

  /** Whether one of them had to be drawn. */
  get hasNew(): boolean {
    return this.#hasNew;
  }

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
    if (!kept.asked.every((one) => answersAlike(one, language))) return undefined;
    this.#used.add(nameOf(key));
    return kept.drawing;
  }

  keep(
    key: DrawingKey,
    spec: ChartSpec,
    basis: string | undefined,
    { asked }: RecordedLanguage,
    drawing: Drawing,
  ): void {
    this.#kept.set(nameOf(key), { basis: whole(spec, basis), asked, drawing });
    this.#used.add(nameOf(key));
    this.#hasNew = true;
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
