import { createRequire } from 'node:module';
import { describe, expect, it } from 'vitest';
import { breakRuns } from '../../src/typeset/engine/break-runs.js';

interface TextRun {
  readonly text: string;
  readonly noWrap?: boolean;
}

interface Broken extends TextRun {
  readonly lineEnd?: boolean;
  readonly noNewLine?: boolean;
}

const {
  default: TextBreaker,
}: { default: new () => { getBreaks(runs: readonly TextRun[]): readonly Broken[] } } = createRequire(
  import.meta.url,
)('pdfmake/js/TextBreaker.js');

/** Texts up to where a line may break; after those that end in "_" none may, and after those in "/" one must. */
function cut(...runs: readonly TextRun[]): readonly string[] {
  return breakRuns(runs).map(({ text, lineEnd, noNewLine }) => text + (noNewLine ? '_' : lineEnd ? '/' : ''));
}

describe('runs of text', () => {
  it.each<[string, readonly TextRun[], readonly string[]]>([
    [
      'break after spaces and hyphens',
      [{ text: 'a well-known place ' }],
      ['a ', 'well-', 'known ', 'place '],
    ],
    ['break between runs at a space', [{ text: 'one ' }, { text: 'two' }], ['one ', 'two']],
    [
      'go on in a word that another run ends',
      [{ text: 'a wor' }, { text: 'd more' }],
      ['a ', 'wor_', 'd ', 'more'],
    ],
    [
      'stay whole where they do not wrap',
      [{ text: '1 to 2', noWrap: true }, { text: ', so' }],
      ['1 to 2_', ', ', 'so'],
    ],
    [
      'break where a line break is asked for',
      [{ text: 'one' }, { text: '\n' }, { text: 'two' }],
      ['one_', '/', 'two'],
    ],
    ['are a word where they are empty', [{ text: '' }], ['']],
  ])('%s', (_, runs, expected) => {
    expect(cut(...runs)).toEqual(expected);
  });

  it('are cut as pdfmake cuts them', () => {
    const texts = [
      '',
      ' ',
      '\n',
      'word',
      'two words ',
      '(2018–2022)',
      'co-',
      'l’',
      '\u00a0%',
      ', and so\non',
      '中文',
    ];
    for (const one of texts) {
      for (const two of texts) {
        for (const noWrap of [false, true]) {
          const runs = [{ text: 'from ' }, { text: one, noWrap }, { text: two }, { text: 'to' }];
          const known = new TextBreaker().getBreaks(runs);
          const own = breakRuns(runs);
          expect(own.map(({ text, lineEnd, noNewLine }) => ({ text, lineEnd, noNewLine }))).toEqual(
            known.map(({ text, lineEnd = false, noNewLine = false }) => ({ text, lineEnd, noNewLine })),
          );
        }
      }
    }
  });
});
