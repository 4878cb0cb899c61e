import type { Term } from '../project/term-base.js';
import { type Discrepancy, type PairCheck, quoted } from './pair.js';
import type { ReadText } from './read-text.js';
import { folded } from './words.js';

interface KnownTerm {
  readonly asked: Forms;
  readonly wanted: Forms;
  readonly words: readonly string[];
}

interface ForbiddenTerm {
  readonly asked: Forms;
  readonly instead: readonly string[];
}

/** The words of the glossary, and none that it forbids. */
export function termsCheck(terms: readonly Term[], reference: string, own: string): PairCheck {
  const known: TermIndex<KnownTerm> = new TermIndex(
    terms.flatMap(({ words }) => {
      const [asked, wanted] = [words.get(reference), words.get(own)];
      return asked && wanted ? [{ asked: new Forms(asked), wanted: new Forms(wanted), words: wanted }] : [];
    }),
  );
  const forbidden: TermIndex<ForbiddenTerm> = new TermIndex(
    terms.flatMap(({ words, forbidden: no }) => {
      const forms = no.get(own);
      return forms ? [{ asked: new Forms(forms), instead: words.get(own) ?? [] }] : [];
    }),
  );
  return (pair) => {
    const to = once(() => comparable(pair.own.text));
    const found: Discrepancy[] = [];
    for (const { asked, instead } of forbidden.possibleIn(pair.own)) {
      const match = asked.in(to());
      if (!match) continue;
      const shown = pair.own.text.slice(match.index, match.index + match[0].length);
      const hints = instead.length > 0 ? [`the glossary has ${quoted(instead)}`] : [];
      const at = { offset: match.index, length: match[0].length };
      found.push({ check: 'forbidden-term', message: `the glossary forbids "${shown}"`, ...at, hints });
    }
    const from = once(() => comparable(pair.reference.text));
    for (const { asked, wanted, words } of known.possibleIn(pair.reference)) {
      const match = asked.in(from());
      if (!match || wanted.in(to())) continue;
      const shown = pair.reference.text.slice(match.index, match.index + match[0].length);
      const message = `"${shown}" of "${reference}" is not translated as the glossary has it`;
      found.push({ check: 'term-differs', message, hints: [`the glossary has ${quoted(words)}`] });
    }
    return found;
  };
}

function once(make: () => string): () => string {
  let made: string | undefined;
  return () => {
    made ??= make();
    return made;
  };
}

/** Without accents and capitals, and as long as it was, so that places stay. */
function comparable(text: string): string {
  return text.replaceAll('’', "'").replace(/[A-Z]+|[^ -~]/gu, (sign) => {
    const plain = folded(sign);
    return plain.length === sign.length ? plain : sign;
  });
}

/** The forms of a term. */
class Forms {
  /** The longest word of each form. */
  readonly longest: readonly string[];
  readonly #pattern: RegExp;

  constructor(forms: readonly string[]) {
    const words = forms.map((form) => comparable(form).split(/[\s-]+/));
    this.longest = words.map((parts) =>
      parts
        .map((word) => word.replace(/^.{1,2}'/, ''))
        .reduce((longest, word) => (word.length > longest.length ? word : longest), ''),
    );
    const patterns = words.map((parts) =>
      parts
        .map((word) => `${word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}(?:e?s|e|x)?`)
        .join('[\\s\\u00A0-]+'),
    );
    this.#pattern = new RegExp(`(?<![\\p{L}\\d])(?:${patterns.join('|')})(?![\\p{L}\\d])`, 'u');
  }

  /** As whole words, in the plural and the feminine too; the text is a comparable one. */
  in(text: string): RegExpExecArray | null {
    return this.#pattern.exec(text);
  }
}

/** How many letters of a word are looked up. */
const START = 4;

/** Terms by how the longest words of their forms begin, so that few are looked for in a text. */
class TermIndex<T extends { readonly asked: Forms }> {
  readonly #starts = new Map<string, T[]>();

  constructor(private readonly terms: readonly T[]) {
    for (const term of terms) {
      for (const word of term.asked.longest) {
        const start = folded(word).slice(0, START);
        this.#starts.set(start, [...(this.#starts.get(start) ?? []), term]);
      }
    }
  }

  /** In their order. */
  possibleIn({ forms }: ReadText): readonly T[] {
    const found = new Set<T>();
    const add = (part: string) => {
      // A short word may be the beginning of a longer one: what it is looked up by is all of it.
      for (let length = Math.min(START, part.length); length > 1; length--) {
        for (const term of this.#starts.get(part.slice(0, length)) ?? []) found.add(term);
      }
    };
    for (const form of forms.keys()) {
      if (form.includes('-')) for (const part of form.split('-')) add(part);
      else add(form);
    }
    return found.size < 2 ? [...found] : this.terms.filter((term) => found.has(term));
  }
}
