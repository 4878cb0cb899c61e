import { basename, dirname, join, relative } from 'node:path';
import type { Diagnostic } from '../diagnostics.js';
import type { ChangedFiles } from '../exchange/changed-files.js';
import type { ProjectFiles } from '../host.js';
import type { Project } from '../project/project.js';
import { outputFault } from '../publish/output-fault.js';
import { replaceFiles } from '../publish/replace-files.js';
import { translationUnits } from '../translation/units.js';
import { type CliHost, UsageError } from './cli-host.js';
import { EXIT, type ExitCode } from './exit-codes.js';
import { reportFindings } from './report-findings.js';

/** @throws UsageError where there is nothing to translate in a language */
export function unitsOf(project: Project, language: string) {
  const units = translationUnits(project, language);
  if (units) return units;
  const [reference, ...others] = project.config.languages;
  if (language === reference)
    throw new UsageError(`"${language}" is the reference, which is translated from`);
  throw new UsageError(
    `"${language}" is no language of the project, which is translated into ${others.join(', ')}`,
  );
}

/**
 * Puts changed files into a project: those of a folder together, the folders one after the other. Gives what the disk
 * has against it.
 */
export async function write(
  folder: string,
  changed: ChangedFiles,
  { signal }: CliHost,
): Promise<Diagnostic | undefined> {
  const folders = new Map<string, { name: string; bytes: Uint8Array }[]>();
  for (const [path, bytes] of changed) {
    const place = join(folder, dirname(path));
    folders.set(place, [...(folders.get(place) ?? []), { name: basename(path), bytes }]);
  }
  for (const [place, list] of folders) {
    try {
      await replaceFiles(place, list, signal);
    } catch (error) {
      const shown = relative(folder, join(place, list[0]?.name ?? ''));
      const fault = outputFault(error, shown, 'copy the project to where you may write');
      if (!fault || signal.aborted) throw error;
      return fault;
    }
  }
  return undefined;
}

/** Those of the files whose bytes change. */
export async function different(changed: ChangedFiles, files: ProjectFiles): Promise<ChangedFiles> {
  const kept = new Map<string, Uint8Array>();
  for (const [path, bytes] of changed) {
    const before = await files.read(path).catch(() => undefined);
    if (!before || Buffer.compare(before, bytes) !== 0) kept.set(path, bytes);
  }
  return kept;
}

/** Shows what stood in the way. */
export async function failed(
  diagnostics: readonly Diagnostic[],
  files: ProjectFiles,
  cli: CliHost,
): Promise<ExitCode> {
  await reportFindings(diagnostics, files, cli);
  return EXIT.diagnostics;
}
