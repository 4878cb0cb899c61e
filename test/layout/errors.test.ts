import { describe, expect, it } from 'vitest';
import { rendered } from './rendered.js';

const MAIN = 'templates/main.hbs';
const files = { 'locales/en/report.json': '{ "title": "Report", "hello": "Hello, {{name}}!" }' };

describe('syntax', () => {
  it.each([
    [
      'a\n  {{#if numbers}}\nb\n',
      `${MAIN}:2:3 unclosed-block: the block "{{#if}}" is never closed (close it with "{{/if}}")`,
    ],
    [
      '{{#if a}}{{#each b}}{{/if}}{{/each}}',
      `${MAIN}:1:21 wrong-nesting: "{{/if}}" stands inside the block "{{#each}}" (close "{{#each}}" before it)`,
    ],
    [
      '{{#if a}}{{#each b}}{{/if}}',
      `${MAIN}:1:10 unclosed-block: the block "{{#each}}" is never closed (close it with "{{/each}}")`,
    ],
    [
      '{{#if a}}{{/each}}',
      `${MAIN}:1:10 wrong-nesting: "{{/each}}" stands inside the block "{{#if}}" (close "{{#if}}" before it)`,
    ],
    ['x\n{{/if}}', `${MAIN}:2:1 unopened-block: "{{/if}}" closes nothing`],
    [
      'a\nb {{t "x" y=}} c',
      `${MAIN}:2:13 template-syntax: "}}" is not expected here (a mustache is written {{helper argument name=value}}, with texts in quotes)`,
    ],
    [
      'a\nb {{else}} c',
      `${MAIN}:2:3 template-syntax: "{{else}}" is not expected here (a mustache is written {{helper argument name=value}}, with texts in quotes)`,
    ],
    [
      'a {{t "x}}',
      `${MAIN}:1:7 template-syntax: ""x}}" is not expected here (a mustache is written {{helper argument name=value}}, with texts in quotes)`,
    ],
    ['<p>{{numbers.total</p>\n{{x}}', `${MAIN}:1:4 unclosed-mustache: "{{" is never closed`],
    ['ab {{x', `${MAIN}:1:4 unclosed-mustache: "{{" is never closed`],
    ['{{x}} a\nb {{t "c" }\n', `${MAIN}:2:3 unclosed-mustache: "{{" is never closed`],
    [
      '<p>{{t (concat "a" "b"}}</p>\n',
      `${MAIN}:1:23 template-syntax: "}}" is not expected here (a mustache is written {{helper argument name=value}}, with texts in quotes)`,
    ],
    ['{{a/../b}}', `${MAIN}:1:3 template-syntax: invalid path: a/..`],
  ])('%s', async (main, message) => {
    const result = await rendered(main, { files });
    expect(result.told).toEqual([message]);
    expect(result.markup).toBeUndefined();
  });

  it('has an end where blocks have none', async () => {
    const { told } = await rendered(`${'{{#if a}}'.repeat(3000)}x${'{{/if}}'.repeat(3000)}`, { files });
    expect(told).toEqual([`${MAIN}:1:1 template-syntax: blocks are nested too deeply`]);
  });

  it('is not misled by comments, escapes and inverse blocks', async () => {
    const main = '{{!-- {{#if}} --}}{{! {{/if }}\\{{#if}}{{^if numbers.total}}a{{^}}b{{/if}}';
    const result = await rendered(main, { files });
    expect(result.told).toEqual([]);
    expect(result.text).toBe('{{#if}}b');
  });

  it('tells where the block opens that stands in the way', async () => {
    const { diagnostics } = await rendered('{{#if a}}\n{{#each b}}{{/if}}{{/each}}', { files });
    expect(diagnostics[0]?.trace).toEqual([
      { message: '"{{#each}}" opens here', span: { file: MAIN, line: 2, column: 1, length: 11 } },
    ]);
  });

  it('is told of every template, reached or not', async () => {
    const { told, text } = await rendered('fine', {
      files: { ...files, 'templates/a.hbs': '{{#if x}}', 'templates/b/c.hbs': '{{nope x}}' },
    });
    expect(told).toEqual([
      'templates/a.hbs:1:1 unclosed-block: the block "{{#if}}" is never closed (close it with "{{/if}}")',
      'templates/b/c.hbs:1:1 unknown-helper: unknown helper "nope"',
    ]);
    expect(text).toBe('fine');
  });
});

