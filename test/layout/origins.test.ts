import { describe, expect, it } from 'vitest';
import { Origins, splitAtMarkers, stripMarkers } from '../../src/layout/origins.js';
import { flat, rendered, stretches } from './rendered.js';

const files = {
  'locales/en/report.json': '{ "title": "Report", "n": "all {{numbers.total}} of <{{name}}>" }',
  'locales/en/prose/lead.md': 'One *two* & three\n{{numbers.total}}. {facts="F001"}\n',
};

describe('markers', () => {
  it('stand before what comes from an origin, and can be taken away', () => {
    const origins = new Origins();
    const [first, last] = [{ advances: true }, {}] as const;
    const inner = { text: 'd', origins: new Origins() };
    const text = `a${origins.add(first)}b${origins.add({})}${origins.add(last)}c${origins.addInner(inner)}`;
    expect(stripMarkers({ text, origins })).toBe('abcd');
    expect(splitAtMarkers({ text, origins })).toEqual([
      { text: 'a' },
      { text: 'b', origin: first },
      { text: 'c', origin: last },
      inner,
    ]);
    expect(origins.get(0)).toEqual({ advances: true });
    expect(origins.get(9)).toBeUndefined();
  });
});

describe('the places of a layout', () => {
  it('are those of its content, output and texts', async () => {
    const { markup } = await rendered('<p>\n  {{numbers.total}} a\n{{t "report:n" name="x"}}</p>', { files });
    expect(stretches(markup)).toEqual([
      '"<p>\\n  " @ templates/main.hbs:1:1+',
      '"61" @ templates/main.hbs:2:3',
      '" a\\n" @ templates/main.hbs:2:20+',
      '"all " @ locales/en/report.json:1:27',
      '"61" @ locales/en/report.json:1:27',
      '" of &lt;" @ locales/en/report.json:1:27',
      '"x" @ locales/en/report.json:1:27',
      '"&gt;" @ locales/en/report.json:1:27',
      '"</p>" @ templates/main.hbs:3:26+',
    ]);
  });

  it('survive the white space that standalone blocks take away', async () => {
    const { markup } = await rendered(
      '<ul>\n  {{#each numbers.list.rows as |row|}}\n    <li>{{row.id}}</li>\n  {{/each}}\n</ul>\n',
      { files },
    );
    expect(stretches(markup)).toEqual([
      '"<ul>\\n" @ templates/main.hbs:1:1+',
      '"    <li>" @ templates/main.hbs:3:1+',
      '"one" @ templates/main.hbs:3:9',
      '"</li>\\n" @ templates/main.hbs:3:19+',
      '"    <li>" @ templates/main.hbs:3:1+',
      '"two" @ templates/main.hbs:3:9',
      '"</li>\\n" @ templates/main.hbs:3:19+',
      '"</ul>\\n" @ templates/main.hbs:5:1+',
    ]);
  });

  it('know the value and the partials', async () => {
    const { markup } = await rendered('a\n{{> part n=numbers.total}}', {
      files: { ...files, 'templates/part.hbs': '<b>{{n}}</b>' },
    });
    const [, , value] = flat(markup);
    expect(value?.origin).toEqual({
      layout: { file: 'templates/part.hbs', line: 1, column: 4, length: 5 },
      trace: [
        {
          message: 'in the partial "part"',
          span: { file: 'templates/main.hbs', line: 2, column: 1, length: 26 },
        },
      ],
      value: {
        path: 'numbers.total',
        status: 'sourced',
        sources: ['review'],
        span: expect.objectContaining({ file: 'data/numbers.yaml', line: 2 }),
      },
    });
  });

  it('of prose are those of its file, re-marked after what is escaped', async () => {
    const { markup } = await rendered('{{prose "lead"}}', { files });
    expect(stretches(markup)).toEqual([
      '"<p facts=\\"F001\\">" @ locales/en/prose/lead.md:1:1',
      '"One " @ locales/en/prose/lead.md:1:1+',
      '"<em>" @ locales/en/prose/lead.md:1:5',
      '"two</em>" @ locales/en/prose/lead.md:1:6+',
      '" &amp;" @ locales/en/prose/lead.md:1:10+',
      '" three" @ locales/en/prose/lead.md:1:12+',
      '"\\n" @ locales/en/prose/lead.md:1:18',
      '"61" @ locales/en/prose/lead.md:2:1',
      '".</p>" @ locales/en/prose/lead.md:2:18+',
    ]);
  });

  it('mark what a draft has no translation for', async () => {
    const { markup, told } = await rendered('{{t "report:title"}}', {
      files: { 'locales/en/report.json': '{ "title": "Report" }', 'locales/fr/report.json': '{}' },
      code: 'fr',
      draft: true,
    });
    expect(told).toEqual([]);
    expect(stretches(markup)).toEqual(['"[report:title]" @ locales/en/report.json:1:12']);
    expect(markup?.origins.get(0)?.text).toMatchObject({
      missing: true,
      language: 'fr',
      key: 'report:title',
    });
  });
});

describe('partials', () => {
  it('see their arguments, the context they are given, and the whole data', async () => {
    const { text, told } = await rendered(
      '{{> part numbers n="x"}}|{{> (concat "pa" "rt") n=numbers.total total=1}}',
      {
        files: { ...files, 'templates/part.hbs': '{{n}} {{total}} {{numbers.total}} {{@root.report.id}}' },
      },
    );
    expect(told).toEqual([]);
    expect(text).toBe('x 61 61 small|61 1 61 small');
  });

  it('take a block', async () => {
    const { text, told } = await rendered(
      '{{#each numbers.list.rows as |row|}}{{#> box}}{{row.id}}{{> inner}}{{/box}}{{/each}}',
      {
        files: { ...files, 'templates/box.hbs': '<b>{{> @partial-block}}</b>', 'templates/inner.hbs': '!' },
      },
    );
    expect(told).toEqual([]);
    expect(text).toBe('<b>one!</b><b>two!</b>');
  });

  it('in a list of values see the data by its bare names', async () => {
    const { text, told } = await rendered(
      '{{#each numbers.list.rows as |row|}}{{#each row.countries}}{{numbers.total}}{{/each}}{{/each}}',
      { files },
    );
    expect(told).toEqual([]);
    expect(text).toBe('616161');
  });
});
