import { readFile, stat, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { changeCount, changeLines } from '../comparison/change-lines.js';
import { changesOfPages } from '../comparison/compare.js';
import { type Comparison, comparisonPage } from '../comparison/comparison-page.js';
import type { OpenPdf } from '../comparison/page.js';
import { openPdf } from '../comparison/read-pdf.js';
import { type Diagnostic, diagnostic, type StageResult } from '../diagnostics.js';
import { printable } from '../printable.js';
import { MANIFEST_FILE } from '../publish/file-names.js';
import { parseManifest } from '../publish/manifest.js';
import { outputFault } from '../publish/output-fault.js';
import { type CliHost, UsageError } from './cli-host.js';
import { EXIT, type ExitCode } from './exit-codes.js';
import { reportFindings } from './report-findings.js';
import { shownPath } from './shown-path.js';

export interface DiffOptions {
  /** The old PDF and the new one; none with `against`. */
  readonly files: readonly string[];
  /** The folder of an earlier build, to be compared with what stands in the project's output now. */
  readonly against?: string | undefined;
  readonly project: string;
  /** The folder that the project was built in; `output` in its own where left out. */
  readonly out?: string | undefined;
  /** The file to write the page to that shows what has changed. */
  readonly html?: string | undefined;
}

interface Pair {
  readonly old: string;
  readonly new: string;
}

/**
 * Says on stdout which pages differ between two PDFs, or between two builds, and how. What cannot be read ends as bad
 * usage does, so that a script can tell it from a difference.
 *
 * @throws UsageError where it is not clear what to compare
 */
export async function diff(options: DiffOptions, host: CliHost): Promise<ExitCode> {
  if (options.html === '') throw new UsageError('--html names no file');
  const pairs = await pairsOf(options, host);
  const comparisons: Comparison[] = [];
  for (const pair of pairs) {
    const { value, diagnostics } = await compared(pair, host);
    if (!value) return trouble(diagnostics, host);
    comparisons.push(value);
  }
  const isChanged = comparisons.some(({ changes }) => changes.length > 0);
  if (options.html !== undefined) {
    const fault = await written(resolve(host.cwd, options.html), comparisonPage(comparisons), options.html);
    if (fault) return trouble([fault], host);
  }
  for (const { new: fresh, changes } of comparisons) {
    const before = comparisons.length > 1 ? `${fresh}: ` : '';
    const lines = [...changeLines(changes), changeCount(changes)];
    host.stdout.write(lines.map((line) => `${printable(`${before}${line}`)}\n`).join(''));
  }
  return isChanged ? EXIT.diagnostics : EXIT.fine;
}

async function trouble(diagnostics: readonly Diagnostic[], host: CliHost): Promise<ExitCode> {
  await reportFindings(diagnostics, host.openFiles(host.cwd), host);
  return EXIT.usage;
}

async function pairsOf(
  { files, against, project, out }: DiffOptions,
  host: CliHost,
): Promise<readonly Pair[]> {
  if (against === undefined) {
    const [old, fresh, ...more] = files;
    if (old === undefined || fresh === undefined || more.length > 0) {
      throw new UsageError('name two PDFs, the old one first, or an earlier build with --against');
    }
    return [{ old, new: fresh }];
  }
  if (files.length > 0) throw new UsageError('--against compares builds: name no PDFs beside it');
  const folder = resolve(host.cwd, against);
  const current = resolve(host.cwd, ...(out === undefined ? [project, 'output'] : [out]));
  const [before, after] = [
    await editionsIn(folder, against),
    await editionsIn(current, shownPath(current, host.cwd)),
  ];
  const shared = after.filter((file) => before.includes(file));
  if (shared.length === 0) throw new UsageError(`"${against}" has no edition that the current build has`);
  return shared.map((file) => ({
    old: shownPath(join(folder, file), host.cwd),
    new: shownPath(join(current, file), host.cwd),
  }));
}

async function editionsIn(folder: string, shown: string): Promise<readonly string[]> {
  const text = await readFile(join(folder, MANIFEST_FILE), 'utf8').catch(() => '');
  const manifest = parseManifest(text);
  if (!manifest) throw new UsageError(`"${shown}" is no folder of a build: it has no ${MANIFEST_FILE}`);
  // A name that leads elsewhere is none that a build writes.
  return manifest.editions.map(({ file }) => file).filter((file) => !/[/\\]/.test(file));
}

async function compared(pair: Pair, host: CliHost): Promise<StageResult<Comparison>> {
  const [old, fresh] = [await bytesOf(pair.old, host), await bytesOf(pair.new, host)];
  if (!old.value || !fresh.value) return { diagnostics: [...old.diagnostics, ...fresh.diagnostics] };
  const before = await openPdf(old.value, pair.old);
  const after = await openPdf(fresh.value, pair.new);
  try {
    host.signal.throwIfAborted();
    if (!before.value || !after.value) return { diagnostics: [...before.diagnostics, ...after.diagnostics] };
    const same = Buffer.from(old.value).equals(fresh.value);
    const changes = same ? [] : await changesOfPages(before.value, after.value, host.signal);
    return { value: { ...pair, changes }, diagnostics: [] };
  } finally {
    await closeAll(before.value, after.value);
  }
}

async function closeAll(...open: readonly (OpenPdf | undefined)[]): Promise<void> {
  for (const one of open) await one?.close();
}

async function bytesOf(file: string, host: CliHost): Promise<StageResult<Uint8Array>> {
  const path = resolve(host.cwd, file);
  const about = await stat(path).catch(() => undefined);
  if (about?.isFile()) return { value: await readFile(path), diagnostics: [] };
  const message = about ? `"${file}" is not a file` : `there is no file "${file}"`;
  return { diagnostics: [diagnostic('error', about ? 'not-a-file' : 'missing-file', message)] };
}

async function written(path: string, text: string, shown: string): Promise<Diagnostic | undefined> {
  try {
    await writeFile(path, text);
    return undefined;
  } catch (error) {
    const fault = outputFault(error, shown, 'name another file with --html');
    if (!fault) throw error;
    return fault;
  }
}
