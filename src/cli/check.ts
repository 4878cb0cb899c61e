import { sortedDiagnostics } from '../sorted-diagnostics.js';
import type { CliHost } from './cli-host.js';
import { EXIT, type ExitCode } from './exit-codes.js';
import { make } from './make.js';
import type { LoadPipeline } from './pipeline.js';
import { countLine, diagnosticsJson } from './print-diagnostics.js';
import { fails, reportFindings } from './report-findings.js';

export interface CheckOptions {
  readonly project: string;
  readonly format: 'text' | 'json';
  readonly strict: boolean;
  readonly cache: boolean;
}

/** Goes through all stages of all editions and publishes nothing. With `json`, what was found goes to stdout. */
export async function check(
  { project, format, strict, cache }: CheckOptions,
  host: CliHost,
  load: LoadPipeline,
): Promise<ExitCode> {
  const { diagnostics, files } = await make({ project, profile: 'web', cache }, host, await load());
  if (format === 'json') {
    host.stdout.write(diagnosticsJson(diagnostics));
  } else {
    await reportFindings(diagnostics, files, host);
    const found = sortedDiagnostics(diagnostics).map(({ diagnostic }) => diagnostic);
    if (found.length === 0) host.stderr.write(`${countLine(found)}\n`);
  }
  return fails(diagnostics, strict) ? EXIT.diagnostics : EXIT.fine;
}
