import { describe, expect, it } from 'vitest';
import { countLine, diagnosticsJson, diagnosticsText } from '../../src/cli/print-diagnostics.js';
import { codeFrame } from '../../src/code-frame.js';
import { type Diagnostic, diagnostic } from '../../src/diagnostics.js';
import { sortedDiagnostics } from '../../src/sorted-diagnostics.js';
import { SourceLines } from '../../src/source-lines.js';
import { memoryFiles } from '../project/memory-host.js';

const at = (file: string, line: number, column: number, length = 0) => ({ file, line, column, length });

function text(
  diagnostics: readonly Diagnostic[],
  files: Record<string, string | Uint8Array> = {},
): Promise<string> {
  return diagnosticsText(diagnostics, memoryFiles(files), { colour: false });
}

describe('diagnostics for people', () => {
  it('have frame, trace, hints, editions and page', async () => {
    const found = diagnostic('warning', 'too-wide', 'the table is wider than its column', {
      span: at('templates/a.hbs', 3, 5, 6),
      trace: [{ message: 'in partial "a"', span: at('templates/main.hbs', 9, 3) }],
      hints: ['make a column narrower', 'or the type'],
      page: 12,
    });
    const files = { 'templates/a.hbs': 'one\n\n\t  <table>\n' };
    expect(
      await text(
        [
          { ...found, edition: 'en' },
          { ...found, edition: 'fr' },
        ],
        files,
      ),
    ).toBe(`warning the table is wider than its column [too-wide] (en, fr, page 12)
  at templates/a.hbs:3:5
    3 │ \t  <table>
      │ \t   ^^^^^^
  in partial "a": templates/main.hbs:9:3
  hint: make a column narrower
  hint: or the type

1 warning
`);
  });

  it('come without a frame where the file is missing or no text', async () => {
    const found = [
      diagnostic('error', 'missing-file', 'no file', { span: at('data/gone.yaml', 1, 1) }),
      diagnostic('error', 'not-utf8', 'no text', { span: at('fonts/a.ttf', 1, 1) }),
    ];
    expect(await text(found, { 'fonts/a.ttf': new Uint8Array([0xff, 0xfe, 0x80]) })).toBe(
      `error no file [missing-file]
  at data/gone.yaml:1:1

error no text [not-utf8]
  at fonts/a.ttf:1:1

2 errors
`,
    );
  });

  it('cannot command a terminal', async () => {
    const found = diagnostic('info', 'x', 'a\u001b[31mb\u202ec', { span: at('a', 1, 1, 1) });
    expect(await text([found], { a: '\u001b]0;x\u0007' })).toBe(
      `note a\uFFFD[31mb\uFFFDc [x]
  at a:1:1
    1 │ \uFFFD]0;x\uFFFD
      │ ^

1 note
`,
    );
  });

  it('are nothing where there are none', async () => {
    expect(await text([])).toBe('');
    expect(countLine([])).toBe('no errors, no warnings');
  });
});

describe('order', () => {
  it('is by file and place, those without a place last', () => {
    const found = [
      diagnostic('error', 'd', 'no place'),
      diagnostic('error', 'c', 'x', { span: at('b', 2, 1) }),
      diagnostic('error', 'b', 'x', { span: at('b', 1, 9) }),
      diagnostic('error', 'a', 'x', { span: at('a', 7, 1) }),
      diagnostic('error', 'bb', 'x', { span: at('b', 1, 10) }),
    ];
    expect(sortedDiagnostics(found).map(({ diagnostic: { code } }) => code)).toEqual([
      'a',
      'b',
      'bb',
      'c',
      'd',
    ]);
  });
});

describe('frames', () => {
  it('show what stands around the place in a long line', () => {
    const line = `${'a'.repeat(200)}here${'b'.repeat(200)}`;
    const [shown = '', carets = ''] = codeFrame([line], at('a', 1, 201, 4));
    expect(shown.length).toBeLessThan(110);
    expect(shown.slice(carets.indexOf('^'), carets.lastIndexOf('^') + 1)).toBe('here');
  });

  it('show one caret for a point and at a line’s end', () => {
    expect(codeFrame(['ab'], at('a', 1, 3))).toEqual(['1 │ ab', '  │   ^']);
    expect(codeFrame(['ab'], at('a', 1, 99, 9))).toEqual(['1 │ ab', '  │   ^']);
  });

  it('show nothing of a line that is not there', () => {
    expect(codeFrame(['ab'], at('a', 4, 1))).toEqual([]);
  });

  it('count lines of all kinds', async () => {
    const lines = await new SourceLines(memoryFiles({ a: 'a\r\nb\rc' })).of('a');
    expect(codeFrame(lines, at('a', 3, 1, 1))).toEqual(['2 │ b', '3 │ c', '  │ ^']);
  });
});

describe('diagnostics for programs', () => {
  it('are json with counts', () => {
    expect(diagnosticsJson([])).toBe('{\n  "errors": 0,\n  "warnings": 0,\n  "diagnostics": []\n}\n');
  });
});

it('names with line ends stay on their line', async () => {
  const found = diagnostic('error', 'invalid-name', '"a\nb" cannot be a name', {
    span: at('data/a\nb.yaml', 1, 1),
  });
  expect(await text([found])).toMatch(
    /^error "a\uFFFDb" cannot be a name \[invalid-name\]\n {2}at data\/a\uFFFDb\.yaml:1:1\n/,
  );
});
