import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { validateXML } from 'xmllint-wasm';
import { FORMATS, nastyProject } from './nasty.js';
import { reportExchange } from './report-exchange.js';

const SCHEMAS = { xliff: 'xliff-core-2.0.xsd', xliff12: 'xliff-core-1.2-strict.xsd' } as const;
type XliffFormat = keyof typeof SCHEMAS;

function schema(file: string): string {
  const text = readFileSync(new URL(`schemas/${file}`, import.meta.url), 'utf8');
  // The place of the schema for `xml:space` is one on the web, and another copy's.
  return text.replace(/(<xsd?:import\s[^>]*schemaLocation=")[^"]*/, '$1xml.xsd');
}

/** What libxml2 finds in a file, held against the schema of OASIS. */
async function faults(format: XliffFormat, contents: string): Promise<readonly string[]> {
  const { valid, errors } = await validateXML({
    xml: { fileName: 'fr.xlf', contents },
    schema: { fileName: SCHEMAS[format], contents: schema(SCHEMAS[format]) },
    preload: { fileName: 'xml.xsd', contents: schema('xml.xsd') },
    initialMemoryPages: 1024,
    maxMemoryPages: 4096,
  });
  expect(errors.length > 0).toBe(!valid);
  return errors.map(({ message }) => message);
}

const formats = ['xliff', 'xliff12'] as const;

describe.each(formats)('%s and its schema', (format) => {
  it('agree on texts with all that could go wrong', async () => {
    const { exchange } = await nastyProject();
    expect(await faults(format, FORMATS[format](exchange))).toEqual([]);
  });

  it("agree on the report's own texts", async () => {
    const { exchange } = await reportExchange();
    expect(await faults(format, FORMATS[format](exchange))).toEqual([]);
  });
});

it.each([
  ['xliff', 'an attribute of another name', /srcLang=/, 'sourceLang='],
  ['xliff', 'a unit without an id', /<unit id="u1-1"/, '<unit'],
  ['xliff', 'a placeholder without an id', /<ph id="\d+"/, '<ph'],
  ['xliff', 'a state that there is not', /state="translated"/, 'state="done"'],
  ['xliff', 'notes behind the text', /(<notes>.*?<\/notes>)(.*?<\/segment>)/s, '$2$1'],
  ['xliff', 'a target before its source', /(<source>.*?<\/source>)\s*(<target>.*?<\/target>)/s, '$2$1'],
  ['xliff', 'no segment', /<segment .*?<\/segment>/s, ''],
  ['xliff12', 'an attribute of another name', / resname=/, ' name='],
  ['xliff12', 'a file without a kind', / datatype="x-json"/, ''],
  ['xliff12', 'a language that is none', /target-language="fr"/, 'target-language="fr FR"'],
  ['xliff12', 'a unit of measure that there is not', /size-unit="char"/, 'size-unit="letters"'],
  ['xliff12', 'a target before its source', /(<source>.*?<\/source>)\s*(<target .*?<\/target>)/s, '$2$1'],
  ['xliff12', 'texts outside the body', /<\/?body>/g, ''],
  ['xliff12', 'two texts of one id', /id="report:quotes"/, 'id="report:title"'],
] as const)('a schema finds %s: %s', async (format, _, pattern, instead) => {
  const { exchange } = await nastyProject();
  const file = FORMATS[format](exchange);
  const broken = file.replace(pattern, instead);
  expect(broken).not.toBe(file);
  expect((await faults(format, broken))[0]).toContain('Schemas validity error');
});
