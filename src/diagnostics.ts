/**
 * A place in a file of the project: the path is relative to the project's folder with forward slashes, line and
 * column count from 1 (columns in UTF-16 units), the length is in UTF-16 units and 0 where only a point is known.
 */
export interface Span {
  readonly file: string;
  readonly line: number;
  readonly column: number;
  readonly length: number;
}

export type Severity = 'error' | 'warning' | 'info';

/** A step on the way to the place of a diagnostic, such as the partial that called the partial at fault. */
export interface TraceEntry {
  readonly message: string;
  readonly span: Span;
}

/** One finding, of any stage. `code` is a stable kebab-case name such as `unknown-element`. */
export interface Diagnostic {
  readonly severity: Severity;
  readonly code: string;
  readonly message: string;
  readonly span?: Span;
  readonly trace?: readonly TraceEntry[];
  readonly hints?: readonly string[];
  /** The edition it was found in, such as `fr`; absent where it concerns all. */
  readonly edition?: string;
  /** The printed page it was found on, from 1. */
  readonly page?: number;
}

/** What a stage gives: its value, absent when errors left nothing to go on with, and what it found. */
export interface StageResult<T> {
  readonly value?: T;
  readonly diagnostics: readonly Diagnostic[];
}

export interface FindingDetails {
  readonly span?: Span | undefined;
  readonly trace?: readonly TraceEntry[] | undefined;
  readonly hints?: readonly string[] | undefined;
  readonly page?: number | undefined;
}

/** Collects the diagnostics of a stage; the same finding at the same place is kept once. */
export class Findings {
  readonly #found = new Map<string, Diagnostic>();

  error(code: string, message: string, details: FindingDetails = {}): void {
    this.add(diagnostic('error', code, message, details));
  }

  warning(code: string, message: string, details: FindingDetails = {}): void {
    this.add(diagnostic('warning', code, message, details));
  }

  add(...found: readonly Diagnostic[]): void {
    for (const one of found) {
      const at = one.span ? `${one.span.file}:${one.span.line}:${one.span.column}` : '';
      const key = [one.severity, one.code, one.edition ?? '', at, one.message].join('\n');
      if (!this.#found.has(key)) this.#found.set(key, one);
    }
  }

  get list(): readonly Diagnostic[] {
    return [...this.#found.values()];
  }

  get failed(): boolean {
    return hasErrors(this.list);
  }
}

export function diagnostic(
  severity: Severity,
  code: string,
  message: string,
  details: FindingDetails = {},
): Diagnostic {
  const { span, trace, hints, page } = details;
  return {
    severity,
    code,
    message,
    ...(span && { span }),
    ...(trace && trace.length > 0 && { trace }),
    ...(hints && hints.length > 0 && { hints }),
    ...(page !== undefined && { page }),
  };
}

export function hasErrors(diagnostics: readonly Diagnostic[]): boolean {
  return diagnostics.some((one) => one.severity === 'error');
}
