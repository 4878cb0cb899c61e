import type { Findings } from '../diagnostics.js';
import type { Operand, Operation } from './data-schema.js';
import type { Found } from './lookup.js';
import type { Value } from './project.js';
import { derivedFrom, type Provenance, together } from './provenance.js';
import { provenanceOf, rowsWhere, valuesOf } from './row-filter.js';
import type { YamlFile, YamlPath } from './yaml-file.js';

/** A number with what it rests on. */
export interface Quantity extends Provenance {
  readonly number: number;
}

/** Finds what a path leads to; an unknown one is a finding at the place that names it. */
export type Find = (path: string, file: YamlFile, at: YamlPath) => Found | undefined;

/** Computes the operations that stand in one data file; what cannot be computed is a finding and gives nothing. */
export class Calculator {
  constructor(
    readonly file: YamlFile,
    readonly find: Find,
    readonly findings: Findings,
  ) {}

  /** `at` is the place of the mapping that holds the operation's key. */
  compute(operation: Operation, at: YamlPath): Quantity | undefined {
    const { sum, count, difference, ratio, round } = operation;
    if (sum !== undefined) return this.#sum(sum, operation, at);
    if (count !== undefined) return this.#count(count, operation, at);
    if (difference) {
      return this.#pair(difference, [...at, 'difference'], (a, b) => a - b);
    }
    if (ratio) {
      return this.#pair(ratio, [...at, 'ratio'], (a, b, place) => {
        if (b !== 0) return a / b;
        return this.#fault('division-by-zero', 'the ratio divides by zero', [...place, 1]);
      });
    }
    if (!round) return undefined;
    const of = this.#operand(round.of, [...at, 'round', 'of']);
    return of && { ...derivedFrom([of]), number: rounded(of.number, round.decimals) };
  }

  /** The number of a value, for operands and for checks. */
  quantity(value: Value, at: YamlPath): Quantity | undefined {
    if (value.isFaulty) return undefined;
    if (typeof value.value === 'number') return { ...provenance(value), number: value.value };
    const written = value.value === null ? 'empty' : `"${value.value}"`;
    return this.#fault('not-a-number', `"${value.path}" is no number, but ${written}`, at);
  }

  #operand(operand: Operand, at: YamlPath): Quantity | undefined {
    if (typeof operand === 'number') return { number: operand, status: 'sourced', sources: [], facts: [] };
    if (typeof operand === 'object') return this.compute(operand, at);
    const found = this.find(operand, this.file, at);
    if (!found) return undefined;
    if (found.kind === 'value') return this.quantity(found, at);
    const hints = [found.kind === 'column' ? 'add it up with "sum"' : 'count its rows with "count"'];
    return this.#fault('not-a-number', `"${operand}" is a ${found.kind}, not a number`, at, hints);
  }

  #sum(sum: NonNullable<Operation['sum']>, { where }: Operation, at: YamlPath): Quantity | undefined {
    const place = [...at, 'sum'];
    const operands: readonly (readonly [Operand, YamlPath])[] = isOperands(sum)
      ? sum.map((one, index) => [one, [...place, index]])
      : [[sum, place]];
    const terms = operands.map(([one, its]) => this.#term(one, its, where, at));
    const known = terms.flatMap((term) => term ?? []);
    if (known.length < terms.length) return undefined;
    return { ...derivedFrom(known), number: known.reduce((total, { number }) => total + number, 0) };
  }

  /** Of a sum: a column gives the sum of its cells. */
  #term(operand: Operand, its: YamlPath, where: Operation['where'], at: YamlPath): Quantity | undefined {
    const found = typeof operand === 'string' ? this.find(operand, this.file, its) : undefined;
    if (typeof operand === 'string' && !found) return undefined;
    if (found?.kind !== 'column') return this.#operand(operand, its);
    const { dataset, column } = found;
    const rows = rowsWhere(dataset, where, this.file, [...at, 'where'], this.findings);
    const cells = rows?.map((row) => valuesOf(row[column.name]).map((value) => this.quantity(value, its)));
    const numbers = cells?.flat().flatMap((cell) => cell ?? []);
    if (!cells || !numbers || numbers.length < cells.flat().length) return undefined;
    const basis = numbers.length > 0 ? together(numbers) : provenance(dataset);
    return { ...basis, number: numbers.reduce((total, { number }) => total + number, 0) };
  }

  #count(path: string, { where, distinct }: Operation, at: YamlPath): Quantity | undefined {
    const place = [...at, 'count'];
    const found = this.find(path, this.file, place);
    if (!found) return undefined;
    if (found.kind !== 'dataset')
      return this.#fault('not-a-dataset', `"${path}" is a ${found.kind}, not a dataset`, place);
    const rows = rowsWhere(found, where, this.file, [...at, 'where'], this.findings);
    if (!rows) return undefined;
    const basis = rows.length > 0 ? together(rows.map((row) => provenanceOf(row, found))) : provenance(found);
    if (distinct === undefined) return { ...derivedFrom([basis]), number: rows.length };
    if (!found.columns.some(({ name }) => name === distinct)) {
      return this.#fault('unknown-column', `unknown column "${distinct}" of "${path}"`, [...at, 'distinct']);
    }
    const values = rows.flatMap((row) => valuesOf(row[distinct]).map(({ value }) => value));
    return { ...derivedFrom([basis]), number: new Set(values.filter((value) => value !== null)).size };
  }

  #pair(
    [first, second]: readonly [Operand, Operand],
    at: YamlPath,
    apply: (a: number, b: number, at: YamlPath) => number | undefined,
  ): Quantity | undefined {
    const a = this.#operand(first, [...at, 0]);
    const b = this.#operand(second, [...at, 1]);
    const number = a && b && apply(a.number, b.number, at);
    return a && b && number !== undefined ? { ...derivedFrom([a, b]), number } : undefined;
  }

  #fault(code: string, message: string, at: YamlPath, hints: readonly string[] = []): undefined {
    this.findings.error(code, message, { span: this.file.span(at), hints });
  }
}

/** To so many decimals, halves away from zero; by way of the decimal text, so that 1.005 gives 1.01. */
export function rounded(number: number, decimals: number): number {
  const [mantissa, exponent = '0'] = String(Math.abs(number)).split('e');
  const whole = Math.round(Number(`${mantissa}e${Number(exponent) + decimals}`));
  const [digits, power = '0'] = String(whole).split('e');
  return Math.sign(number) * Number(`${digits}e${Number(power) - decimals}`);
}

function isOperands(sum: NonNullable<Operation['sum']>): sum is readonly Operand[] {
  return Array.isArray(sum);
}

function provenance({ status, sources, facts }: Provenance): Provenance {
  return { status, sources, facts };
}
