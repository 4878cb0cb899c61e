import type { LanguageKnowledge } from './knowledge/knowledge.js';
import type { Discrepancy, PairCheck, PairLanguage } from './pair.js';
import type { ReadText } from './read-text.js';

const CLOSING: { readonly [open: string]: string } = { '(': ')', '[': ']', '«': '»', '“': '”', '{': '}' };
const OPENING = new Map(Object.entries(CLOSING).map(([open, close]) => [close, open]));

const NAMES: { readonly [sign: string]: string } = { '(': 'bracket', '[': 'bracket', '{': 'bracket' };

const STRAY = /(?<=[\p{L}\d)])[ \u00A0\u202F]+(?=[,.](?:\s|$))|(?<=[([])[ \u00A0]+(?=\S)/gu;
const MAY_BE_STRAY = /[ \u00A0\u202F][,.]|[([][ \u00A0]/;

/** What the typographic rules leave as it is: spaces too many, signs without their partner or of another language. */
export function signsCheck({ code, knowledge }: PairLanguage): PairCheck {
  const isGerman = knowledge?.foreignQuotes.test('”') && knowledge.foreignQuotes.test('«');
  return ({ own }) => [
    ...spaces(own.text),
    ...(isGerman ? [] : unbalanced(own.text)),
    ...straightQuotes(own.text),
    ...(knowledge ? foreignQuotes(own, knowledge, code) : []),
    ...wrongApostrophes(own.text),
    ...doubledWords(own, knowledge),
  ];
}

function spaces(text: string): readonly Discrepancy[] {
  const doubled = [...text.matchAll(/[ \u00A0\u202F]{2,}/gu)].map(({ 0: found, index }) => ({
    check: 'doubled-space',
    message: `${found.length} spaces stand in a row`,
    offset: index,
    length: found.length,
  }));
  const before = MAY_BE_STRAY.test(text) ? [...text.matchAll(STRAY)] : [];
  return [
    ...doubled,
    ...before.map(({ 0: found, index }) => ({
      check: 'stray-space',
      message: 'a space stands where none belongs',
      offset: index,
      length: found.length,
    })),
  ];
}

function unbalanced(text: string): readonly Discrepancy[] {
  const open: { readonly sign: string; readonly offset: number }[] = [];
  const found: Discrepancy[] = [];
  const alone = (sign: string, offset: number) => {
    const name = NAMES[OPENING.get(sign) ?? sign] ?? 'quotation mark';
    found.push({ check: 'unbalanced', message: `the ${name} "${sign}" has no partner`, offset, length: 1 });
  };
  for (const { 0: sign, index: offset } of text.matchAll(/[()[\]{}«»“”]/gu)) {
    if (Object.hasOwn(CLOSING, sign)) {
      open.push({ sign, offset });
      continue;
    }
    const last = open.at(-1);
    if (last && last.sign === OPENING.get(sign)) open.pop();
    // "1) … 2) …" numbers items.
    else if (sign !== ')' || !/(?:^|\s)(?:\d{1,2}|\p{Ll})$/u.test(text.slice(0, offset))) alone(sign, offset);
  }
  for (const { sign, offset } of open) alone(sign, offset);
  return found;
}

function straightQuotes(text: string): readonly Discrepancy[] {
  const all = [...text.matchAll(/"/g)];
  const last = all.at(-1);
  if (!last || all.length % 2 === 0) return [];
  const message = 'the quotation mark """ has no partner';
  return [{ check: 'unbalanced', message, offset: last.index, length: 1 }];
}

function foreignQuotes(
  { text, marks }: ReadText,
  { foreignQuotes: pattern }: LanguageKnowledge,
  code: string,
): readonly Discrepancy[] {
  const found = pattern.exec(text);
  if (!found) return [];
  const isInside = marks.some(
    (mark) => mark.kind === 'foreign' && mark.offset <= found.index && found.index < mark.end,
  );
  const before = text.slice(0, found.index);
  // A quotation inside another has other marks.
  const isNested = before.lastIndexOf('«') > before.lastIndexOf('»');
  if (isInside || isNested) return [];
  const hints = ['type straight quotes: the engine sets those of the language'];
  const message = `the quotation mark "${found[0]}" is none of "${code}"`;
  return [{ check: 'foreign-quotes', message, offset: found.index, length: 1, hints }];
}

function wrongApostrophes(text: string): readonly Discrepancy[] {
  if (!/[`´ʹ′]/.test(text)) return [];
  return [...text.matchAll(/(?<=\p{L})[`´ʹ′](?=\p{L})/gu)].map(({ 0: sign, index }) => ({
    check: 'wrong-apostrophe',
    message: `"${sign}" is no apostrophe`,
    offset: index,
    length: 1,
    hints: [`type "'" or "’"`],
  }));
}

function doubledWords(
  { text, words }: ReadText,
  knowledge: LanguageKnowledge | undefined,
): readonly Discrepancy[] {
  if (!words.some(({ folded }, index) => folded === words[index + 1]?.folded)) return [];
  return [...text.matchAll(/(?<![\p{L}\d-])(\p{L}{2,}) \1(?![\p{L}\d-])/giu)]
    .filter(({ 1: word = '' }) => !knowledge?.twice.has(word.toLowerCase()))
    .map(({ 0: found, 1: word = '', index }) => ({
      check: 'doubled-word',
      message: `"${word}" stands twice in a row`,
      offset: index,
      length: found.length,
    }));
}