describe('what is not known', () => {
  it.each([
    [
      'a\n {{numbers.totl}}',
      `${MAIN}:2:4 missing-variable: unknown variable "numbers.totl" (did you mean "numbers.total"?)`,
    ],
    [
      '{{number numbers.totl}}',
      `${MAIN}:1:10 missing-variable: unknown variable "numbers.totl" (did you mean "numbers.total"?)`,
    ],
    [
      '{{#if nmbers}}a{{/if}}',
      `${MAIN}:1:7 missing-variable: unknown variable "nmbers" (did you mean "numbers"?)`,
    ],
    [
      '{{#each numbers.lst.rows}}a{{/each}}',
      `${MAIN}:1:9 missing-variable: unknown variable "numbers.lst.rows" (did you mean "numbers.list"?)`,
    ],
    ['{{#with numbers.x}}a{{/with}}', `${MAIN}:1:9 missing-variable: unknown variable "numbers.x"`],
    ['{{#unless a}}b{{/unless}}', `${MAIN}:1:11 missing-variable: unknown variable "a"`],
    ['{{t "report:hello" name=nam}}', `${MAIN}:1:25 missing-variable: unknown variable "nam"`],
    ['{{#if (eq a 1)}}b{{/if}}', `${MAIN}:1:11 missing-variable: unknown variable "a"`],
    [
      '{{#each numbers.list.rows as |row|}}{{#if (eq row.id "one")}}{{row.regon}}{{/if}}{{/each}}',
      `${MAIN}:1:64 missing-variable: unknown variable "row.regon" (did you mean "row.region"?)`,
    ],
    ['{{#with numbers}}{{../nope}}{{/with}}', `${MAIN}:1:20 missing-variable: unknown variable "../nope"`],
    ['{{../numbers}}', `${MAIN}:1:3 missing-variable: unknown variable "../numbers"`],
    ['{{this.x}} {{./numbers.total}}', `${MAIN}:1:3 missing-variable: unknown variable "this.x"`],
    ['{{@indx}}', `${MAIN}:1:3 missing-variable: unknown variable "@indx" (did you mean "@index"?)`],
    ['{{@index}}', `${MAIN}:1:3 missing-variable: unknown variable "@index"`],
    ['{{numbers.constructor}}', `${MAIN}:1:3 missing-variable: unknown variable "numbers.constructor"`],
    ['{{numbers.list.rows.map}}', `${MAIN}:1:3 missing-variable: unknown variable "numbers.list.rows.map"`],
    ['{{__proto__}}', `${MAIN}:1:3 missing-variable: unknown variable "__proto__"`],
    ['{{numbers.total.span}}', `${MAIN}:1:3 missing-variable: unknown variable "numbers.total.span"`],
    [
      '{{lookup numbers "totl"}}',
      `${MAIN}:1:1 missing-variable: "numbers" has no field "totl" (did you mean "numbers.total"?)`,
    ],
    [
      '{{nubmer numbers.total}}',
      `${MAIN}:1:1 unknown-helper: unknown helper "nubmer" (did you mean "number"?)`,
    ],
    ['{{t (concatt "a")}}', `${MAIN}:1:5 unknown-helper: unknown helper "concatt" (did you mean "concat"?)`],
    ['{{$path 1}}', `${MAIN}:1:1 unknown-helper: unknown helper "$path"`],
    [
      '{{#eech numbers}}a{{/eech}}',
      `${MAIN}:1:1 unknown-helper: unknown block "eech" (did you mean "each"?; the blocks are if, unless, each, with)`,
    ],
    ['{{if numbers}}', `${MAIN}:1:1 unknown-helper: "if" is a block: write {{#if …}} … {{/if}}`],
    ['{{> nope}}', `${MAIN}:1:1 unknown-partial: unknown partial "nope"`],
    ['{{> main2}}', `${MAIN}:1:1 unknown-partial: unknown partial "main2" (did you mean "main"?)`],
    [
      '{{> (concat "ma" "ain")}}',
      `${MAIN}:1:1 unknown-partial: unknown partial "maain" (did you mean "main"?)`,
    ],
    [
      '{{t "report:titel"}}',
      `${MAIN}:1:1 unknown-key: there is no text "report:titel" (did you mean "report:title"?)`,
    ],
    ['{{prose "nope"}}', `${MAIN}:1:1 unknown-prose: there is no prose "nope"`],
    [
      '{{#each (where numbers.list.rows "regio" "x")}}a{{/each}}',
      `${MAIN}:1:9 unknown-column: "numbers.list.rows" has no column "regio" (did you mean "region"?)`,
    ],
  ])('%s', async (main, message) => {
    expect((await rendered(main, { files })).told).toEqual([message]);
  });
});

