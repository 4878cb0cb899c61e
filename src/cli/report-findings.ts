import { type Diagnostic, hasErrors } from '../diagnostics.js';
import type { ProjectFiles } from '../host.js';
import type { CliHost } from './cli-host.js';
import { diagnosticsText } from './print-diagnostics.js';

/** Shows diagnostics to the person; nothing where there are none. */
export async function reportFindings(
  diagnostics: readonly Diagnostic[],
  files: ProjectFiles,
  { stderr, env }: CliHost,
): Promise<void> {
  const colour = stderr.isTerminal && (env.NO_COLOR ?? '') === '';
  stderr.write(await diagnosticsText(diagnostics, files, { colour }));
}

/** Whether a command fails for what was found. */
export function fails(diagnostics: readonly Diagnostic[], strict: boolean): boolean {
  return hasErrors(diagnostics) || (strict && diagnostics.some(({ severity }) => severity === 'warning'));
}
