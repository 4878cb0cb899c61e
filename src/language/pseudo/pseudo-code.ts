/** How the pseudo-language is asked for: the first code that BCP 47 leaves to everyone's own use ends so. */
export const PSEUDO_LANGUAGE = 'qps';

/** The code of an edition in the pseudo-language: its numbers, dates and plurals are those of the reference. */
export function pseudoCode(reference: string): string {
  return `${reference}-x-${PSEUDO_LANGUAGE}`;
}

export function isPseudo(code: string): boolean {
  return code.endsWith(`-x-${PSEUDO_LANGUAGE}`);
}
