import type { DrawnData } from '../charts/drawing.js';

/** A table as comma-separated values (RFC 4180), in UTF-8; numbers with a decimal point in every language. */
export function csvOf({ columns, rows }: DrawnData): Uint8Array {
  const lines = [columns, ...rows].map((row) => row.map(field).join(','));
  return Buffer.from(lines.map((line) => `${line}\r\n`).join(''), 'utf8');
}

function field(value: string | number): string {
  const text = String(value);
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
