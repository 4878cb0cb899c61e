import type { Term } from '../project/term-base.js';
import { type Discrepancy, type PairCheck, quoted } from './pair.js';
import { folded } from './words.js';

interface KnownTerm {
  readonly asked: RegExp;
  readonly wanted: RegExp;
  readonly words: readonly string[];
}

interface ForbiddenTerm {
  readonly pattern: RegExp;
  readonly instead: readonly string[];
}

/** The words of the glossary, and none that it forbids. */
export function termsCheck(terms: readonly Term[], reference: string, own: string): PairCheck {
  const known: KnownTerm[] = terms.flatMap(({ words }) => {
    const [asked, wanted] = [words.get(reference), words.get(own)];
    return asked && wanted ? [{ asked: anyOf(asked), wanted: anyOf(wanted), words: wanted }] : [];
  });
  const forbidden: ForbiddenTerm[] = terms.flatMap(({ words, forbidden: no }) => {
    const forms = no.get(own);
    return forms ? [{ pattern: anyOf(forms), instead: words.get(own) ?? [] }] : [];
  });
  return (pair) => {
    if (terms.length === 0) return [];
    const [from, to] = [comparable(pair.reference.text), comparable(pair.own.text)];
    const found: Discrepancy[] = [];
    for (const { pattern, instead } of forbidden) {
      const match = pattern.exec(to);
      if (!match) continue;
      const shown = pair.own.text.slice(match.index, match.index + match[0].length);
      const hints = instead.length > 0 ? [`the glossary has ${quoted(instead)}`] : [];
      const at = { offset: match.index, length: match[0].length };
      found.push({ check: 'forbidden-term', message: `the glossary forbids "${shown}"`, ...at, hints });
    }
    for (const { asked, wanted, words } of known) {
      const match = asked.exec(from);
      if (!match || wanted.test(to)) continue;
      const shown = pair.reference.text.slice(match.index, match.index + match[0].length);
      const message = `"${shown}" of "${reference}" is not translated as the glossary has it`;
      found.push({ check: 'term-differs', message, hints: [`the glossary has ${quoted(words)}`] });
    }
    return found;
  };
}

/** Without accents and capitals, and as long as it was, so that places stay. */
function comparable(text: string): string {
  return text.replaceAll('’', "'").replace(/[A-Z]+|[^ -~]/gu, (sign) => {
    const plain = folded(sign);
    return plain.length === sign.length ? plain : sign;
  });
}

/** Any of the forms as whole words, in the plural and the feminine too. */
function anyOf(forms: readonly string[]): RegExp {
  const patterns = forms.map((form) =>
    comparable(form)
      .split(/[\s-]+/)
      .map((word) => `${word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}(?:e?s|e|x)?`)
      .join('[\\s\\u00A0-]+'),
  );
  return new RegExp(`(?<![\\p{L}\\d])(?:${patterns.join('|')})(?![\\p{L}\\d])`, 'u');
}
