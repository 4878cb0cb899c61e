import { expect, test } from 'vitest';
import { AmountReader } from '../../src/parity/amounts.js';
import { knowledgeOf } from '../../src/parity/knowledge/knowledge.js';

function read(code: string, text: string): readonly string[] {
  const found = new AmountReader(knowledgeOf(code)).read(text);
  return found.filter(({ loose }) => !loose).map(({ value }) => value);
}

test.each([
  ['1,234.5 people', '1 234,5 personnes'],
  ['1,000,000 people', '1 000 000 de personnes'],
  ['36% and 4.5 per cent', '36 % et 4,5 pour cent'],
  ['5 and 6 March 2018', '5 et 6 mars 2018'],
  ['on 1 April', 'le 1er avril'],
  ['the 11th and the twelfth', 'le onzième et le 12e'],
  ['09:30 to 10:45', 'de 9 h 30 à 10 h 45'],
  ['in 2018–19', 'en 2018-2019'],
  ['phase III', 'la troisième phase'],
  ['the 19th century', 'le XIXe siècle'],
  ['on Thursdays', 'le jeudi'],
  ['sixty-one, and ninety-nine', 'soixante et un, et quatre-vingt-dix-neuf'],
  ['twenty-one; the forty-third', 'vingt et un ; le quarante-troisième'],
  ['2 million', '2 millions'],
  ['3.5 billion', '3,5 milliards'],
  ['licence 4.0', 'licence 4.0'],
  ['on Tuesday', 'mardi'],
])('%s is %s', (english, french) => {
  expect(read('fr', french)).toEqual(read('en', english));
  expect(read('en', english)).not.toEqual([]);
});

test('articles, pronouns and verbs are no amounts', () => {
  expect(read('en', 'One may march on; may one? May we')).toEqual([]);
  expect(read('fr', 'Un des uns, une des premières')).toEqual([]);
});

test('other languages of the tables, and digits of one that is in none', () => {
  expect(read('de', 'zwei von 1.234,5 im März')).toEqual(['2', '1234.5', 'month 3']);
  expect(read('es', 'dos de 1.234,5 en marzo')).toEqual(['2', '1234.5', 'month 3']);
  expect(read('pt', 'dois de 1.234,5 em março')).toEqual(['2', '1234.5', 'month 3']);
  expect(read('fi', 'kaksi 12 maaliskuuta')).toEqual(['12']);
});
