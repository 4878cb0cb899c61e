import { expressionPaths, parseExpression } from '../language/interpolation.js';
import type { Inline } from './inlines.js';

/** What differs between the codes of two texts: `undefined` where nothing does that matters. */
export function differingPlaceholders(
  reference: readonly Inline[],
  translation: readonly Inline[],
  mayLeaveOut: ReadonlySet<string> = new Set(),
): string | undefined {
  const [wanted, given] = [signatures(reference), signatures(translation)];
  const missing = without(wanted, given).filter((one) => !mayLeaveOut.has(one));
  const extra = without(given, wanted);
  const parts = [
    missing.length > 0 && `${quoted(missing)} is missing`,
    extra.length > 0 && `${quoted(extra)} is not in the reference`,
  ].filter((part) => part !== false);
  return parts.length > 0 ? parts.join(', ') : undefined;
}

/**
 * What must be the same in both languages: the values shown (their formats may differ), references, addresses and
 * footnotes. Emphasis and marks of another language are the translator's.
 */
function signatures(inlines: readonly Inline[]): readonly string[] {
  return inlines.flatMap((inline) => (inline.kind === 'code' ? signature(inline.code) : []));
}

function signature(code: string): readonly string[] {
  const value = /^\{\{(.*)\}\}$/s.exec(code);
  if (value) {
    const expression = parseExpression(value[1] ?? '');
    return 'code' in expression ? [code] : expressionPaths(expression).map((path) => `{{${path}}}`);
  }
  if (/^@[a-z]+\(/.test(code) || code === '^[') return [code];
  const address = /^\]\((.*)\)$|^<(.*)>$/s.exec(code);
  return address ? [address[1] ?? address[2] ?? ''] : [];
}

function without(list: readonly string[], others: readonly string[]): readonly string[] {
  const left = [...others];
  return list.filter((one) => {
    const at = left.indexOf(one);
    if (at >= 0) left.splice(at, 1);
    return at < 0;
  });
}

function quoted(list: readonly string[]): string {
  return list.map((one) => `"${one}"`).join(', ');
}
