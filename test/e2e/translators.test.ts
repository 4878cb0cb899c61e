import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { changedFiles } from '../../src/exchange/changed-files.js';
import { readReturned } from '../../src/exchange/read-returned.js';
import { takeBack } from '../../src/exchange/take-back.js';
import { FORMATS, formats } from '../exchange/nasty.js';
import { reportExchange } from '../exchange/report-exchange.js';
import { report, succeeds } from '../support/cli.js';
import { copyReport, emptyFolder, sharedFolders } from '../support/project-folder.js';
import { patience } from './built-report.js';

const newFolder = sharedFolders();
let folder: string;

beforeAll(async () => {
  folder = await copyReport(await newFolder());
});

/** All files of the translations with their bytes. */
function locales(): ReadonlyMap<string, string> {
  const root = join(folder, 'locales');
  const files = readdirSync(root, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const paths = files.map((entry) => join(entry.parentPath, entry.name)).sort();
  return new Map(paths.map((path) => [path, readFileSync(path, 'latin1')]));
}

describe("the report's own French", { timeout: patience }, () => {
  it('goes to translators and comes back byte by byte, in each format', async () => {
    const { project, files, exchange } = await reportExchange('fr', folder);
    for (const format of formats) {
      const file = new TextEncoder().encode(FORMATS[format](exchange));
      const taken = takeBack(exchange, readReturned(format, file));
      expect({ format, found: taken.diagnostics, changed: taken.changed.size }).toEqual({
        format,
        found: [],
        changed: 0,
      });
      expect(taken.confirmed.size).toBe(
        exchange.segments.filter(({ translation }) => translation !== '').length,
      );
      // Each text once more as a change, so that what is written is put together anew.
      const more = { kind: 'text' as const, text: '-' };
      const retold = {
        ...exchange,
        segments: exchange.segments.map((one) => ({
          ...one,
          translation: one.translation && `${one.translation}-`,
          target: [...one.target, more],
        })),
      };
      const again = takeBack(retold, readReturned(format, file));
      const made = await changedFiles(project, retold, again, files);
      expect([...again.diagnostics, ...made.diagnostics]).toEqual([]);
      for (const [path, bytes] of made.value ?? []) {
        expect(new TextDecoder().decode(bytes), path).toBe(readFileSync(join(folder, path), 'utf8'));
      }
      expect(made.value?.size).toBeGreaterThan(40);
    }
  });

  it('takes what is right, tells what is not, and writes nothing in a dry run', async () => {
    const file = join(await emptyFolder(), 'fr.po');
    const before = locales();
    await succeeds(['translations', 'export', '--to', 'po', '--language', 'fr', '--out', file], folder);
    const unchanged = await succeeds(['translations', 'import', file], folder);
    expect(unchanged.stderr).toBe('0 texts of "fr" (from "en") were changed, in 0 files\n');
    expect(locales()).toEqual(before);
    const sent = readFileSync(file, 'utf8');
    const title =
      /msgctxt "abbreviations:heading"\nmsgid "Abbreviations"\nmsgstr "(.*)"/.exec(sent)?.[1] ?? '';
    const changed = sent
      .replace(`msgstr "${title}"`, 'msgstr "Liste des sigles"')
      .replace(/(msgctxt "labels:figure"\nmsgid ".*"\nmsgstr )".*"/, '$1"Figure"');
    writeFileSync(file, changed);
    const dry = await report(['translations', 'import', '--dry-run', file], folder);
    expect(dry.code).toBe(1);
    expect(dry.stderr).toContain('"labels:figure": "{{number}}" is missing');
    expect(dry.stderr).toMatch(/ {2}at .*fr\.po:\d+:1\n/);
    expect(dry.stderr).toContain('1 text of "fr" (from "en") would be changed, in 1 file\n');
    expect(locales()).toEqual(before);
    const real = await report(['translations', 'import', file], folder);
    expect(real.code).toBe(1);
    const path = join(folder, 'locales/fr/abbreviations.json');
    expect(readFileSync(path, 'utf8')).toBe(
      Buffer.from(before.get(path) ?? '', 'latin1')
        .toString('utf8')
        .replace(`"${title}"`, '"Liste des sigles"'),
    );
    expect(readFileSync(join(folder, 'locales/fr.lock'), 'utf8')).toMatch(
      /^abbreviations:heading [0-9a-f]{12}$/m,
    );
  });

  it('refuses files of other languages, of other kinds and too large', async () => {
    const other = join(await emptyFolder(), 'x');
    const cases = [
      ['key,en,de\nreport:title,Report,Bericht\n', '"de" is no translation of this project'],
      ['key,fr,en\nreport:title,Rapport,Report\n', 'the file translates from "fr", the reference is "en"'],
      ['msgid ""\nmsgstr ""\n\nmsgid "a"\nmsgstr "b"\n', 'the file names no language'],
    ] as const;
    for (const [content, message] of cases) {
      writeFileSync(other, content);
      const { code, stderr } = await report(['translations', 'import', other], folder);
      expect({ code, stderr }).toEqual({ code: 1, stderr: expect.stringContaining(message) });
    }
    execFileSync('truncate', ['-s', '50M', other]);
    const { code, stderr } = await report(['translations', 'import', other], folder);
    expect({ code, stderr }).toEqual({ code: 1, stderr: expect.stringContaining('is too large to be read') });
    expect(stderr).toContain('the limit is 16 MiB');
    const unknown = await report(['translations', 'export', '--language', 'en'], folder);
    expect(unknown).toMatchObject({ code: 2, stderr: expect.stringContaining('"en" is the reference') });
  });
});
