import { expect, test } from 'vitest';
import { endsBefore, isDate, looksLikeDate } from '../../src/project/calendar.js';
import { countryHints, isCountry } from '../../src/project/country.js';

test('countries of today, in capitals', () => {
  for (const code of ['TH', 'BY', 'CD', 'XK', 'PS', 'TW', 'GB']) expect(isCountry(code), code).toBe(true);
  for (const code of ['th', 'UK', 'EU', 'ZZ', 'XX', 'SU', 'ZR', 'YU', 'USA', '', 'T'])
    expect(isCountry(code), code).toBe(false);
});

test('what may have been meant', () => {
  expect(countryHints('th')).toEqual(['TH']);
  expect(countryHints('UK')).toEqual(['GB']);
  expect(countryHints('ZR')).toEqual(['CD']);
  expect(countryHints('costa rica')).toEqual(['CR']);
  expect(countryHints('Atlantis')).toEqual([]);
});

test('dates of the calendar', () => {
  for (const date of ['2018', '2018-12', '2016-02-29', '0999']) expect(isDate(date), date).toBe(true);
  for (const date of [
    '18',
    '2018-00',
    '2018-1',
    '2018-02-29',
    '2018-04-31',
    '2018-01-00',
    '2018/01/01',
    '',
  ]) {
    expect(isDate(date), date).toBe(false);
  }
  expect(['2018-1', '2018/01/05', '5.3.2018', '2018-13-05'].every(looksLikeDate)).toBe(true);
  expect(['61', '2018', 'F-2018-1', '1.5'].some(looksLikeDate)).toBe(false);
});

test('ranges are compared as far as both ends are exact', () => {
  expect(endsBefore('2018-03-02', '2018-03-01')).toBe(true);
  expect(endsBefore('2018-03', '2017')).toBe(true);
  expect(endsBefore('2018-03', '2018')).toBe(false);
  expect(endsBefore('2018', '2018-01-01')).toBe(false);
  expect(endsBefore('2018-03-01', '2018-03-01')).toBe(false);
});
