import { type Features, frequencies, merged, sentenceFeatures } from './features.js';
import type { TextPair } from './pair.js';
import { type ReadText, sentenceSpans } from './read-text.js';

/** How much the length of a translation varies, per character of its reference (Gale and Church 1993). */
const VARIANCE = 6.8;
/** What lengths can tell at the most: as much as two values that both sentences show. */
const MOST_OF_LENGTH = 4;
/** What it costs to leave a sentence without a counterpart, and to take two for one. */
const SKIP = 0.5;
const JOIN = 0.5;

/** How much better sentences fit in each other's places where that is no chance. */
const CERTAIN = 1;

interface Sentence {
  readonly features: Features;
  /** In characters. */
  readonly length: number;
}

interface Step {
  /** How many sentences of the reference and of the translation belong together. */
  readonly of: number;
  readonly to: number;
  readonly cost: number;
}

/** The best way to pair the sentences before a place in each text. */
interface Cell {
  readonly fit: number;
  /** The last step of it. */
  readonly step: Step | undefined;
}

const STEPS: readonly Step[] = [
  { of: 1, to: 1, cost: 0 },
  { of: 2, to: 1, cost: JOIN },
  { of: 1, to: 2, cost: JOIN },
  { of: 1, to: 0, cost: SKIP },
  { of: 0, to: 1, cost: SKIP },
];

/**
 * The sentences of a text beside those of its translation: how well each fits each, by what both share and by their
 * lengths. What stands in several sentences tells less.
 */
export class SentencePairs {
  readonly #reference: readonly Sentence[];
  readonly #own: readonly Sentence[];
  readonly #rarities: readonly ReadonlyMap<string, number>[];

  /** @param usual how long translations are as parts of their references */
  constructor(
    { reference, own }: TextPair,
    private readonly usual: number,
  ) {
    this.#reference = sentencesOf(reference);
    this.#own = sentencesOf(own);
    this.#rarities = [this.#reference, this.#own].map((list) =>
      frequencies(list.map(({ features }) => features)),
    );
  }

  /** The first sentence of the translation that changed places with another, as far as it is certain. */
  exchanged(): number | undefined {
    const all = this.#reference.map((_, index) => index);
    const fits = all.map((of) => all.map((to) => this.#fit(this.#reference[of], this.#own[to])));
    const at = (of: number, to: number) => fits[of]?.[to] ?? 0;
    return all.find((a) => all.some((b) => b > a && at(a, b) + at(b, a) > at(a, a) + at(b, b) + CERTAIN));
  }

  /** The first sentence of the reference that has no counterpart where all others have the best that there are. */
  lost(): number | undefined {
    const [rows, columns] = [this.#reference.length, this.#own.length];
    const table: Cell[][] = [];
    for (let of = 0; of <= rows; of++) {
      const row: Cell[] = [];
      table.push(row);
      for (let to = 0; to <= columns; to++) {
        let best: Cell = { fit: of + to === 0 ? 0 : Number.NEGATIVE_INFINITY, step: undefined };
        for (const step of STEPS) {
          const before = table[of - step.of]?.[to - step.to];
          if (!before) continue;
          const fit = before.fit + this.#stepFit(of, to, step) - step.cost;
          if (fit > best.fit) best = { fit, step };
        }
        row.push(best);
      }
    }
    let lost: number | undefined;
    for (let [of, to] = [rows, columns]; of > 0 || to > 0; ) {
      const step = table[of]?.[to]?.step;
      if (!step) return undefined;
      if (step.to === 0) lost = of - 1;
      of -= step.of;
      to -= step.to;
    }
    return lost;
  }

  #stepFit(of: number, to: number, step: Step): number {
    if (step.of === 0 || step.to === 0) return 0;
    return this.#fit(joined(this.#reference, of, step.of), joined(this.#own, to, step.to));
  }

  #fit(of: Sentence | undefined, to: Sentence | undefined): number {
    if (!of || !to) return 0;
    const [here, there] = this.#rarities;
    let shared = 0;
    for (const [name, weight] of of.features) {
      if (to.features.has(name)) shared += weight / ((here?.get(name) ?? 1) * (there?.get(name) ?? 1));
    }
    const away = (to.length / this.usual - of.length) / Math.sqrt(of.length * VARIANCE + 1);
    return shared - Math.min(MOST_OF_LENGTH, (away * away) / 8);
  }
}

/** The last `count` sentences before a place. */
function joined(list: readonly Sentence[], end: number, count: number): Sentence | undefined {
  const last = list[end - 1];
  const before = list[end - 2];
  if (count === 1 || !last || !before) return last;
  return { features: merged(before.features, last.features), length: before.length + last.length };
}

function sentencesOf(text: ReadText): readonly Sentence[] {
  const spans = sentenceSpans(text);
  return sentenceFeatures(text).map((features, index) => {
    const { start = 0, end = 0 } = spans[index] ?? {};
    return { features, length: end - start };
  });
}
