import { describe, expect, it } from 'vitest';
import type { TextOrigin } from '../../src/origin.js';
import { openProject } from '../../src/project/open.js';
import { printLock } from '../../src/project/translation-lock.js';
import { staleTexts } from '../../src/translation/stale-texts.js';
import { acceptUnits } from '../../src/translation/staleness.js';
import { translationUnits } from '../../src/translation/units.js';
import { memoryHost } from '../project/memory-host.js';
import { smallProject } from '../project/small-project.js';

const FILES = {
  'locales/en/report.json': '{ "title": "Report", "loans": "Loans" }\n',
  'locales/fr/report.json': '{ "title": "Rapport", "loans": "Prêts" }\n',
  'locales/en/prose/text.md': 'One.\n\nTwo lines\nof words.\n\nThree.\n',
  'locales/fr/prose/text.md': 'Un.\n\nDeux lignes\nde *mots*.\n\nTrois.\n',
};

async function opened(files: Readonly<Record<string, string>>) {
  const { value } = await openProject(memoryHost(smallProject(files)));
  if (!value) throw new Error('the project does not open');
  return value;
}

/** Whether a text at a place of the French is shaded, once the reference has changed as told. */
async function staleAfter(changed: Readonly<Record<string, string>>) {
  const { units = [] } = translationUnits(await opened(FILES), 'fr') ?? {};
  const lock = printLock('fr', 'en', acceptUnits(units, new Map(), new Set(units)));
  const isStale = staleTexts(await opened({ ...FILES, 'locales/fr.lock': lock, ...changed }), 'fr');
  return (kind: TextOrigin['kind'], file: string, line: number, column: number) =>
    isStale({ kind, key: '', language: 'fr', span: { file: `locales/fr/${file}`, line, column, length: 1 } });
}

describe('texts that were translated from an earlier reference', () => {
  it('are all lines of a paragraph, and none of its neighbours', async () => {
    const text = 'One.\n\nThree lines\nof words.\n\nThree.\n';
    const isStale = await staleAfter({ 'locales/en/prose/text.md': text });
    const found = [1, 3, 4, 6].filter((line) => isStale('prose', 'prose/text.md', line, 7));
    expect(found).toEqual([3, 4]);
  });

  it('are one string of a line, and not the other', async () => {
    const isStale = await staleAfter({
      'locales/en/report.json': '{ "title": "Report", "loans": "Lent" }\n',
    });
    expect(isStale('string', 'report.json', 1, 12)).toBe(false);
    expect(isStale('string', 'report.json', 1, 32)).toBe(true);
  });

  it('are none where nobody has recorded what was translated', async () => {
    const isStale = staleTexts(await opened(FILES), 'fr');
    const span = { file: 'locales/fr/report.json', line: 1, column: 12, length: 1 };
    expect(isStale({ kind: 'string', key: 'report:title', language: 'fr', span })).toBe(false);
  });
});
