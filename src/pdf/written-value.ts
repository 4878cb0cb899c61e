import type { NumberedObject, PdfText, PdfValue } from './pdfkit.js';

/** A value as a file has it (ISO 32000-1, 7.3), with no more between its parts than keeps them apart. */
export function written(value: PdfValue): string {
  if (typeof value === 'string') return `/${value}`;
  if (typeof value === 'number') return String(Math.round(value * 1e6) / 1e6);
  if (value === null || typeof value === 'boolean') return String(value);
  if (isText(value)) return writtenText(String(value));
  if (isArray(value)) return `[${value.map(written).join(' ')}]`;
  if (isNumbered(value)) return `${value.id} 0 R`;
  if (value instanceof Date) return `(D:${value.toISOString().replaceAll(/\..*|\D/g, '')}Z)`;
  let entries = '';
  for (const key of Object.keys(value)) entries += `/${key} ${written(value[key] ?? null)}`;
  return `<<${entries}>>`;
}

/** In ASCII, or in UTF-16 where that is not enough. */
function writtenText(text: string): string {
  const isAscii = /^[\0-\x7f]*$/.test(text);
  const bytes = isAscii ? text : Buffer.from(`\ufeff${text}`, 'utf16le').swap16().toString('latin1');
  return `(${bytes.replaceAll(/[\n\r\t\b\f()\\]/g, (character) => escapes[character] ?? `\\${character}`)})`;
}

const escapes: Readonly<Record<string, string>> = {
  '\n': '\\n',
  '\r': '\\r',
  '\t': '\\t',
  '\b': '\\b',
  '\f': '\\f',
};

function isText(value: object): value is PdfText {
  return value instanceof String;
}

function isArray(value: PdfValue): value is readonly PdfValue[] {
  return Array.isArray(value);
}

/** The keys of dictionaries are capitals. */
function isNumbered(value: object): value is NumberedObject {
  return 'id' in value;
}
