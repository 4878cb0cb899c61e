import { OBJECT } from '../translation/unit-text.js';
import type { Discrepancy, TextPair } from './pair.js';
import { type ReadText, sentenceSpans } from './read-text.js';
import { SentencePairs } from './sentence-pairs.js';

/** No paragraph has more; to pair those of a whole book would take its square. */
const MOST_SENTENCES = 200;

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
  // In twentieths, so that it stays the same as texts change.
  return Math.round((ratios[Math.floor(ratios.length / 2)] ?? 1) * 20) / 20;
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
  if (own.sentences.length < 2) return [];
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

function sentencesOf(text: ReadText): readonly string[] {
  return sentenceSpans(text).map(({ start, end }) => text.text.slice(start, end).trim());
}

function isDoubled(text: ReadText): boolean {
  const sentences = sentencesOf(text);
  return new Set(sentences).size < sentences.length;
}

/** Sentences that changed places, or have no counterpart. */
export function orderCheck(usual: number, code: string) {
  return (pair: TextPair): readonly Discrepancy[] => {
    const { reference, own } = pair;
    const [expected, found] = [reference.sentences.length, own.sentences.length];
    if (expected < 2 || expected < found || expected > MOST_SENTENCES) return [];
    const pairs = new SentencePairs(pair, usual);
    if (expected === found) {
      const moved = pairs.exchanged();
      if (moved === undefined) return [];
      const message = `the sentences stand in another order than in "${code}"`;
      return [{ check: 'order-differs', message, offset: own.sentences[moved] ?? 0 }];
    }
    // Who says the same in fewer sentences needs no fewer words.
    if (own.text.length >= reference.text.length * usual || footnotes(reference) > footnotes(own)) return [];
    const lost = pairs.lost();
    const sentence = lost === undefined ? undefined : sentencesOf(reference)[lost];
    if (sentence === undefined) return [];
    const message = `"${shortened(sentence)}" of "${code}" has no counterpart here`;
    return [{ check: 'missing-sentence', message }];
  };
}

/** One that is lost is told of as such. */
function footnotes({ marks }: ReadText): number {
  return marks.filter(({ kind }) => kind === 'footnote').length;
}

function shortened(sentence: string): string {
  const words = sentence.replaceAll(OBJECT, '…');
  return words.length > 60 ? `${words.slice(0, 60)}…` : words;
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
