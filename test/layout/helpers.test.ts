import { describe, expect, it } from 'vitest';
import { rendered, renderedPage } from './rendered.js';

const files = {
  'locales/en/report.json': JSON.stringify({
    title: 'Report',
    hello: 'Hello, {{name}}!',
    n_one: '{{count}} Action',
    n_other: '{{count}} Actions',
    region: { asia: 'Asia', africa: 'Africa & co.' },
    guess: 'about {{numbers.guess}}',
  }),
  'locales/en/labels.json': JSON.stringify({
    pages: 'pages {{first}} to {{last}}',
    page: 'page {{number}}',
    words: { '9': 'nine' },
    illustrative: { mark: '‡' },
  }),
  'locales/en/prose/lead.md': 'It was *{{numbers.total}}* & more, {{name}}. {facts="F001"}\n',
};

describe('what helpers print', () => {
  it.each([
    ['{{t "report:title"}}', 'Report'],
    ['{{t "report:hello" name="you"}}', 'Hello, you!'],
    ['{{t "report:hello" name=numbers.name}}', 'Hello, Asia &amp; “&lt;b&gt;”!'],
    ['{{t "report:hello" name=(t "report:title")}}', 'Hello, Report!'],
    ['{{t "report:n" count=numbers.total}}', '61 Actions'],
    ['{{t (concat "report:region." "asia")}}', 'Asia'],
    ['{{prose "lead" name="yes"}}', '<p facts="F001">It was <em>61</em> &amp; more, yes.</p>'],
    ['{{value numbers.total}} {{numbers.total}} {{numbers.name}}', '61 61 Asia &amp; &quot;&lt;b&gt;&quot;'],
    ['{{numbers.from}} {{report.year}} {{report.date}}', '5 March 2018 2018 11 June 2019'],
    ['{{number numbers.total decimals=1}} {{number 1234}}', '61.0 1,234'],
    ['{{percent numbers.share}}', '36%'],
    ['{{date numbers.from style="month"}}', 'March 2018'],
    ['{{dateRange numbers.from numbers.to}}', '5–6 March 2018'],
    ['{{words numbers.guess}} {{words numbers.guess capital=true}}', 'nine Nine'],
    ['{{country "BJ"}}', 'Benin'],
    [
      '{{#each numbers.list.rows as |row|}}{{country row.countries}}; {{/each}}',
      'Sri Lanka and Timor-Leste; Benin; ',
    ],
    ['{{#each numbers.list.rows as |row|}}{{list row.countries style="plain"}}; {{/each}}', 'LK, TL; BJ; '],
    [
      '{{ref "map" form="page"}}{{ref "a&b"}}',
      '<ref to="map" form="page"/><ref to="a&amp;b" form="number"/>',
    ],
    ['{{pages chapters.a}} {{pages chapters.b}}', 'pages\u00A013 to 18 page\u00A03'],
    ['{{"text"}}{{12}}', 'text12'],
    ['{{language}} {{#each sources as |source|}}{{source.title}}{{/each}} {{facts.length}}', 'en A review 2'],
    ['{{lookup numbers "total"}}', '61'],
  ])('%s', async (main, text) => {
    const result = await rendered(main, {
      files,
      extra: { chapters: { a: { first: 13, last: 18 }, b: { first: 3, last: 3 } } },
    });
    expect(result.told).toEqual([]);
    expect(result.text).toBe(text);
  });

  it.each([
    ['{{#if (eq numbers.total 61)}}a{{else}}b{{/if}}', 'a'],
    ['{{#if (eq numbers.total "60")}}a{{else}}b{{/if}}', 'b'],
    ['{{#if (eq (t "report:title") "Report")}}a{{/if}}', 'a'],
    ['{{#if (eq true false)}}a{{else}}b{{/if}}', 'b'],
    ['{{#unless numbers.total}}a{{else}}b{{/unless}}', 'b'],
    ['{{#if numbers.list.rows}}a{{/if}}{{#if (where numbers.list.rows "region" "x")}}b{{/if}}', 'a'],
    ['{{#each (where numbers.list.rows "region" "asia") as |row|}}{{row.id}}{{/each}}', 'one'],
    ['{{#each (where numbers.list "countries" "BJ") as |row|}}{{row.id}}{{/each}}', 'two'],
    ['{{#each (where numbers.list.rows "region" "none")}}x{{else}}none{{/each}}', 'none'],
    ['{{#each numbers.list.rows}}{{@index}}{{#unless @last}},{{/unless}}{{/each}}', '0,1'],
    [
      '{{#each numbers.list.rows as |row index|}}{{index}}{{row.id}}{{numbers.total}}{{/each}}',
      '0one611two61',
    ],
    [
      '{{#each numbers.list.rows}}{{id}}{{this.id}}{{../numbers.total}}{{@root.numbers.total}}{{/each}}',
      'oneone6161twotwo6161',
    ],
    ['{{#each numbers.list.rows}}{{#each countries}}{{this}}{{../id}}{{/each}}{{/each}}', 'LKoneTLoneBJtwo'],
    ['{{#with numbers as |n|}}{{n.total}}{{/with}}{{#with numbers}}{{total}}{{/with}}', '6161'],
    ['{{#each group as |entry key|}}{{key}}={{entry}} {{/each}}', 'a=1 b=2 '],
    ['{{#if false}}a{{else if (eq 1 1)}}b{{else}}c{{/if}}', 'b'],
    ['{{#each numbers.list.rows as |number2|}}{{number2.visits}} {{/each}}', '1 1,800 '],
    ['{{#with numbers.total as |total|}}{{total}}{{/with}}', '61'],
  ])('%s', async (main, text) => {
    const result = await rendered(main, { files, extra: { group: { a: 1, b: 2 } } });
    expect(result.told).toEqual([]);
    expect(result.text).toBe(text);
  });
});

describe('a page', () => {
  it('is plain HTML with the marks of illustrative values', async () => {
    const { text, told } = await renderedPage(
      '<!doctype html><p>{{numbers.guess}}, {{t "report:guess"}}</p>{{prose "lead" name="it\'s"}}',
      { files },
    );
    expect(text).toBe('<!doctype html><p>9‡, about 9‡</p><p>It was <em>61</em> &amp; more, it’s.</p>');
    expect(told).toEqual([]);
  });

  it('leaves the marks of the report to its typesetting', async () => {
    expect((await rendered('{{numbers.guess}}', { files })).text).toBe('9');
  });

  it('has no references', async () => {
    const { told } = await renderedPage('<p>{{ref "map"}}</p>', { files });
    expect(told).toEqual([
      'templates/main.hbs:1:4 report-only: a reference has no place outside the report (the page knows chapters by {{pages chapters.id}})',
    ]);
  });
});
