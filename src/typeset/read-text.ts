import type { LaidOutInline } from './engine.js';

/**
 * What is read of a word that is divided between lines: all of it at its first part and nothing at the others, so that it
 * is found and spoken as the word that it is.
 */
export function readText({ text, broken }: Pick<LaidOutInline, 'text' | 'broken'>): string {
  if (!broken) return text;
  return broken.part === 'first' ? broken.word : (/\s*$/.exec(text)?.[0] ?? '');
}
