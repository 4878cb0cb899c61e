import { describe, expect, it } from 'vitest';
import { rendered } from './rendered.js';

const words = (french: boolean) =>
  JSON.stringify({ term: { one: french ? 'équipe' : 'team', two: french ? 'demande' : 'zone' } });
const files = { 'locales/en/lexicon.json': words(false), 'locales/fr/lexicon.json': words(true) };
const ids = '{{#each (sorted numbers.list.rows "lexicon:term") as |row|}}{{row.id}} {{/each}}';

describe('sorted', () => {
  it('orders rows by the texts of their ids', async () => {
    const { text, told } = await rendered(ids, { files });
    expect([text, told]).toEqual(['one two ', []]);
  });

  it('follows the alphabet of the language, accents and all', async () => {
    const { text } = await rendered(ids, { files, code: 'fr' });
    expect(text).toBe('two one ');
  });

  it.each([
    ['{{#each (sorted numbers.total "lexicon:term")}}{{/each}}', '"numbers.total" is no list of rows'],
    ['{{#each (sorted sources numbers.list)}}{{/each}}', '"numbers.list" is no beginning of catalogue keys'],
    ['{{#each (sorted group "lexicon:term")}}{{/each}}', '"group" has no column "id"'],
  ])('%s', async (main, message) => {
    const { told } = await rendered(main, { files, extra: { group: [{ name: 'a' }] } });
    expect(told.join()).toContain(message);
  });
});
