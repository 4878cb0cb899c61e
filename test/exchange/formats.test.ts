import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { pluralHeader } from '../../src/exchange/plural-headers.js';
import { emptyFolder } from '../support/project-folder.js';
import { describeWith } from '../support/tools.js';
import { FORMATS, nastyProject } from './nasty.js';
import { reportExchange } from './report-exchange.js';

describe('plural forms in PO', () => {
  it.each([
    'bg',
    'cs',
    'da',
    'de',
    'el',
    'en',
    'es',
    'fr',
    'it',
    'nl',
    'pl',
    'pt',
    'pt-PT',
    'ro',
    'ru',
    'sk',
    'sv',
    'uk',
  ])('count in %s as Intl does', (language) => {
    const { forms, header } = pluralHeader(language) ?? { forms: [], header: '' };
    const formula = /plural=(.*);$/.exec(header)?.[1] ?? '';
    const index = new Function('n', `return Number(${formula});`);
    const rules = new Intl.PluralRules(language);
    const numbers = [...Array.from({ length: 1200 }, (_, n) => n), 1e6, 1e6 + 1, 2e6, 12e6];
    const differing = numbers.filter((n) => forms[index(n)] !== rules.select(n));
    expect(differing).toEqual([]);
  });
});

describe.each(['xliff', 'xliff12'] as const)('%s', (format) => {
  it('says the page, the note and the room of a text', async () => {
    const { exchange } = await nastyProject();
    const file = FORMATS[format](exchange);
    expect(file).toContain("<note>The cover's title; -- no &lt;subtitle&gt;</note>");
    expect(file).toContain('<note>at most 12 characters</note>');
    expect(file).toContain('<note>page 1, 3</note>');
    if (format === 'xliff12') expect(file).toContain('maxwidth="12" size-unit="char"');
  });
});

describe('XLIFF 2.0', () => {
  it('numbers texts and what their placeholders stand for, which no schema holds', async () => {
    const { exchange } = await nastyProject();
    const file = FORMATS.xliff(exchange);
    const ids = file.split('<file ').flatMap((part, index) => {
      const found = [...part.matchAll(/<unit id="([^"]*)"/g)].map(({ 1: id }) => `${index} ${id}`);
      return found;
    });
    expect(new Set(ids).size).toBe(exchange.segments.length);
    for (const [unit] of file.matchAll(/<unit .*?<\/unit>/gs)) {
      const data = [...unit.matchAll(/<data id="([^"]*)"/g)].map(({ 1: id }) => id);
      const asked = [...unit.matchAll(/ dataRef="([^"]*)"/g)].map(({ 1: id }) => id);
      expect(new Set(data)).toEqual(new Set(asked));
      expect(new Set(data).size).toBe(data.length);
    }
  });
});

describe('CSV for spreadsheets', () => {
  it('has no cell that is taken for a formula, and loses nothing by it', async () => {
    const titles = ['=1+1', '-x', "'@a", '+33 1', "'quoted'"];
    for (const title of titles) {
      const { exchange, back } = await nastyProject({
        'locales/en/report.json': JSON.stringify({ title: 'Report' }),
        'locales/fr/report.json': JSON.stringify({ title }),
      });
      const file = FORMATS.csv(exchange);
      expect(file).not.toMatch(/(?:^|,)"?[=+@-]/m);
      expect(file).toContain(title === "'quoted'" ? title : `'${title}`);
      expect(await back(file)).toEqual({ files: {}, told: [] });
    }
  });
});

describeWith('msgfmt', 'PO as gettext reads it', () => {
  const check = (file: string) =>
    execFileSync('msgfmt', ['--check', '-o', '/dev/null', file], { stdio: 'pipe' });

  it.each([
    ['texts with all that could go wrong', nastyProject],
    ["the report's own texts", () => reportExchange()],
  ])('has no fault that msgfmt --check finds: %s', async (_, make) => {
    const { exchange } = await make();
    const file = join(await emptyFolder(), 'fr.po');
    const po = FORMATS.po(exchange);
    writeFileSync(file, po);
    expect(() => check(file)).not.toThrow();
    writeFileSync(file, po.replace('nplurals=3', 'nplurals=2'));
    expect(() => check(file)).toThrow(/msgfmt/);
  });
});
