/** ISO 15924 codes of the scripts that are written from right to left. */
const RIGHT_TO_LEFT: ReadonlySet<string> = new Set([
  ...['Adlm', 'Arab', 'Aran', 'Hebr', 'Mand', 'Mend', 'Nkoo', 'Rohg', 'Samr', 'Syrc', 'Thaa', 'Yezi'],
]);

/**
 * Whether a language is written from right to left, in the script that its code names or, without, in its usual one:
 * `ar`, `fa` and `az-Arab` are, `az` is not.
 *
 * @param code BCP 47
 */
export function isRightToLeft(code: string): boolean {
  const { script } = new Intl.Locale(code).maximize();
  return script !== undefined && RIGHT_TO_LEFT.has(script);
}
