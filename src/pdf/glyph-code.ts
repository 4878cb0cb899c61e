import type { Glyph } from '../fonts/shaped-text.js';

/**
 * What a glyph is called by in operators: its number in the face, in hexadecimal digits. So a page is written the same
 * whatever else the file shows; pdfkit would number glyphs in the order in which they are first shown.
 */
export function codeOf({ id }: Pick<Glyph, 'id'>): string {
  return id.toString(16).padStart(4, '0');
}
