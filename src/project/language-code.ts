/** A language code in the spelling of BCP 47, or nothing where it is none. */
export function canonicalLanguage(code: string): string | undefined {
  // BCP 47 reserves longer languages for a day that has not come: "english" would pass.
  if (!/^[a-z]{2,3}(?:-|$)/i.test(code)) return undefined;
  try {
    return Intl.getCanonicalLocales(code)[0];
  } catch {
    return undefined;
  }
}
