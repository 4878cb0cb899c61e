import type { Findings, Span } from '../diagnostics.js';
import { didYouMean } from '../nearest.js';
import { isDate } from './calendar.js';
import { holdsList } from './column-types.js';
import { countryHints, isCountry } from './country.js';
import type { Column, ColumnType, Scalar } from './project.js';

/** A part of a cell as written, in CSV or YAML alike. */
export interface CellText {
  readonly text: string;
  readonly span: Span;
}

/** A cell as written: one text, or the items of a YAML list. */
export interface RawCell extends CellText {
  readonly items?: readonly CellText[];
}

export interface ReadScalar {
  readonly value: Scalar;
  readonly span: Span;
}

type Fault = readonly [code: string, rest: string, hints?: readonly string[]];

/** Reads a cell by its column's type; what does not fit is a finding and gives nothing. */
export function readScalarCell(column: Column, cell: RawCell, findings: Findings): ReadScalar | undefined {
  if (cell.items) {
    const message = `the column "${column.name}" holds one value a cell, found a list`;
    findings.error('wrong-type', message, { span: cell.span });
    return undefined;
  }
  if (cell.text === '') {
    if (!column.optional) emptyCell(column, cell.span, findings);
    return column.optional ? { value: null, span: cell.span } : undefined;
  }
  return readItem(column, column.type, cell, findings);
}

/** Reads a cell of codes: a YAML list, or a text that separates them with spaces. */
export function readListCell(
  column: Column,
  cell: RawCell,
  findings: Findings,
): readonly ReadScalar[] | undefined {
  const items = cell.items ?? splitItems(cell);
  // A list of none is meant, an empty text may be forgotten.
  if (items.length === 0 && !cell.items && !column.optional) emptyCell(column, cell.span, findings);
  const type = column.type === 'countries' ? 'country' : 'id';
  const read = items.map((item) => readItem(column, type, item, findings));
  const good = read.flatMap((item) => item ?? []);
  return good.length === read.length ? good : undefined;
}

/** The words of a cell, each with its place where the cell is written without quotes. */
export function splitItems(cell: CellText): readonly CellText[] {
  const plain = cell.span.length === cell.text.length;
  return [...cell.text.matchAll(/\S+/g)].map(({ 0: text, index }) => ({
    text,
    span: plain ? { ...cell.span, column: cell.span.column + index, length: text.length } : cell.span,
  }));
}

export function emptyCell(column: Column, span: Span, findings: Findings): void {
  findings.error('empty-cell', `the column "${column.name}" has an empty cell`, {
    span,
    hints: [`if its cells may be empty, declare the column as "${column.type}?"`],
  });
}

function readItem(
  column: Column,
  type: ColumnType,
  item: CellText,
  findings: Findings,
): ReadScalar | undefined {
  const fault = faultOf(type, item.text);
  if (!fault) {
    const isNumber = type === 'integer' || type === 'number';
    return { value: isNumber ? Number(item.text) : item.text, span: item.span };
  }
  const [code, rest, hints] = fault;
  const isRow = holdsList(column.type) && /[,;|]/.test(item.text);
  findings.error(code, `"${item.text}" in the column "${column.name}" ${rest}`, {
    span: item.span,
    hints: isRow ? ['separate codes with spaces'] : hints,
  });
  return undefined;
}

function faultOf(type: ColumnType, text: string): Fault | undefined {
  switch (type) {
    case 'integer':
      return /^-?\d+$/.test(text) && Number.isSafeInteger(Number(text))
        ? undefined
        : notANumber(text, 'a whole');
    case 'number':
      return /^-?\d+(?:\.\d+)?$/.test(text) ? undefined : notANumber(text, 'a');
    case 'date':
      return isDate(text) ? undefined : ['malformed-date', 'is not a date', [dateHint]];
    case 'country':
      return isCountry(text) ? undefined : unknownCountry(text);
    case 'status': {
      const names = ['sourced', 'derived', 'illustrative'];
      return names.includes(text)
        ? undefined
        : ['unknown-status', 'is not a status', didYouMean(text, names)];
    }
    case 'id':
      return /^[a-z0-9]+(?:[-_][a-z0-9]+)*$/i.test(text)
        ? undefined
        : ['malformed-id', 'is not an id', ['ids are made of letters, digits and hyphens']];
    default:
      return undefined;
  }
}

/** What to say about a date that is none. */
export const dateHint = 'write YYYY, YYYY-MM or YYYY-MM-DD';

function notANumber(text: string, article: string): Fault {
  const grouped = /\d[\s\u00a0\u202f,'’]\d|\d\.\d{3}/.test(text)
    ? ['write digits with a point for decimals: 1234.5']
    : [];
  return ['not-a-number', `is not ${article} number`, grouped];
}

function unknownCountry(text: string): Fault {
  const codes = countryHints(text).map((code) => `did you mean "${code}"?`);
  const hints = codes.length > 0 ? codes : ['countries are codes of ISO 3166 such as "TH"'];
  return ['unknown-country', 'is not a country code', hints];
}
