import { createTypographer, type Typographer } from './typography.js';

/** How many texts of a language are remembered before all are forgotten: some reports' worth. */
const mostTexts = 20_000;

/** The typographers of languages. Each sets a text once: most of what a build prints was printed by the one before. */
export class Typographers {
  readonly #known = new Map<string, Typographer>();

  of(code: string): Typographer {
    const typographer = this.#known.get(code) ?? remembering(createTypographer(code));
    this.#known.set(code, typographer);
    return typographer;
  }
}

function remembering(typographer: Typographer): Typographer {
  const texts = new Map<string, readonly string[]>();
  return (runs) => {
    // No text of a project has this character.
    const key = runs.join('\0');
    const known = texts.get(key);
    if (known) return known;
    if (texts.size >= mostTexts) texts.clear();
    const set = typographer(runs);
    texts.set(key, set);
    return set;
  };
}
