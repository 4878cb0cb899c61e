import type { Findings, Span } from '../diagnostics.js';
import { didYouMean } from '../nearest.js';
import type { CsvFile } from './csv-file.js';

/** A word or expression that is to be translated the same everywhere. */
export interface Term {
  /** How each language says it; several ways where there are several. */
  readonly words: ReadonlyMap<string, readonly string[]>;
  /** What a language must not say for it. */
  readonly forbidden: ReadonlyMap<string, readonly string[]>;
  readonly span: Span;
}

const FORBIDDEN = ' forbidden';

/**
 * Reads `locales/glossary.csv`: a column for each language, and one named such as `fr forbidden` for what must not be
 * said instead. A bar stands between several forms in one cell.
 */
export function readTerms(csv: CsvFile, languages: readonly string[], findings: Findings): readonly Term[] {
  const known = [...languages, ...languages.map((code) => code + FORBIDDEN)];
  for (const { text, span } of csv.header) {
    if (known.includes(text)) continue;
    findings.error('unknown-column', `"${text}" is no column of the glossary`, {
      span,
      hints: [...didYouMean(text, known), `columns are ${known.join(', ')}`],
    });
  }
  return csv.rows.map(({ cells, span }) => {
    const words = new Map<string, readonly string[]>();
    const forbidden = new Map<string, readonly string[]>();
    csv.header.forEach(({ text: column }, index) => {
      const forms = (cells[index]?.text ?? '').split('|').map((form) => form.trim());
      const written = forms.filter((form) => form !== '');
      if (written.length === 0) return;
      if (column.endsWith(FORBIDDEN)) forbidden.set(column.slice(0, -FORBIDDEN.length), written);
      else words.set(column, written);
    });
    return { words, forbidden, span };
  });
}
