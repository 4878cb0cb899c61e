import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { SaxesParser } from 'saxes';
import { describe, expect, it } from 'vitest';
import { pluralHeader } from '../../src/exchange/plural-headers.js';
import { emptyFolder } from '../support/project-folder.js';
import { describeWith } from '../support/tools.js';
import { FORMATS, nastyProject } from './nasty.js';

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

/** The elements of XLIFF with those that may stand in them, in this order, as the schemas of OASIS have them. */
const CONTENT: { readonly [version: string]: { readonly [element: string]: RegExp } } = {
  xliff: {
    xliff: /^(file )+$/,
    file: /^(group |unit )+$/,
    group: /^(unit )+$/,
    unit: /^(notes )?(originalData )?segment $/,
    notes: /^(note )+$/,
    originalData: /^(data )+$/,
    segment: /^source (target )?$/,
    source: /^(ph )*$/,
    target: /^(ph )*$/,
  },
  xliff12: {
    xliff: /^(file )+$/,
    file: /^body $/,
    body: /^(group |trans-unit )+$/,
    group: /^(trans-unit )+$/,
    'trans-unit': /^source (target )?(note )*$/,
    source: /^(ph )*$/,
    target: /^(ph )*$/,
  },
};
const REQUIRED: { readonly [element: string]: readonly string[] } = {
  unit: ['id'],
  data: ['id'],
  ph: ['id'],
  'trans-unit': ['id'],
};

describe.each(['xliff', 'xliff12'] as const)('%s', (format) => {
  it('is made as its schema has it', async () => {
    const { exchange } = await nastyProject();
    const open: { name: string; children: string }[] = [];
    let units = new Set<string>();
    let count = 0;
    const parser = new SaxesParser();
    parser.on('error', (error) => {
      throw error;
    });
    parser.on('opentag', ({ name, attributes }) => {
      const parent = open.at(-1);
      if (parent) parent.children += `${name} `;
      for (const required of REQUIRED[name] ?? []) expect(attributes).toHaveProperty(required);
      if (name === 'file') units = new Set();
      if (name === 'unit') {
        expect(String(attributes.id)).toMatch(/^[\w.-]+$/);
        expect(units.has(String(attributes.id))).toBe(false);
        units.add(String(attributes.id));
        count += 1;
      }
      open.push({ name, children: '' });
    });
    parser.on('closetag', ({ name }) => {
      const { children = '' } = open.pop() ?? {};
      expect(children, name).toMatch(CONTENT[format]?.[name] ?? /^$/);
    });
    parser.write(FORMATS[format](exchange)).close();
    if (format === 'xliff') expect(count).toBe(exchange.segments.length);
  });

  it('says the page, the note and the room of a text', async () => {
    const { exchange } = await nastyProject();
    const file = FORMATS[format](exchange);
    expect(file).toContain("<note>The cover's title; -- no &lt;subtitle&gt;</note>");
    expect(file).toContain('<note>at most 12 characters</note>');
    expect(file).toContain('<note>page 1, 3</note>');
    if (format === 'xliff12') expect(file).toContain('maxwidth="12" size-unit="char"');
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
  it('has no fault that msgfmt -c finds', async () => {
    const { exchange } = await nastyProject();
    const file = join(await emptyFolder(), 'fr.po');
    writeFileSync(file, FORMATS.po(exchange));
    expect(() => execFileSync('msgfmt', ['-c', '-o', '/dev/null', file], { stdio: 'pipe' })).not.toThrow();
  });
});
