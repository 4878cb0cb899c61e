import type { Glyph } from '../fonts/shaped-text.js';

/**
 * What a glyph is called by in operators: its number in the face, in hexadecimal digits. So a page is written the same
 * whatever else the file shows; pdfkit would number glyphs in the order in which they are first shown.
 */
export function codeOf({ id }: Pick<Glyph, 'id'>): string {
  return id.toString(16).padStart(4, '0');
}

/** The same in the two bytes of a text in parentheses, of which some need to be escaped (ISO 32000-1, 7.3.4.2). */
export function bytesOf({ id }: Pick<Glyph, 'id'>): string {
  return `${escapedBytes[id >> 8]}${escapedBytes[id & 0xff]}`;
}

const escapedBytes: readonly string[] = Array.from({ length: 256 }, (_, byte) =>
  String.fromCharCode(byte)
    .replace(/[\\()]/, '\\$&')
    .replace('\r', '\\r'),
);
