import { describe, expect, test } from 'vitest';
import { engineStyles, type Theme } from '../../src/project/theme.js';
import { openSmall, smallProject } from './small-project.js';

const SOUND = String(smallProject()['templates/theme.yaml']);

async function told(theme: string): Promise<readonly string[]> {
  return (await openSmall({ 'templates/theme.yaml': theme })).told;
}

async function themeOf(theme: string): Promise<Theme> {
  const { project, told } = await openSmall({ 'templates/theme.yaml': theme });
  expect(told).toEqual([]);
  if (!project) throw new Error('no project');
  return project.theme;
}

/** The sound theme with further styles; they begin on line 6. */
function withStyles(styles: string): string {
  return SOUND.replace('head: none', `${styles}\nhead: none`);
}

describe('a sound theme', () => {
  test('names are resolved', async () => {
    const theme = await themeOf(
      SOUND.replace('head: none', 'head: { style: foot, rule: paper }').replace(
        'foot: none',
        'foot: { style: body }',
      ),
    );
    const ink = { name: 'ink', hex: '#112233' };
    expect(theme.page).toEqual({
      width: 176,
      height: 250,
      margins: { top: 20, right: 20, bottom: 20, left: 20 },
      mirrored: false,
      bleedless: false,
    });
    expect(theme.colours.get('paper')).toEqual({ name: 'paper', hex: '#ffffff' });
    expect(theme.families.get('serif')).toMatchObject({
      name: 'serif',
      regular: 'fonts/Serif.ttf',
      bold: 'fonts/Serif-Bold.ttf',
    });
    expect(theme.families.get('serif')).not.toHaveProperty('italic');
    const head = { style: { name: 'foot' }, rule: { name: 'paper' }, start: 'report', end: 'chapter' };
    expect(theme.masters.left.head).toMatchObject(head);
    expect(theme.masters.right).toEqual(theme.masters.left);
    expect(theme.masters.first).toEqual({ foot: theme.masters.left.foot });
    expect(theme.masters.left.foot).not.toHaveProperty('rule');
    expect(theme.charts).toMatchObject({ family: 'serif', ink, palette: [ink] });
    expect(theme.watermark).toEqual({ colour: ink, opacity: 0.1 });
    for (const name of engineStyles) expect(theme.styles.get(name)?.complete.size, name).toBe(10);
  });

  test('a baseline grid', async () => {
    expect(await themeOf(SOUND)).not.toHaveProperty('grid');
    expect((await themeOf(SOUND.replace('head: none', 'head: none\ngrid: 7'))).grid).toBe(7);
  });

  test('a page of its own size', async () => {
    expect((await themeOf(SOUND.replace('B5', '[100, 150.5]'))).page).toMatchObject({
      width: 100,
      height: 150.5,
    });
    expect((await themeOf(SOUND.replace('B5', 'Letter'))).page).toMatchObject({
      width: 215.9,
      height: 279.4,
    });
  });

  test('styles extend others, and fall back to the text of body', async () => {
    const { styles } = await themeOf(
      withStyles(`  title: { extends: base, weight: bold, spaceAfter: 4, padding: [1, 2, 3, 4] }
  base: { size: 20, leading: 24, fill: paper, padding: 5, border: { top: { width: 1, colour: ink } }, keepWithNext: true }
  big: { extends: base, size: 30 }
  small: { size: 8 }`),
    );
    expect(styles.get('title')?.declared).toEqual({
      size: 20,
      leading: 24,
      weight: 'bold',
      fill: { name: 'paper', hex: '#ffffff' },
      padding: { top: 1, right: 2, bottom: 3, left: 4 },
      border: { top: { width: 1, colour: { name: 'ink', hex: '#112233' } } },
      keepWithNext: true,
      spaceAfter: 4,
    });
    expect(styles.get('title')?.complete).toMatchObject({
      family: 'serif',
      italic: false,
      spaceBefore: 0,
    });
    expect(styles.get('base')?.complete.padding).toEqual({ top: 5, right: 5, bottom: 5, left: 5 });
    // A size without a leading keeps the ratio of what it comes from.
    expect(styles.get('big')?.complete.leading).toBe(36);
    expect(styles.get('small')?.declared).toEqual({ size: 8 });
    expect(styles.get('small')?.complete.leading).toBe(11.2);
  });
});

