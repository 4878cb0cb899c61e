import type { Findings, Span, TraceEntry } from '../diagnostics.js';

/** Something wrong with a text or a value, before it is known where it was asked for. */
export interface Problem {
  readonly code: string;
  readonly message: string;
  readonly hints?: readonly string[];
}

/** Where something was asked for, and whom to tell what is wrong with it. */
export interface Asking {
  readonly findings: Findings;
  readonly span?: Span | undefined;
  readonly trace?: readonly TraceEntry[] | undefined;
}

/** Reports a problem at the place that asked. */
export function reportAt(asking: Asking, problem: Problem): void {
  const { span, trace } = asking;
  asking.findings.error(problem.code, problem.message, { span, trace, hints: problem.hints });
}

/** Reports what is wrong inside a text of the catalogue: at the text, the place that asked being the first step. */
export function reportInText(asking: Asking, problem: Problem, key: string, span: Span): void {
  const asked = asking.span ? [{ message: `"${key}" is printed here`, span: asking.span }] : [];
  const trace = [...asked, ...(asking.trace ?? [])];
  asking.findings.error(problem.code, problem.message, { span, trace, hints: problem.hints });
}