describe('what does not suit', () => {
  it.each([
    [
      '{{number}}',
      `${MAIN}:1:1 wrong-arguments: the helper "number" takes one argument, not 0 (write {{number value}}; for a field of that name write {{this.number}})`,
    ],
    [
      '{{dateRange numbers.from}}',
      `${MAIN}:1:1 wrong-arguments: the helper "dateRange" takes 2 arguments, not 1 (write {{dateRange from to}})`,
    ],
    [
      '{{t (concat)}}',
      `${MAIN}:1:5 wrong-arguments: the helper "concat" takes one argument or more, not 0 (write {{concat text …}}; for a field of that name write {{this.concat}})`,
    ],
    [
      '{{number numbers.total decimal=1}}',
      `${MAIN}:1:24 unknown-option: the helper "number" has no option "decimal" (did you mean "decimals"?; it has decimals)`,
    ],
    ['{{value numbers.total x=1}}', `${MAIN}:1:23 unknown-option: the helper "value" has no option "x"`],
    ['{{#t "report:title"}}{{/t}}', `${MAIN}:1:1 no-block: the helper "t" is no block (write {{t …}})`],
    [
      '{{#if numbers numbers}}{{/if}}',
      `${MAIN}:1:1 wrong-arguments: {{#if}} takes one argument and no options`,
    ],
    ['{{#if numbers as |x|}}a{{/if}}', `${MAIN}:1:23 wrong-arguments: {{#if}} gives no name to anything`],
    ['{{#with numbers as |x y|}}a{{/with}}', `${MAIN}:1:27 wrong-arguments: {{#with}} gives at most 1 names`],
    [
      '{{#each numbers.list.rows as |date|}}a{{/each}}',
      `${MAIN}:1:38 shadowed-helper: "date" is the name of a helper (choose another name)`,
    ],
    [
      '{{#each numbers.list}}a{{/each}}',
      `${MAIN}:1:9 wrong-type: "numbers.list" is no list (its rows are "numbers.list.rows")`,
    ],
    ['{{#each numbers.total}}a{{/each}}', `${MAIN}:1:9 wrong-type: "numbers.total" is no list`],
    [
      '{{{numbers.name}}}',
      `${MAIN}:1:1 unescaped-output: data cannot be printed as markup (write two braces: what is printed is text; "prose" gives markup all by itself)`,
    ],
    [
      '{{number numbers.name}}',
      `${MAIN}:1:1 wrong-type: "numbers.name" must be a number, not "Asia & "<b>"" (numbers have no quotes and no separators but a point: 1234.5)`,
    ],
    [
      '{{numbers.list}}',
      `${MAIN}:1:1 not-printable: "numbers.list" is a dataset and cannot be printed (its rows are "numbers.list.rows")`,
    ],
    ['{{t numbers}}', `${MAIN}:1:1 wrong-type: "numbers" is no key of a text`],
    ['{{prose numbers}}', `${MAIN}:1:1 wrong-type: "numbers" is no path of prose`],
    ['{{ref numbers}}', `${MAIN}:1:1 wrong-type: "numbers" is no id`],
    ['{{pages numbers}}', `${MAIN}:1:1 wrong-type: "numbers" is no range of pages with "first" and "last"`],
    ['{{concat "a" numbers}}', `${MAIN}:1:1 wrong-type: "numbers" is no text`],
    ['{{#each (where numbers "a" 1)}}a{{/each}}', `${MAIN}:1:9 wrong-type: "numbers" is no list of rows`],
    [
      '{{#each (where numbers.list.rows numbers 1)}}a{{/each}}',
      `${MAIN}:1:9 wrong-type: "numbers" is no name of a column`,
    ],
    [
      '{{#*inline "x"}}a{{/inline}}',
      `${MAIN}:1:1 unsupported-syntax: layouts have no inline partials and decorators (put it into a file of its own below templates/ and call it with {{> name}})`,
    ],
    ['{{> main numbers numbers}}', `${MAIN}:1:1 wrong-arguments: a partial takes at most one context`],
    [
      '{{> @partial-block}}',
      `${MAIN}:1:1 missing-block: the partial was called without a block (call the partial with {{#> name}} … {{/name}})`,
    ],
  ])('%s', async (main, message) => {
    expect((await rendered(main, { files })).told).toEqual([message]);
  });
});

