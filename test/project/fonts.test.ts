/// <reference path="../../packages/canvas/lib/fontkit.d.ts" />
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { create } from 'fontkit';
import { expect, test } from 'vitest';

const FOLDER = fileURLToPath(new URL('../../fonts/', import.meta.url));
const FONTS = readdirSync(FOLDER).filter((name) => name.endsWith('.ttf'));

/** Spaces, quotes, dashes, signs, and the letters of French, Spanish, Portuguese and German. */
const NEEDED =
  '\u00a0\u202f\u2009\u00ad’‘“”„«»‹›–—−…•→‡†·×°№€%‰½' +
  'œŒæÆàâäçéèêëîïôöùûüÿÀÂÄÇÉÈÊËÎÏÔÖÙÛÜŸáíóúñÁÍÓÚÑ¿¡ºªãõÃÕßẞ';

test('there are fonts, with their licences', () => {
  expect(FONTS.length).toBeGreaterThanOrEqual(10);
  expect(readFileSync(`${FOLDER}OFL-SourceSerif.txt`, 'utf8')).toContain('SIL OPEN FONT LICENSE Version 1.1');
  expect(readFileSync(`${FOLDER}OFL-SourceSans.txt`, 'utf8')).toContain('SIL OPEN FONT LICENSE Version 1.1');
});

test.each(FONTS)('%s has the characters that the languages need', (name) => {
  const font = create(readFileSync(FOLDER + name));
  expect(
    [...NEEDED].filter((character) => !font.hasGlyphForCodePoint(character.codePointAt(0) ?? 0)),
  ).toEqual([]);
});
