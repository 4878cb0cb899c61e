import { didYouMean } from '../nearest.js';
import type { Reading } from './reading.js';

/** The colour of a name, or the ink and an error where the theme has none. */
export function namedColour(name: string, part: string, { theme, findings, spanOf }: Reading): string {
  const colour = theme.colours.get(name);
  if (colour !== undefined) return colour;
  findings.error('unknown-colour', `the theme has no colour "${name}"`, {
    span: spanOf(part),
    hints: didYouMean(name, theme.colours.keys()),
  });
  return theme.ink;
}

/** The colour that a theme keeps for an id: `region` and `asia` make `region-asia`. */
export function idColour(prefix: string, id: string, reading: Reading): string {
  return namedColour(`${prefix}-${id}`, 'colours', reading);
}

/** Of the theme's palette, from the beginning again after its end. */
export function paletteColour(index: number, { theme }: Reading): string {
  return theme.palette[index % theme.palette.length] ?? theme.ink;
}

/** A colour on the way from one to another: at 0 the first, at 1 the second. */
export function mixed(from: string, to: string, share: number): string {
  const [a, b] = [channels(from), channels(to)];
  const parts = a.map((value, index) => Math.round(value + ((b[index] ?? 0) - value) * share));
  return `#${parts.map((part) => part.toString(16).padStart(2, '0')).join('')}`;
}

/** What is legible on a fill: the paper or the ink, whichever contrasts more (WCAG 2's relative luminance). */
export function textOn(
  fill: string,
  { paper, ink }: { readonly paper: string; readonly ink: string },
): string {
  return contrast(fill, paper) >= contrast(fill, ink) ? paper : ink;
}

export function contrast(one: string, other: string): number {
  const [a, b] = [luminance(one), luminance(other)];
  return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
}

function luminance(colour: string): number {
  const [r = 0, g = 0, b = 0] = channels(colour).map((value) => {
    const share = value / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

function channels(colour: string): readonly number[] {
  return [1, 3, 5].map((start) => Number.parseInt(colour.slice(start, start + 2), 16));
}
