import { describe, expect, it } from 'vitest';
import { countryNames, IntlCountries } from '../../src/language/countries.js';
import { compareDates, parseDate } from '../../src/language/dates.js';
import { createFormats } from '../../src/language/formats.js';

function formatsOf(code: string, overrides: Record<string, string> = {}, words: Record<string, string> = {}) {
  return createFormats(code, {
    country: countryNames(new IntlCountries().of(code), (country) => overrides[country]),
    word: (value, feminine) => (feminine ? words[`feminine.${value}`] : undefined) ?? words[String(value)],
  });
}

const en = formatsOf('en', {}, { '7': 'seven' });
const fr = formatsOf('fr', { BY: 'Biélorussie' }, { '1': 'un', 'feminine.1': 'une' });

describe('numbers', () => {
  it('groups and points as the language does', () => {
    expect(en.number(1234567.5)).toBe('1,234,567.5');
    expect(fr.number(1234567.5)).toBe('1\u202F234\u202F567,5');
    expect(en.number(3, { decimals: 1 })).toBe('3.0');
    expect(en.number(-5)).toBe('−5');
  });

  it('prints shares as percentages', () => {
    expect(en.percent(0.36)).toBe('36%');
    expect(fr.percent(0.36)).toBe('36\u202F%');
    expect(fr.percent(0.365, { decimals: 1 })).toBe('36,5\u202F%');
    expect(formatsOf('de').percent(0.36)).toBe('36\u00A0%');
  });

  it('prints words where the catalogue has them', () => {
    expect(en.words(7)).toBe('seven');
    expect(en.words(1800)).toBe('1,800');
    expect(fr.words(1)).toBe('un');
    expect(fr.words(1, { gender: 'feminine' })).toBe('une');
  });
});

describe('dates', () => {
  it.each([
    ['2018-03-05', '5 March 2018', '5 mars 2018'],
    ['2018-03-01', '1 March 2018', '1er mars 2018'],
    ['2018-03', 'March 2018', 'mars 2018'],
    ['2018', '2018', '2018'],
  ])('%s is as exact as it was written', (iso, english, french) => {
    expect(en.date(iso)).toBe(english);
    expect(fr.date(iso)).toBe(french);
  });

  it('has styles, never more exact than the date', () => {
    expect(en.date('2018-03-05', { style: 'month' })).toBe('March 2018');
    expect(fr.date('2018-03-05', { style: 'year' })).toBe('2018');
    expect(en.date('2018-09-05', { style: 'short' })).toBe('5 Sept 2018');
    expect(fr.date('2018-07', { style: 'short' })).toBe('juil. 2018');
    expect(en.date('2018', { style: 'month' })).toBe('2018');
  });

  it.each([
    ['2018-03-05', '2018-03-06', '5–6 March 2018', '5 et 6 mars 2018'],
    ['2018-03-01', '2018-03-02', '1–2 March 2018', '1er et 2 mars 2018'],
    ['2018-03-05', '2018-03-08', '5–8 March 2018', '5–8 mars 2018'],
    ['2018-03-31', '2018-04-01', '31 March – 1 April 2018', '31 mars – 1er avril 2018'],
    ['2018-12-31', '2019-01-01', '31 December 2018 – 1 January 2019', '31 décembre 2018 – 1er janvier 2019'],
    ['2018-03', '2019-06', 'March 2018 – June 2019', 'mars 2018 – juin 2019'],
    ['2016-07', '2019-02-15', 'July 2016 – February 2019', 'juillet 2016 – février 2019'],
    ['2018-03', '2018-06', 'March – June 2018', 'mars – juin 2018'],
    ['2012', '2020', '2012–2020', '2012–2020'],
    ['2018-03-05', '2018-03-05', '5 March 2018', '5 mars 2018'],
    ['2018', '2018-06', '2018', '2018'],
  ])('%s to %s', (from, to, english, french) => {
    expect(en.dateRange(from, to)).toBe(english);
    expect(fr.dateRange(from, to)).toBe(french);
  });

  it('prints ranges of other languages as Intl has them', () => {
    expect(formatsOf('es').dateRange('2018-03-05', '2018-03-08')).toBe('5–8 de marzo de 2018');
    expect(formatsOf('de').dateRange('2018-03-05', '2018-03-08')).toBe('5.–8. März 2018');
  });

  it('knows what is no date', () => {
    expect(parseDate('2018-02-29')).toBeUndefined();
    expect(parseDate('2018-13')).toBeUndefined();
    expect(parseDate('5 March')).toBeUndefined();
    expect(parseDate('2020-02-29')).toEqual({ year: 2020, month: 2, day: 29 });
    expect(() => en.date('soon')).toThrow(RangeError);
    expect(() => en.dateRange('2019', '2018')).toThrow(RangeError);
  });

  it('compares as exactly as both are known', () => {
    const compare = (a: string, b: string) =>
      Math.sign(compareDates(parseDate(a) ?? { year: 0 }, parseDate(b) ?? { year: 0 }));
    expect(compare('2018-03-05', '2018-03-06')).toBe(-1);
    expect(compare('2018-03', '2018-03-06')).toBe(0);
    expect(compare('2019', '2018-03-06')).toBe(1);
    expect(compare('2018-04-01', '2018-03-06')).toBe(1);
  });
});

describe('lists and countries', () => {
  it('joins', () => {
    expect(en.list(['a', 'b', 'c'])).toBe('a, b and c');
    expect(fr.list(['a', 'b', 'c'])).toBe('a, b et c');
    expect(fr.list(['a', 'b'], { style: 'or' })).toBe('a ou b');
    expect(fr.list(['a', 'b', 'c'], { style: 'plain' })).toBe('a, b, c');
    expect(fr.list(['a'])).toBe('a');
    expect(fr.list([])).toBe('');
  });

  it('names countries, the project’s own choices first', () => {
    expect(en.country('CI')).toBe('Côte d’Ivoire');
    expect(fr.country('BY')).toBe('Biélorussie');
    expect(fr.country('MX')).toBe('Mexique');
    expect(fr.country('QQ')).toBe('QQ');
    const names = countryNames(new IntlCountries().of('en'), () => undefined);
    for (const code of ['ZZ', 'EU', 'Benin', 'QQ']) expect(names(code), code).toBeUndefined();
  });
});
