import { createHash } from 'node:crypto';
import type { Language } from '../language/language.js';
import { type AskedLanguage, answersAlike, type RecordedLanguage } from '../language/recorded-language.js';
import { MadeOnce } from '../made-once.js';
import type { ChartSpec } from '../project/chart-spec.js';
import { type Found, lookUp } from '../project/lookup.js';
import type { Project } from '../project/project.js';
import { areSameLooks, type ChartLooks } from './chart-looks.js';
import type { Drawing } from './drawing.js';

/** What tells a drawing from others: its entry of `data/charts.yaml` and its size, in pt. */
export interface DrawingKey {
  readonly spec: string;
  readonly width: number;
  readonly height: number;
}

/** A drawing with all that it rests on, as plain data. */
export interface KeptDrawing {
  /** The entry as it was drawn, and what of data and looks it was drawn from. */
  readonly basis: string;
  readonly asked: readonly AskedLanguage[];
  readonly drawing: Drawing;
}

/** The drawings of one edition's last build: each is used again while all that it was drawn from is the same. */
export class DrawingMemory {
  readonly #kept: Map<string, KeptDrawing>;
  readonly #used = new Set<string>();
  #hasNew = false;
  #looks: { readonly are: ChartLooks; readonly print: string } | undefined;
  readonly #data = new MadeOnce<string>();

  /** @param kept what another memory held */
  constructor(kept: ReadonlyMap<string, KeptDrawing> = new Map()) {
    this.#kept = new Map(kept);
  }

  /** The drawings that were asked for since it was made. */
  get used(): ReadonlyMap<string, KeptDrawing> {
    return new Map([...this.#kept].filter(([name]) => this.#used.has(name)));
  }

  get isEmpty(): boolean {
    return this.#kept.size === 0;
  }

  /** Whether one of them had to be drawn. */
  get hasNew(): boolean {
    return this.#hasNew;
  }

  /** What each drawing of an edition rests on; the same data and looks are not looked through again. */
  basisOf(data: Project['data'], looks: ChartLooks): (spec: ChartSpec) => string {
    if (!this.#looks || !areSameLooks(this.#looks.are, looks)) {
      this.#looks = { are: looks, print: printOf(looks) };
    }
    const { print } = this.#looks;
    const dataPrint = (named: Found) => this.#data.of([named], () => digestOf(JSON.stringify(named)));
    return (spec) => [print, ...namedBy(spec, data).map(dataPrint)].join();
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

/** The looks of charts, with their fonts. */
function printOf({ theme: { colours, ...plain }, fonts }: ChartLooks): string {
  return digestOf(JSON.stringify([plain, [...colours]]), fonts.regular.bytes, fonts.bold.bytes);
}

/** The datasets and values that an entry names by their paths: what is drawn comes from nowhere else. */
function namedBy(spec: ChartSpec, data: Project['data']): readonly Found[] {
  const paths = JSON.stringify(spec).matchAll(/"(\w+(?:\.\w+)+)"/g);
  return [...paths].flatMap(([, path = '']) => lookUp(data, path) ?? []);
}

function digestOf(...parts: readonly (string | Uint8Array)[]): string {
  const hash = createHash('sha1');
  for (const part of parts) hash.update(part);
  return hash.digest('base64');
}

function whole(spec: ChartSpec, basis = ''): string {
  return JSON.stringify([spec, basis]);
}

function nameOf({ spec, width, height }: DrawingKey): string {
  return `${spec} ${width.toFixed(2)} ${height.toFixed(2)}`;
}
