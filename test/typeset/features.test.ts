import { describe, expect, it } from 'vitest';
import type { LaidOutInline, LaidOutPage } from '../../src/typeset/engine.js';
import { ordinalPieces } from '../../src/typeset/ordinals.js';
import { readTagged } from '../support/tagged-page.js';
import { drawn, layOutMarkup, themeWith } from './fixture.js';

function inlinesOf(page: LaidOutPage | undefined): readonly LaidOutInline[] {
  return page?.items.flatMap(({ type, item }) => (type === 'line' ? item.inlines : [])) ?? [];
}

describe('figures and capitals of a style', () => {
  const text = 'In 1918, in Ghana: 0123456789 Actions of UNHCR';

  it.each([
    [{ caps: 'small' }, 'smcp'],
    [{ figures: 'old-style' }, 'onum'],
    [{ figures: 'lining' }, 'lnum'],
    [{ figureWidth: 'tabular' }, 'tnum'],
    [{ caps: 'small', figures: 'old-style', figureWidth: 'tabular' }, 'smcp onum tnum'],
  ] as const)('%j are drawn by the face, and read as what they are', async (declared, features) => {
    const laid = await layOutMarkup(`<p class="own">${text}</p>`, { theme: themeWith('own', declared) });
    expect(laid.diagnostics).toEqual([]);
    const [first] = inlinesOf(laid.laidOut?.pages[0]);
    expect(first?.run.fontFeatures?.join(' ')).toBe(features);
    const { pages } = await readTagged(await drawn(laid));
    expect([...(pages[0]?.marked.values() ?? [])].join('')).toContain(text);
  });

  it('are measured as they are drawn', async () => {
    const theme = themeWith('own', { caps: 'small', figures: 'old-style' });
    const laid = await layOutMarkup('<p>Ghana 1918</p><p class="own">Ghana 1918</p>', { theme });
    const [plain, , own] = inlinesOf(laid.laidOut?.pages[0]);
    expect(own?.text.trim()).toBe('Ghana');
    expect(own?.width).not.toBeCloseTo(plain?.width ?? 0, 1);
    const shaped = own?.run.font.typeface.shape('Ghana', ['smcp', 'onum']);
    const space = own?.run.font.typeface.shape(' ', ['smcp', 'onum']).advanceWidth ?? 0;
    const width = (((shaped?.advanceWidth ?? 0) + space) * (own?.run.fontSize ?? 0)) / 1000;
    expect(own?.width).toBeCloseTo(width, 3);
  });

  it('are read as what they are beside the same words without them', async () => {
    const theme = themeWith('own', { caps: 'small', figures: 'old-style' });
    const laid = await layOutMarkup(`<p class="own">${text}</p><p>${text}</p><p class="own">${text}</p>`, {
      theme,
    });
    const { pages } = await readTagged(await drawn(laid));
    const words = [...(pages[0]?.marked.values() ?? [])].map((one) => one.trim());
    expect(words.slice(0, 3)).toEqual([text, text, text]);
  });

  it('are an error where the face does not have them', async () => {
    const theme = themeWith('own', { family: 'sans', italic: true, caps: 'small' });
    const { diagnostics } = await layOutMarkup('<p class="own">Words</p><p class="own">More words</p>', {
      theme,
    });
    expect(diagnostics.map(({ severity, code, message }) => [severity, code, message])).toEqual([
      ['error', 'missing-feature', 'a face of the font "sans" has no small capitals'],
    ]);
  });
});

describe('French ordinals', () => {
  const shown = (text: string, language = 'fr') =>
    ordinalPieces(text, language)
      .map((piece) => (piece.raised ? `^${piece.text}^` : piece.text))
      .join('');

  it.each([
    ['le 1er mars', 'le 1^er^ mars'],
    ['la 1re fois, les 1ers, les 1res', 'la 1^re^ fois, les 1^ers^, les 1^res^'],
    ['le XXe siècle', 'le XX^e^ siècle'],
    ['la IIIe phase et la 2e', 'la III^e^ phase et la 2^e^'],
    ['XIXe–XXe', 'XIX^e^–XX^e^'],
    ['François Ier, Élisabeth Ire', 'François I^er^, Élisabeth I^re^'],
    ['le 2d, la 2de', 'le 2^d^, la 2^de^'],
    ['Ce, De, Le, Me, Les, Des, Mes, Ces', 'Ce, De, Le, Me, Les, Des, Mes, Ces'],
    ['Vies, Ides, Vers, 3D, B2e5, e2e, 12es', 'Vies, Ides, Vers, 3D, B2e5, e2e, 12^es^'],
  ])('%s', (text, raised) => {
    expect(shown(text)).toBe(raised);
  });

  it('are none in other languages', () => {
    expect(shown('the XXe', 'en')).toBe('the XXe');
    expect(shown('le XXe', 'fr-BE')).toBe('le XX^e^');
  });

  it('are raised where the style is to, stay in one piece and are read as words', async () => {
    const filler = 'Les mots remplissent cette ligne et la suivante. ';
    const theme = themeWith('own', { ordinals: 'raised' });
    const laid = await layOutMarkup(
      `<section><p class="own"><span lang="fr">${`${filler}Le XXe siècle et le 1er mars. `.repeat(8)}</span></p></section>`,
      { theme },
    );
    const lines =
      laid.laidOut?.pages[0]?.items.flatMap(({ type, item }) => (type === 'line' ? [item] : [])) ?? [];
    const raised = lines.flatMap(({ inlines }) =>
      inlines.filter(({ run }) => run.fontFeatures?.includes('sups')),
    );
    expect(raised.map(({ text }) => text.trim())).toEqual(
      Array.from({ length: 8 }, () => ['e', 'er']).flat(),
    );
    for (const { inlines } of lines) expect(inlines[0]?.run.fontFeatures ?? []).not.toContain('sups');
    const { pages } = await readTagged(await drawn(laid));
    const text = [...(pages[0]?.marked.values() ?? [])].join('').replaceAll(/\s+/g, ' ');
    expect(text.match(/Le XXe siècle et le 1er mars\./g)).toHaveLength(8);
  });
});