describe('faults', () => {
  const at = (line: string) => `templates/theme.yaml:${line}`;

  test.each([
    ['  h1: { sze: 12 }', '6:9 unknown-key: unknown key "styles.h1.sze" (did you mean "size"?)'],
    [
      '  h1: { space-after: 12 }',
      '6:9 unknown-key: unknown key "styles.h1.space-after" (did you mean "spaceAfter"?)',
    ],
    ['  h1: { colour: inc }', '6:17 unknown-colour: unknown colour "inc" (did you mean "ink"?)'],
    ['  h1: { fill: "#112233" }', '6:15 unknown-colour: unknown colour "#112233"'],
    [
      '  h1: { border: { top: { width: 1, colour: inc } } }',
      '6:44 unknown-colour: unknown colour "inc" (did you mean "ink"?)',
    ],
    ['  h1: { family: serf }', '6:17 unknown-family: unknown family "serf" (did you mean "serif"?)'],
    ['  h1: { extends: bdy }', '6:18 unknown-style: unknown style "bdy" (did you mean "body"?)'],
    ['  h1: { extends: toString }', '6:18 unknown-style: unknown style "toString"'],
    ['  h1: { extends: h1 }', '6:18 style-cycle: the style "h1" extends itself: h1 → h1'],
    [
      '  h1: { italic: true }',
      '6:17 missing-face: the style "h1" asks for the face "italic" of the family "serif" (name its file under "families.serif.italic")',
    ],
    [
      '  h1: { weight: bold, italic: true }',
      '6:17 missing-face: the style "h1" asks for the face "boldItalic" of the family "serif" (name its file under "families.serif.boldItalic")',
    ],
    [
      '  h1: { align: centre }',
      '6:16 invalid-value: "styles.h1.align" must be "left", "right", "center" or "justify", found "centre" (did you mean "center"?)',
    ],
    ['  h1: { size: 0 }', '6:15 invalid-value: "styles.h1.size" must be more than 0'],
    ['  h1: { size: 12pt }', '6:15 wrong-type: "styles.h1.size" must be a number, found text'],
    ['  h1: { padding: [1, 2] }', '6:9 invalid-value: "styles.h1.padding" must have 4 entries, found 2'],
    [
      '  h1: { padding: wide }',
      '6:18 wrong-type: "styles.h1.padding" must be a number or a list, found text',
    ],
    ['  H1: {}', '6:3 invalid-name: the key "H1" must be made of small letters, digits and hyphens'],
  ])('%s', async (style, expected) => {
    expect(await told(withStyles(style))).toEqual([at(expected)]);
  });

  test.each([
    ['#FFFFFF', 'white', '2:35 invalid-value: "colours.paper" must be a colour such as "#1a5276"'],
    [
      'B5',
      'B4',
      '1:15 invalid-value: "page.size" must be "A4", "A5", "B5", "Letter" or a list, found "B4" (did you mean "A4" or "B5"?)',
    ],
    ['Serif.ttf', 'Serif.woff', '3:31 invalid-value: "families.serif.regular" must be a .ttf or .otf file'],
    ['leading: 14, ', '', '5:3 missing-key: missing key "styles.body.leading"'],
    ['head: none', 'head: maybe', '6:7 invalid-value: "head" must be "none" or a mapping, found "maybe"'],
    ['head: none', 'head: { style: hed }', '6:16 unknown-style: unknown style "hed" (did you mean "head"?)'],
    ['head: none', 'head: { style: head, rule: blue }', '6:28 unknown-colour: unknown colour "blue"'],
    ['charts: { family: serif', 'charts: { family: sans', '8:19 unknown-family: unknown family "sans"'],
    [
      'palette: [ink]',
      'palette: [ink, pper]',
      '8:97 unknown-colour: unknown colour "pper" (did you mean "paper"?)',
    ],
    ['palette: [ink]', 'palette: []', '8:82 invalid-value: "charts.palette" must not be empty'],
    ['opacity: 0.1', 'opacity: 10', '9:36 invalid-value: "watermark.opacity" must be at most 1'],
    ['foot: none\n', '', '1:1 missing-key: missing key "foot"'],
  ])('%s → %s', async (from, to, expected) => {
    expect(await told(SOUND.replace(from, to))).toEqual([at(expected)]);
  });

  test('a longer cycle is told once', async () => {
    expect(await told(withStyles('  a: { extends: b }\n  b: { extends: c }\n  c: { extends: a }'))).toEqual([
      at('8:17 style-cycle: the style "a" extends itself: a → b → c → a'),
    ]);
  });
});

test('a grid that body text cannot keep', async () => {
  expect(await told(SOUND.replace('head: none', 'head: none\ngrid: 12'))).toEqual([
    'templates/theme.yaml:7:7 leading-off-grid: the leading of body, 14 pt, is no whole number of steps of the grid, 12 pt (write the leading of body, or a part of it: "grid: 14")',
  ]);
  const [fault] = await told(SOUND.replace('head: none', 'head: none\ngrid: 0'));
  expect(fault).toContain('templates/theme.yaml:7:7');
});

test('margins that leave no room for text', async () => {
  const theme = SOUND.replace('left: 20', 'left: 140').replace('top: 20', 'top: 300');
  expect(await told(theme)).toEqual([
    "templates/theme.yaml:1:19 margins-too-wide: the margins take 160 mm of the page's width of 176 mm (leave 20 mm or more for the text)",
    "templates/theme.yaml:1:19 margins-too-wide: the margins take 320 mm of the page's height of 250 mm (leave 20 mm or more for the text)",
  ]);
});
