import type { Findings } from '../diagnostics.js';
import { didYouMean } from '../nearest.js';
import { readScalarCell } from './cells.js';
import type { CsvFile } from './csv-file.js';
import { csvRows } from './datasets.js';
import type { Column, Fact, Source } from './project.js';

const COLUMNS: readonly Column[] = [
  { name: 'id', type: 'id', optional: false },
  { name: 'statement', type: 'text', optional: false },
  { name: 'source', type: 'id', optional: false },
  { name: 'confidence', type: 'text', optional: false },
];

const CONFIDENCES = ['stated', 'derived'];

/**
 * Reads `data/facts.csv`: the statements that values and paragraphs rest on, each with its source; nothing where the
 * columns are wrong. Without `sources`, which could not be read, any is taken for known.
 */
export function readFacts(
  csv: CsvFile,
  file: string,
  sources: ReadonlyMap<string, Source> | undefined,
  findings: Findings,
): ReadonlyMap<string, Fact> | undefined {
  const rows = csvRows(csv, COLUMNS, file, findings);
  if (!rows) return undefined;
  const facts = new Map<string, Fact>();
  for (const { cells, span } of rows) {
    const [id, statement, source, confidence] = COLUMNS.map((column) => {
      const cell = cells.get(column.name);
      return cell && readScalarCell(column, cell, findings);
    });
    if (!id) continue;
    const key = String(id.value);
    const earlier = facts.get(key);
    if (earlier) {
      findings.error('duplicate-id', `the fact "${key}" stands twice`, {
        span: id.span,
        trace: [{ message: 'it stands here first', span: earlier.span }],
      });
      continue;
    }
    const from = String(source?.value ?? '');
    if (source && sources && !sources.has(from)) {
      const hints = didYouMean(from, sources.keys());
      findings.error('unknown-source', `unknown source "${from}"`, { span: source.span, hints });
    }
    const sure = String(confidence?.value ?? 'stated');
    if (confidence && !CONFIDENCES.includes(sure)) {
      const message = `the confidence must be "stated" or "derived", found "${sure}"`;
      findings.error('invalid-value', message, {
        span: confidence.span,
        hints: didYouMean(sure, CONFIDENCES),
      });
    }
    facts.set(key, {
      id: key,
      statement: String(statement?.value ?? ''),
      source: from,
      confidence: sure === 'derived' ? 'derived' : 'stated',
      span,
    });
  }
  return facts;
}
