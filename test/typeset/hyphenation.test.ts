import { describe, expect, it } from 'vitest';
import { Hyphenation } from '../../src/typeset/lines/hyphenation.js';

function hyphenated(text: string, language: string, exceptions = ''): string {
  const places = [0, ...new Hyphenation('en', exceptions).places(text, language), text.length];
  return places
    .slice(1)
    .map((to, at) => text.slice(places[at], to))
    .join('-');
}

describe('hyphenation', () => {
  it.each([
    ['development', 'en', 'de-vel-op-ment'],
    ['«\u00a0développement\u00a0»', 'fr', '«\u00a0dé-ve-lop-pe-ment\u00a0»'],
    ['l’accompagnement,', 'fr', 'l’ac-com-pa-gne-ment,'],
    ['organisation’s', 'en', 'or-gan-isa-tion’s'],
    ['Entwicklung', 'de', 'Ent-wick-lung'],
  ])('%s in %s: %s', (text, language, expected) => {
    expect(hyphenated(text, language)).toBe(expected);
  });

  it.each([
    'MIGRATION',
    'MIEUX',
    'www.icmpd.org',
    '1,500',
    'programme2018',
    'MIgration',
    'under',
    'long-standing',
  ])('leaves %s whole', (text) => {
    expect(hyphenated(text, 'en')).toBe(text);
  });

  it('leaves words whole of a language without patterns', () => {
    expect(hyphenated('development', 'tlh')).toBe('development');
    expect(hyphenated('development', '../en')).toBe('development');
  });

  it('does as a project says, in its own language', () => {
    expect(hyphenated('Development', 'en', 'develop-ment, Cotonou')).toBe('Develop-ment');
    expect(hyphenated('Cotonou', 'en', 'develop-ment, Cotonou')).toBe('Cotonou');
    expect(hyphenated('development', 'fr', 'develop-ment')).not.toBe('develop-ment');
  });
});
