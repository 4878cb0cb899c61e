import type { Span } from '../diagnostics.js';
import type { Value } from './project.js';

/**
 * What stands where something of `data/` is at fault: whatever asks for it finds it, and leaves itself out without
 * another finding.
 */
export function faultyValue(path: string, span: Span): Value {
  return {
    kind: 'value',
    path,
    value: null,
    isFaulty: true,
    status: 'sourced',
    sources: [],
    facts: [],
    span,
  };
}

export function isFaulty(input: unknown): boolean {
  return typeof input === 'object' && input !== null && 'isFaulty' in input && input.isFaulty === true;
}
