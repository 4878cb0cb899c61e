import { mkdir, readdir, rm, writeFile } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import type { Diagnostic } from '../diagnostics.js';
import { acceptedLock } from '../exchange/changed-files.js';
import { openProject } from '../project/open.js';
import { realDisk } from '../publish/disk.js';
import { outputFault } from '../publish/output-fault.js';
import { projectId, scaffold } from '../scaffold/scaffold.js';
import { type CliHost, UsageError } from './cli-host.js';
import { EXIT, type ExitCode } from './exit-codes.js';
import { projectHost } from './project-host.js';
import { reportFindings } from './report-findings.js';
import { failed, write } from './translation-project.js';

/**
 * Starts a small project in a folder that is new or empty.
 *
 * @throws UsageError where the folder has no name, or something in it
 */
export async function startProject(folder: string, host: CliHost): Promise<ExitCode> {
  if (folder === '') throw new UsageError('the folder has no name');
  const path = resolve(host.cwd, folder);
  try {
    const files = await scaffold(projectId(basename(path)));
    await realDisk.makeFolder(path);
    if ((await readdir(path)).length > 0) throw new UsageError(`"${folder}" is not empty`);
    await writeAll(path, files, host.signal);
  } catch (error) {
    const fault = outputFault(error, folder, 'name another folder');
    if (!fault || host.signal.aborted) throw error;
    await reportFindings([fault], host.openFiles(path), host);
    return EXIT.diagnostics;
  }
  const fault = await recordTranslations(path, host);
  if (fault) return failed([fault], host.openFiles(path), host);
  const command = `report build --project ${quoted(folder)}`;
  host.stderr.write(`a project stands in "${folder}": change it, and make it with\n\n  ${command}\n`);
  return EXIT.fine;
}

/** Its translations are of the reference as it is: what of that changes is told from the first day. */
async function recordTranslations(folder: string, cli: CliHost): Promise<Diagnostic | undefined> {
  const { host, progress } = projectHost(folder, cli);
  const { value: project } = await openProject(host);
  progress.clear();
  if (!project) throw new Error('the project that was started does not open');
  const [, ...translated] = project.config.languages;
  const locks = translated.flatMap((language) => [...acceptedLock(project, language, new Set())]);
  return write(folder, new Map(locks), cli);
}

/** A word of a command line, as a shell takes it. */
function quoted(word: string): string {
  return /^[\p{L}\p{N}_./-]+$/u.test(word) ? word : `'${word.replaceAll("'", "'\\''")}'`;
}

/** Writes files into a folder that is empty, and leaves it empty again where that fails. */
async function writeAll(
  folder: string,
  files: ReadonlyMap<string, Uint8Array>,
  signal: AbortSignal,
): Promise<void> {
  try {
    for (const [name, bytes] of files) {
      signal.throwIfAborted();
      await mkdir(dirname(join(folder, name)), { recursive: true });
      await writeFile(join(folder, name), bytes);
    }
  } catch (error) {
    const entries = new Set([...files.keys()].map((name) => name.split('/')[0] ?? name));
    for (const entry of entries) await rm(join(folder, entry), { recursive: true, force: true });
    throw error;
  }
}
