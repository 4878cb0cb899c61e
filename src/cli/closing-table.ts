import { counted } from '../counted.js';
import type { BuiltEdition } from '../edition.js';

export interface MadeEdition {
  readonly edition: Pick<BuiltEdition, 'language' | 'profile' | 'pages' | 'pdf'>;
  /** Relative to the folder that the person is in. */
  readonly file: string;
  readonly milliseconds: number;
}

/** What a build has made: an edition a line, with its file, pages, size and time. */
export function closingTable(made: readonly MadeEdition[]): string {
  const rows = made.map(({ edition, file, milliseconds }) => [
    `${edition.language} ${edition.profile}`,
    file,
    counted(edition.pages, 'page'),
    `${(edition.pdf.byteLength / 1000).toFixed(0)} kB`,
    `${(milliseconds / 1000).toFixed(1)} s`,
  ]);
  const widths = rows.reduce<readonly number[]>(
    (widest, row) => row.map((cell, index) => Math.max(cell.length, widest[index] ?? 0)),
    [],
  );
  const line = (row: readonly string[]): string =>
    row
      .map((cell, index) => (index < 2 ? cell.padEnd(widths[index] ?? 0) : cell.padStart(widths[index] ?? 0)))
      .join('  ');
  return rows.map((row) => `${line(row)}\n`).join('');
}
