import type { MarkupText } from './element.js';
import type { Places } from './places.js';

const NAMED = new Map([
  ['amp', '&'],
  ['lt', '<'],
  ['gt', '>'],
  ['quot', '"'],
  ['apos', "'"],
]);

/** Replaces the references that XML itself knows; the parser has refused all others. */
export function decodeEntities(text: string): string {
  return text.replaceAll(/&(?:#x([\da-f]+)|#(\d+)|([a-z]+));/gi, (written, hex, decimal, name) => {
    if (hex) return String.fromCodePoint(Number.parseInt(hex, 16));
    if (decimal) return String.fromCodePoint(Number.parseInt(decimal, 10));
    return NAMED.get(name) ?? written;
  });
}

/** The text between two offsets of the markup, cut where another origin begins. */
export function textPieces(places: Places, start: number, end: number): readonly MarkupText[] {
  const cuts = [start, ...places.boundaries(start, end), end];
  return cuts.slice(0, -1).flatMap((from, index) => {
    const raw = places.text.slice(from, cuts[index + 1]);
    if (raw === '') return [];
    return [{ kind: 'text', text: decodeEntities(raw), places, offset: from } as const];
  });
}
