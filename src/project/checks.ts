import type { Findings } from '../diagnostics.js';
import { isDate } from './calendar.js';
import { type CheckSource, checkSchema } from './data-schema.js';
import { Calculator, type Find } from './operations.js';
import type { Scalar, Value } from './project.js';
import { validate } from './schema-issues.js';
import type { YamlFile, YamlPath } from './yaml-file.js';

type Comparison = 'equals' | 'atMost' | 'atLeast';

const WORDS: Readonly<Record<Comparison, string>> = {
  equals: 'must equal',
  atMost: 'must be at most',
  atLeast: 'must be at least',
};

interface Side {
  readonly name: string;
  readonly value: Scalar;
  /** Where the value stands, if it is one of `data/`. */
  readonly from?: Value;
}

/** Checks the relations that a data file says must hold. */
export function runChecks(file: YamlFile, find: Find, findings: Findings): void {
  const checker = new Checker(file, find, findings);
  for (let index = 0; index < (file.length(['checks']) ?? 0); index++) checker.check(['checks', index]);
}

class Checker {
  readonly #calculator: Calculator;

  constructor(
    readonly file: YamlFile,
    readonly find: Find,
    readonly findings: Findings,
  ) {
    this.#calculator = new Calculator(file, find, findings);
  }

  check(at: YamlPath): void {
    const source = validate(checkSchema, this.file, this.findings, at);
    const subject = source && this.#subject(source, at);
    if (!subject) return;
    for (const comparison of ['equals', 'atMost', 'atLeast'] as const) {
      const limit = source[comparison];
      if (limit === undefined) continue;
      const place = [...at, comparison];
      const other = typeof limit === 'number' ? { name: '', value: limit } : this.#value(limit, place);
      if (other) this.#compare(subject, comparison, other, place);
    }
  }

  #subject(source: CheckSource, at: YamlPath): Side | undefined {
    if (source.value !== undefined) return this.#value(source.value, [...at, 'value']);
    const quantity = this.#calculator.compute(source, at);
    return quantity && { name: subjectName(source), value: quantity.number };
  }

  #value(path: string, at: YamlPath): Side | undefined {
    const found = this.find(path, this.file, at);
    if (!found) return undefined;
    if (found.kind === 'value') return { name: `"${path}"`, value: found.value, from: found };
    this.findings.error('not-a-value', `"${path}" is a ${found.kind}, not a value`, {
      span: this.file.span(at),
    });
    return undefined;
  }

  #compare(subject: Side, comparison: Comparison, other: Side, at: YamlPath): void {
    const span = this.file.span(at);
    const order = compare(subject.value, other.value, comparison);
    if (order === undefined) {
      const message = `${subject.name} is ${subject.value}, which cannot be compared with ${other.value}`;
      this.findings.error('not-comparable', message, { span });
      return;
    }
    const holds = { equals: order === 0, atMost: order <= 0, atLeast: order >= 0 }[comparison];
    if (holds) return;
    const limit = other.name ? `${other.name} (${other.value})` : String(other.value);
    const values = [subject.from, other.from].flatMap((from) => from ?? []);
    this.findings.error(
      'check-failed',
      `${subject.name} is ${subject.value}, but ${WORDS[comparison]} ${limit}`,
      {
        span,
        trace: values.map((from) => ({ message: `"${from.path}" stands here`, span: from.span })),
      },
    );
  }
}

function subjectName({ sum, count, distinct }: CheckSource): string {
  if (count !== undefined) {
    return distinct === undefined
      ? `the number of rows of "${count}"`
      : `the number of "${distinct}" in "${count}"`;
  }
  return typeof sum === 'string' ? `the sum of "${sum}"` : 'the sum';
}

/** Below, at or above zero as for sorting; nothing where the two have no order. Words can be equal or not. */
function compare(a: Scalar, b: Scalar, comparison: Comparison): number | undefined {
  if (typeof a === 'number' && typeof b === 'number') {
    // Sums of decimals differ from what is meant in the last binary digits.
    const close = Math.abs(a - b) <= 1e-9 * Math.max(1, Math.abs(a), Math.abs(b));
    return close ? 0 : a - b;
  }
  if (typeof a !== typeof b) return undefined;
  if (a === b) return 0;
  if (typeof a === 'string' && typeof b === 'string' && isDate(a) && isDate(b)) return a < b ? -1 : 1;
  return comparison === 'equals' ? 1 : undefined;
}
