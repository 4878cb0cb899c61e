import { describe, expect, it } from 'vitest';
import { FORMATS, nastyProject } from './nasty.js';

const UNIT = (inside: string, more = '') =>
  `<?xml version="1.0"?>\n${more}<xliff xmlns="urn:oasis:names:tc:xliff:document:2.0" version="2.0" srcLang="en" trgLang="fr"><file id="f"><unit id="u" name="report:title"><segment><source>Report</source><target>${inside}</target></segment></unit></file></xliff>\n`;
const PO = (body: string) => `msgid ""\nmsgstr ""\n"Language: fr\\n"\n\n${body}\n`;

async function back(file: string | Uint8Array) {
  return (await nastyProject()).back(file);
}

describe('a file of translators that is wrong', () => {
  it.each([
    ['an entity', UNIT('&nbsp;x'), 'xml-entity: XML does not parse: undefined entity'],
    [
      'an external entity',
      UNIT('&file;', '<!DOCTYPE xliff [<!ENTITY file SYSTEM "file:///etc/passwd">]>\n'),
      'xml-doctype: the file has a document type, which is never read',
    ],
    [
      'a billion laughs',
      UNIT('&c;', '<!DOCTYPE x [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;"><!ENTITY c "&b;&b;&b;">]>\n'),
      'xml-doctype: the file has a document type, which is never read',
    ],
    ['no end', UNIT('x').slice(0, -30), 'xml-syntax: XML does not parse: '],
    ['no XLIFF', '<html><body/></html>', 'exchange-format: this is no XLIFF file'],
    [
      'a version to come',
      UNIT('x').replace('version="2.0"', 'version="3.0"'),
      'exchange-format: XLIFF of version "3.0" is not read',
    ],
    [
      'elements without end',
      UNIT('<mrk>'.repeat(200) + '</mrk>'.repeat(200)),
      'xml-depth: "mrk" is nested too deeply',
    ],
    [
      'bytes of Latin-1',
      new Uint8Array([...new TextEncoder().encode('# '), 0xe9, 0x0a]),
      'invalid-utf8: the file is not valid UTF-8',
    ],
    ['a control character', UNIT('x').replace('x<', 'x\u0001<'), 'control-character: '],
    [
      'an unknown placeholder',
      UNIT('Bilan <ph id="7"/>'),
      'unknown-placeholder: "report:title": there is no placeholder "7"',
    ],
    [
      'a value of its own',
      UNIT('Bilan {{report.id}}'),
      'broken-markup: "report:title": the placeholders do not belong together',
    ],
    [
      'an unknown key',
      UNIT('x').replace('report:title', 'report:titel'),
      'unknown-key: there is no text "report:titel" (did you mean "report:title"',
    ],
    [
      'a reference that has changed',
      UNIT('x').replace('>Report<', '>Old report<'),
      'stale-reference: the reference text of "report:title" has changed',
    ],
    [
      'a text that is too long',
      UNIT('Rapport sur toute l’année'),
      'warning text-too-long: "report:title" has 25 characters, 12 have room',
    ],
    [
      'PO with a brace that stays open',
      PO('msgctxt "report:title"\nmsgid "Report"\nmsgstr "Bilan {{x"'),
      'interpolation-syntax: "report:title": "{{" without a "}}" after it',
    ],
    [
      'PO with too few plural forms',
      PO('msgctxt "report:visits"\nmsgid "a"\nmsgid_plural "b"\nmsgstr[0] "c"\nmsgstr[1] "d"'),
      'broken-plural: "report:visits" has 2 plural forms, "fr" has 3',
    ],
    ['PO of nothing', '# a comment\n', 'exchange-format: this is no PO file with messages'],
    [
      'a draft of a translator',
      PO('#, fuzzy\nmsgctxt "report:title"\nmsgid "Report"\nmsgstr "Bilan"'),
      'warning unfinished-translation: "report:title" is still marked as not finished',
    ],
    [
      'a message twice',
      PO(
        'msgctxt "report:title"\nmsgid "Report"\nmsgstr "A"\n\nmsgctxt "report:title"\nmsgid "Report"\nmsgstr "B"',
      ),
      'duplicate-segment: "report:title" stands twice',
    ],
    [
      'CSV with semicolons',
      'key;en;fr\nreport:title;Report;Bilan\n',
      'exchange-format: the first line must name the column "key" and two languages',
    ],
    ['CSV with an open quote', 'key,en,fr\nreport:title,Report,"Bilan\n', 'csv-syntax: CSV does not parse'],
  ])('with %s is told of at its line', async (_, file, message) => {
    const { told } = await back(file);
    expect(told).toEqual([expect.stringContaining(message)]);
    expect(told[0]).toMatch(/^back:\d+:\d+ /);
  });

  it('is read where entities are those of XML or numbers', async () => {
    const { files, told } = await back(UNIT('R&#233;sum&#xE9; &amp; &lt;'));
    expect(told).toEqual([]);
    expect(files['locales/fr/report.json']).toContain('"Résumé & <"');
  });

  it('never takes a plural with forms that are missing', async () => {
    const project = await nastyProject({
      'locales/fr/report.json':
        '{ "title": "Rapport", "visits_one": "", "visits_many": "", "visits_other": "" }\n',
    });
    const { files, told } = await project.back(
      PO(
        'msgctxt "report:visits"\nmsgid "{{count, number}} visit"\nmsgid_plural "{{count, number}} visits"\nmsgstr[0] "une visite"\nmsgstr[1] ""\nmsgstr[2] "{{count, number}} visites"',
      ),
    );
    expect(files).toEqual({});
    expect(told).toEqual([
      expect.stringContaining('broken-plural: "report:visits" lacks the plural form "many"'),
    ]);
  });

  it('escapes words that Markdown would read as signs', async () => {
    const { exchange, back: take } = await nastyProject();
    const file = FORMATS.xliff(exchange).replace('>deuxième<', '>1. *deux* [x] @page(head)<');
    const { files, told } = await take(file);
    expect(told).toEqual([]);
    expect(files['locales/fr/prose/text.md']).toContain('-   1\\. \\*deux\\* \\[x\\] \\@page(head)\r\n');
  });

  it.each(['xliff', 'xliff12'] as const)(
    'is refused where a mark of emphasis stays open (%s)',
    async (format) => {
      const { exchange, back: take } = await nastyProject();
      const file = FORMATS[format](exchange);
      const broken = file.replace(/(<target[^>]*>Titre )<ph [^>]*?(?:\/>|>[^<]*<\/ph>)/, '$1');
      expect(broken).not.toBe(file);
      const { told, files } = await take(broken);
      expect(files).toEqual({});
      expect(told).toEqual([expect.stringContaining('broken-markup')]);
    },
  );
});
