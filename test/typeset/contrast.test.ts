import { describe, expect, it } from 'vitest';
import type { Style } from '../../src/project/theme.js';
import { reportTheme } from './fixture.js';

const theme = reportTheme();

/** The luminance of `#rrggbb`, from 0 to 1. WCAG 2.1, relative luminance. */
function luminance(hex: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(a: string, b: string): number {
  const [light = 0, dark = 0] = [luminance(a), luminance(b)].sort((x, y) => y - x);
  return (light + 0.05) / (dark + 0.05);
}

function fillsOf(prefix: string): readonly string[] {
  const named = [...theme.styles.values()].filter(({ name }) => name.startsWith(prefix));
  return named.flatMap(({ declared }) => declared.fill?.hex ?? []);
}

/** What a style's text can stand on: its own fill, that of the dark boxes it is made for, and paper or tint else. */
function grounds({ name, declared }: Style): readonly string[] {
  if (declared.fill) return [declared.fill.hex];
  if (name === 'on-dark') return fillsOf('opening');
  const cover = theme.styles.get('cover')?.declared.fill;
  if (name.startsWith('cover') && cover) return [cover.hex];
  return ['paper', 'tint'].flatMap((colour) => theme.colours.get(colour)?.hex ?? []);
}

const coloured = [...theme.styles.values()].filter(({ declared }) => declared.colour);

describe('text has the contrast that WCAG AA asks for', () => {
  it.each(coloured.map((style) => [style.name, style] as const))('%s', (_, style) => {
    const { colour, size, weight } = style.complete;
    const large = size >= 18 || (weight === 'bold' && size >= 14);
    for (const ground of grounds(style)) {
      expect(contrast(colour.hex, ground)).toBeGreaterThanOrEqual(large ? 3 : 4.5);
    }
  });

  it('is had by white text on the colours of regions, and by those as text', () => {
    const regions = [...theme.colours.values()].filter(({ name }) => name.startsWith('region-'));
    expect(regions).toHaveLength(5);
    for (const { hex } of regions) expect(contrast(hex, '#ffffff')).toBeGreaterThanOrEqual(4.5);
  });
});