describe('errors', () => {
  it('are all collected, and each leaves a mark in its place', async () => {
    const { text, told } = await rendered(
      '<p>{{a.b}} {{t "report:x"}}\n{{number numbers.x}} {{numbers.total}} {{numbers.list}}</p>',
      { files },
    );
    expect(text).toBe('<p>[a.b] [report:x]\n[numbers.x] 61 [numbers.list]</p>');
    expect(told.map((line) => line.split(' ', 2).join(' '))).toEqual([
      `${MAIN}:1:6 missing-variable:`,
      `${MAIN}:1:12 unknown-key:`,
      `${MAIN}:2:10 missing-variable:`,
      `${MAIN}:2:40 not-printable:`,
    ]);
  });

  it('name the partials on the way, innermost first', async () => {
    const { diagnostics } = await rendered('\n{{> a}}', {
      files: { ...files, 'templates/a.hbs': 'x {{> b/c}}', 'templates/b/c.hbs': '{{nope}}' },
    });
    expect(diagnostics).toEqual([
      {
        severity: 'error',
        code: 'missing-variable',
        message: 'unknown variable "nope"',
        span: { file: 'templates/b/c.hbs', line: 1, column: 3, length: 4 },
        trace: [
          {
            message: 'in the partial "b/c"',
            span: { file: 'templates/a.hbs', line: 1, column: 3, length: 9 },
          },
          { message: 'in the partial "a"', span: { file: MAIN, line: 2, column: 1, length: 7 } },
        ],
      },
    ]);
  });

  it('tell a partial that calls itself for ever, once', async () => {
    const { told, diagnostics } = await rendered('{{> a}}', {
      files: { ...files, 'templates/a.hbs': 'x{{> b}}{{> b}}', 'templates/b.hbs': '\n{{> a}}' },
    });
    expect(told).toEqual(['templates/b.hbs:2:1 endless-partial: the partial "a" calls itself without end']);
    expect(diagnostics[0]?.trace?.length).toBe(6);
  });

  it('tell texts that no catalogue has where no layout comes to print them', async () => {
    const { told, text } = await rendered('{{#if false}}{{t "report:titel"}}{{prose "nope"}}{{/if}}', {
      files,
    });
    expect(text).toBe('');
    expect(told).toEqual([
      `${MAIN}:1:14 unknown-key: there is no text "report:titel" (did you mean "report:title"?)`,
      `${MAIN}:1:34 unknown-prose: there is no prose "nope"`,
    ]);
  });

  it('name the layout that is not there', async () => {
    const { openTexts } = await import('../language/open-texts.js');
    const { renderLayout, renderPage } = await import('../../src/layout/render.js');
    const { project, language } = await openTexts(files);
    expect(renderLayout(project, language, 'mian').diagnostics).toEqual([
      {
        severity: 'error',
        code: 'unknown-layout',
        message: 'there is no layout "mian"',
        hints: ['did you mean "main"?', 'add templates/mian.hbs'],
      },
    ]);
    expect(renderPage(project, language, 'mian').value).toBeUndefined();
  });
});

it('does not say of what is written out that it is not itself', async () => {
  const { told } = await rendered('{{number "x"}}{{date "2018-02-30"}}', { files });
  expect(told).toEqual([
    `${MAIN}:1:1 wrong-type: "x" must be a number (numbers have no quotes and no separators but a point: 1234.5)`,
    `${MAIN}:1:15 wrong-type: "2018-02-30" must be a date (dates are written 2024, 2024-07 or 2024-07-15)`,
  ]);
});
