import * as z from 'zod';
import type { Findings, Span } from '../diagnostics.js';

/**
 * The names that a data file may give: they are steps of paths in layouts and texts, where some words mean something
 * else already.
 */
const RESERVED = [
  'kind',
  'rows',
  'path',
  'length',
  'constructor',
  'prototype',
  'toString',
  'valueOf',
  'hasOwnProperty',
];

export const dataName = z
  .string()
  .regex(/^[a-z][A-Za-z0-9]*$/, 'must be made of letters and digits and begin with a small letter')
  .refine((name) => !RESERVED.includes(name), 'cannot be used as a name, for it has a meaning of its own')
  .describe('A name in camelCase, such as "byRegion".');

/** Whether a value or dataset may be called so; if not, it is told at the place of the name. */
export function isDataName(name: string, span: Span, findings: Findings): boolean {
  const result = dataName.safeParse(name);
  if (result.success) return true;
  findings.error('invalid-name', `the name "${name}" ${result.error.issues[0]?.message}`, { span });
  return false;
}
