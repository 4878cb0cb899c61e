import { createHash } from 'node:crypto';

/**
 * Twelve hexadecimal digits that tell a text from others: of its SHA-256, in Unicode's composed form, with one space for
 * any white space, so that a line that is broken elsewhere changes nothing.
 */
export function textHash(...texts: readonly string[]): string {
  const hash = createHash('sha256');
  for (const text of texts) hash.update(`${text.normalize('NFC').replace(/\s+/gu, ' ').trim()}\n`);
  return hash.digest('hex').slice(0, 12);
}
