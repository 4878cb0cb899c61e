import { printable } from '../printable.js';
import type { CliHost } from './cli-host.js';
import { EXIT, type ExitCode } from './exit-codes.js';
import { make } from './make.js';
import type { LoadPipeline } from './pipeline.js';
import { printedRows, printedTable } from './printed-table.js';
import { fails, reportFindings } from './report-findings.js';
import { typedRows, typedTable } from './typed-rows.js';

export interface SourcesOptions {
  readonly project: string;
  /** Those of the project where left out. */
  readonly languages?: readonly string[] | undefined;
  readonly format: 'text' | 'json';
  readonly cache: boolean;
}

/**
 * Says on stdout what of `data/` the editions print: each value with its cell, status, sources and pages; and which
 * numbers texts have of their own.
 *
 * @throws UsageError where the folder or a language is none of the project's
 */
export async function sources(
  { project: folder, languages, format, cache }: SourcesOptions,
  host: CliHost,
  load: LoadPipeline,
): Promise<ExitCode> {
  const made = await make({ project: folder, languages, profile: 'web', cache }, host, await load());
  await reportFindings(made.diagnostics, made.files, host);
  if (!made.project || !made.build) return EXIT.diagnostics;
  const { editions } = made.build;
  const rows = printedRows(made.project, editions);
  const typed = typedRows(made.project, editions);
  const built = editions.map(({ language }) => language);
  const tables = (): string =>
    printable(
      [printedTable(rows, built), ...(typed.length > 0 ? [typedTable(typed, built)] : [])].join('\n'),
    );
  host.stdout.write(format === 'json' ? `${JSON.stringify({ values: rows, typed }, null, 2)}\n` : tables());
  return fails(made.diagnostics, false) ? EXIT.diagnostics : EXIT.fine;
}
