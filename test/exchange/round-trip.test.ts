import { describe, expect, it } from 'vitest';
import { FORMATS, formats, NASTY, nastyProject } from './nasty.js';

const FR = NASTY['locales/fr/report.json'];
const PROSE = NASTY['locales/fr/prose/text.md'];

describe.each(formats)('a file of translators (%s)', (format) => {
  it('changes nothing when it comes back as it was sent', async () => {
    const { exchange, back } = await nastyProject();
    expect(await back(FORMATS[format](exchange))).toEqual({ files: {}, told: [] });
  });

  it('comes back with the line ends and the mark of other systems', async () => {
    const { exchange, back } = await nastyProject();
    const file = `\uFEFF${FORMATS[format](exchange).replaceAll(/\r?\n/g, '\r\n')}`;
    expect(await back(file)).toEqual({ files: {}, told: [] });
  });

  it('brings new words into the catalogue, and leaves all else as it is', async () => {
    const { exchange, back } = await nastyProject();
    const file = FORMATS[format](exchange)
      .replace('Rapport', 'Bilan')
      .replace('de visites', 'de passages')
      .replace(' point, 5', ' élément, 5')
      .replace('deuxième', 'second');
    const { files, told } = await back(file);
    expect(told).toEqual([]);
    expect(files).toEqual({
      'locales/fr/report.json': FR.replace('Rapport', 'Bilan').replace('de visites', 'de passages'),
      'locales/fr/prose/text.md': PROSE.replace(' point, 5', ' élément, 5').replace('deuxième', 'second'),
    });
  });

  it('tells of a placeholder that is gone, and takes the rest', async () => {
    const { exchange, back } = await nastyProject();
    const file = FORMATS[format](exchange).replace('Rapport', 'Bilan');
    const without = {
      xliff: () => file.replace(/(<target>.*gras' .*)<ph [^>]*\/>(<\/target>)/, '$1$2'),
      xliff12: () => file.replace(/(<target .*gras' .*)<ph id="1">[^/]*<\/ph>(<\/target>)/, '$1$2'),
      po: () => file.replace(/(msgstr ".*gras' .*)\{\{report.year\}\}/, '$1'),
      csv: () => file.replace(/(gras' .*)\{\{report.year\}\}/, '$1'),
    }[format]();
    expect(without).not.toBe(file);
    const { files, told } = await back(without);
    expect(told).toEqual([
      expect.stringMatching(
        /^back:\d+:\d+ placeholders-differ: "report:quotes": "\{\{report.year\}\}" is missing/,
      ),
    ]);
    expect(files).toEqual({ 'locales/fr/report.json': FR.replace('Rapport', 'Bilan') });
  });

  it('puts texts that were missing where they belong', async () => {
    const { exchange, back } = await nastyProject();
    const full = {
      ...exchange,
      segments: exchange.segments.map((segment) =>
        segment.translation === ''
          ? {
              ...segment,
              translation: `${segment.reference} (fr)`,
              target: [...segment.source, { kind: 'text' as const, text: ' (fr)' }],
            }
          : segment,
      ),
    };
    const { files, told } = await back(FORMATS[format](full));
    expect(told).toEqual([]);
    expect(files).toEqual({
      'locales/fr/report.json': FR.replace(
        '"second"',
        '"inner": {\n            "dotted": "Inner (fr)"\n        },\n        "second"',
      ).replace('"empty": ""', '"empty": "Not yet (fr)"'),
      'locales/fr/prose/text.md': `${PROSE}\r\nA new paragraph. (fr) {facts="F002"}\r\n`,
    });
  });
});
