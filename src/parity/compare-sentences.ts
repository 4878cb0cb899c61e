import { OBJECT } from '../translation/unit-text.js';
import type { Discrepancy, TextPair } from './pair.js';
import type { ReadText } from './read-text.js';
import type { Vocabulary } from './vocabulary.js';

/** Shorter texts are longer or shorter by chance. */
const LONG_ENOUGH = 90;
/** How much shorter or longer than usual a translation is that lost or gained a sentence. */
const SHORT = 0.5;
const LONG = 1.75;
/** The same where the sentences are fewer, too. */
const SHORTER = 0.84;

/** How long translations are as parts of their references, in the middle of all that are long enough. */
export function usualRatio(pairs: readonly TextPair[]): number {
  const ratios = pairs
    .filter(({ reference }) => reference.text.length >= LONG_ENOUGH)
    .map(({ reference, own }) => own.text.length / reference.text.length)
    .sort((a, b) => a - b);
  return ratios[Math.floor(ratios.length / 2)] ?? 1;
}

/** Sentences that were lost or put in, as far as length tells. */
export function lengthCheck(usual: number, code: string) {
  return ({ reference, own }: TextPair): readonly Discrepancy[] => {
    if (reference.text.length < LONG_ENOUGH) return [];
    const ratio = own.text.length / reference.text.length / usual;
    const [expected, found] = [reference.sentences.length, own.sentences.length];
    const lost = expected - found;
    const isShort = ratio < SHORT || (lost > 0 && ratio < SHORTER);
    if (!isShort && ratio < LONG) return [];
    const percent = Math.round(Math.abs(1 - ratio) * 100);
    const message = `the text is ${percent}% ${isShort ? 'shorter' : 'longer'} than translations of "${code}" are here`;
    const hints = [`sentences: ${found} here, ${expected} in "${code}"`];
    return [{ check: 'length-differs', message, hints }];
  };
}

/** A sentence that stands twice, as after a slip of copying. */
export function doubledSentences({ reference, own }: TextPair): readonly Discrepancy[] {
  const sentences = sentencesOf(own);
  return sentences.flatMap((sentence, index) => {
    const isLong = sentence.split(' ').length > 2;
    if (!isLong || sentences.indexOf(sentence) === index || isDoubled(reference)) return [];
    const offset = (own.sentences[index] ?? 0) + (index > 0 ? 1 : 0);
    return [
      { check: 'doubled-sentence', message: 'the sentence stands twice', offset, length: sentence.length },
    ];
  });
}

function sentencesOf({ text, sentences }: ReadText): readonly string[] {
  return sentences.map((start, index) => text.slice(start, sentences[index + 1]).trim());
}

function isDoubled(text: ReadText): boolean {
  const sentences = sentencesOf(text);
  return new Set(sentences).size < sentences.length;
}

interface Anchor {
  readonly name: string;
  readonly offset: number;
}

/** Sentences that changed places, as far as the values, numbers and names tell that stand once in each text. */
export function orderCheck(vocabulary: Vocabulary, code: string) {
  return (pair: TextPair): readonly Discrepancy[] => {
    const [expected, found] = [pair.reference.sentences, pair.own.sentences];
    if (expected.length !== found.length || found.length < 2) return [];
    const anchors = {
      reference: once(anchorsOf(pair.reference, vocabulary)),
      own: once(anchorsOf(pair.own, vocabulary)),
    };
    let last = -1;
    for (const [name, offset] of [...anchors.own].sort(([, a], [, b]) => a - b)) {
      const there = anchors.reference.get(name);
      if (there === undefined) continue;
      const [here, at] = [sentenceOf(found, offset), sentenceOf(expected, there)];
      // Two sentences that changed places are each as far from their own as the other, and there again in both languages.
      if (at < last && here !== at) {
        const message = `the sentences stand in another order than in "${code}"`;
        return [{ check: 'order-differs', message, offset: found[here] ?? 0 }];
      }
      if (here !== at) last = Math.max(last, at);
    }
    return [];
  };
}

function anchorsOf({ marks, amounts, words }: ReadText, vocabulary: Vocabulary): readonly Anchor[] {
  return [
    ...marks.flatMap((mark) => {
      if (mark.kind === 'value') return [{ name: mark.path, offset: mark.offset }];
      return mark.kind === 'reference' ? [{ name: `@${mark.to}`, offset: mark.offset }] : [];
    }),
    ...amounts.filter(({ loose }) => !loose).map(({ value, offset }) => ({ name: value, offset })),
    ...words
      .filter(({ folded }) => folded.length > 3 && vocabulary.isKept(folded))
      .map(({ folded, offset }) => ({ name: folded, offset })),
  ];
}

/** The anchors that stand once. */
function once(anchors: readonly Anchor[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { name } of anchors) counts.set(name, (counts.get(name) ?? 0) + 1);
  return new Map(
    anchors.filter(({ name }) => counts.get(name) === 1).map(({ name, offset }) => [name, offset]),
  );
}

function sentenceOf(starts: readonly number[], offset: number): number {
  return starts.findLastIndex((start) => start <= offset);
}

/** How a text ends: with a sign that ends a sentence, or with none. */
export function endingCheck(code: string) {
  return ({ reference, own }: TextPair): readonly Discrepancy[] => {
    const [expected, found] = [reference.text, own.text].map(endingOf);
    if (expected === found || expected === OBJECT || found === OBJECT) return [];
    const shown = (sign: string | undefined) => (sign === '' ? 'no sign' : `"${sign}"`);
    const message = `the text ends with ${shown(found)}, that of "${code}" with ${shown(expected)}`;
    const end = own.text.trimEnd().length;
    return [{ check: 'ending-differs', message, offset: Math.max(0, end - 1), length: 1 }];
  };
}

function endingOf(text: string): string {
  const end =
    text
      .trimEnd()
      .replace(/[»”’")\s]+$/u, '')
      .at(-1) ?? '';
  if (end === OBJECT) return OBJECT;
  return /[.!?:;…]/.test(end) ? end : '';
}
