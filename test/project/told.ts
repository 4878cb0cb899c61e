import type { Diagnostic } from '../../src/diagnostics.js';

/** Diagnostics as lines of `file:line:column code: message (hint; hint)`, warnings with their severity before. */
export function told(diagnostics: readonly Diagnostic[]): readonly string[] {
  return diagnostics.map(({ severity, code, message, span, hints }) => {
    const place = span ? `${span.file}:${span.line}:${span.column} ` : '';
    const kind = severity === 'error' ? '' : `${severity} `;
    const more = hints ? ` (${hints.join('; ')})` : '';
    return `${place}${kind}${code}: ${message}${more}`;
  });
}
