const ESCAPES: { readonly [character: string]: string } = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
};

/** Text as markup, between tags or in an attribute with double quotes: data never becomes markup. */
export function escapeXml(text: string): string {
  // What XML 1.0 has no way to write at all would make the whole document unreadable.
  return text.replace(/[&<>"]/g, (character) => ESCAPES[character] ?? '').replace(FORBIDDEN, '\uFFFD');
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters that must not be printed.
const FORBIDDEN = /[\0-\x08\x0B\x0C\x0E-\x1F\uFFFE\uFFFF]/g;
