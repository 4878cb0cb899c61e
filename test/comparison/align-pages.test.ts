import { describe, expect, it } from 'vitest';
import { alignPages } from '../../src/comparison/align-pages.js';
import { wordChanges } from '../../src/comparison/word-changes.js';

const [a, b, c] = ['one two three four', 'five six seven eight', 'nine ten eleven twelve'];

describe('which page has become which', () => {
  it.each([
    ['nothing changed', [a, b, c], [a, b, c], ['1=1', '2=2', '3=3']],
    ['a page put in', [a, b, c], [a, 'new words here', b, c], ['1=1', '+2', '2=3', '3=4']],
    ['a page taken out', [a, b, c], [a, c], ['1=1', '2-', '3=2']],
    ['some words changed', [a, b], ['one two three 4', b], ['1=1', '2=2']],
    ['a page written anew', [a, b], [a, 'quite another text'], ['1=1', '2-', '+2']],
    ['pages without words', ['', a], ['', a], ['1=1', '2=2']],
    ['one of two blank pages gone', ['', '', a], ['', a], ['1=1', '2-', '3=2']],
    [
      'a page put in and words changed before it',
      [a, b, c],
      ['one two three 4', 'put in', b, c],
      ['1=1', '+2', '2=3', '3=4'],
    ],
    ['the last page twice', [a, b], [a, b, b], ['1=1', '2=2', '+3']],
    ['no pages', [], [a], ['+1']],
  ])('%s', (_, before, after, expected) => {
    const shown = alignPages(before, after).map((pair) =>
      pair.old === undefined
        ? `+${pair.new}`
        : pair.new === undefined
          ? `${pair.old}-`
          : `${pair.old}=${pair.new}`,
    );
    expect(shown).toEqual(expected);
  });
});

describe('changed words', () => {
  it.each([
    ['61 activities', '62 activities', [['61', '62']]],
    ['1 250 kilos', '1 260 kilos', [['1 250', '1 260']]],
    ['a line\nthat breaks', 'a line that\nbreaks', []],
    ['a b c', 'a c', [['b', '']]],
    ['a c', 'a b c', [['', 'b']]],
    ['', 'a', [['', 'a']]],
  ])('%j, %j', (before, after, expected) => {
    expect(wordChanges(before, after).map((one) => [one.old, one.new])).toEqual(expected);
  });
});
