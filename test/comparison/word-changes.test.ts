import { expect, test } from 'vitest';
import { changeText, wordChanges } from '../../src/comparison/word-changes.js';

const told = (before: string, after: string) => wordChanges(before, after).map((one) => changeText(one));

test.each([
  ['a plain space', ' '],
  ['a narrow no-break space', '\u202F'],
  ['a no-break space', '\u00A0'],
])('a number is one word with %s between its digits', (_, space) => {
  expect(told(`fait 1${space}250 kilos`, `fait 1${space}251 kilos`)).toEqual(['1 250 → 1 251']);
  expect(told(`fait 1${space}250 kilos`, 'fait 1 250 kilos')).toEqual([]);
});

test('words that were added, removed and put in the place of others', () => {
  expect(told('one two three', 'one three four')).toEqual(['− two', '+ four']);
  expect(told('in 61 places', 'in 62 places')).toEqual(['61 → 62']);
});
