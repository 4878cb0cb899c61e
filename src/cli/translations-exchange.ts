import { basename, dirname, resolve } from 'node:path';
import { counted } from '../counted.js';
import { type Diagnostic, Findings, hasErrors } from '../diagnostics.js';
import { type EditionRequest, setEdition } from '../edition.js';
import { acceptedLock, changedFiles } from '../exchange/changed-files.js';
import { writeCsv } from '../exchange/csv.js';
import { writePo } from '../exchange/po.js';
import { readReturned } from '../exchange/read-returned.js';
import { type Exchange, exchangeOf } from '../exchange/segments.js';
import { takeBack } from '../exchange/take-back.js';
import { type TextPages, textPages } from '../exchange/text-pages.js';
import { writeXliff } from '../exchange/write-xliff.js';
import { openFiles } from '../files.js';
import { FileError, type Host, type ProjectFiles } from '../host.js';
import { Usage } from '../language/usage.js';
import { didYouMean } from '../nearest.js';
import { openProject } from '../project/open.js';
import type { Project } from '../project/project.js';
import { fileDiagnostic } from '../project/text-file.js';
import { outputFault } from '../publish/output-fault.js';
import { replaceFiles } from '../publish/replace-files.js';
import type { CliHost } from './cli-host.js';
import type { ExchangeFormat } from './exchange-formats.js';
import { EXIT, type ExitCode } from './exit-codes.js';
import { projectHost } from './project-host.js';
import { fails, reportFindings } from './report-findings.js';
import { shownPath } from './shown-path.js';
import { different, failed, unitsOf, write } from './translation-project.js';

const WRITERS: { readonly [format in ExchangeFormat]: (exchange: Exchange) => string } = {
  xliff: (exchange) => writeXliff(exchange, '2.0'),
  xliff12: (exchange) => writeXliff(exchange, '1.2'),
  po: writePo,
  csv: writeCsv,
};

/** Larger than the texts of any report, and small enough to be read as a whole. */
const MAX_BYTES = 16 * 1024 * 1024;

export interface ExportOptions {
  readonly project: string;
  readonly to: ExchangeFormat;
  readonly language: string;
  /** Relative to where the program was called; stdout where left out. */
  readonly out?: string | undefined;
}

/** Writes the texts of a language for translators, with the pages that they are printed on. */
export async function exportTranslations(options: ExportOptions, cli: CliHost): Promise<ExitCode> {
  const { host, progress } = projectHost(options.project, cli);
  try {
    const { value: project, diagnostics } = await openProject(host);
    if (!project || hasErrors(diagnostics)) return await failed(diagnostics, host.files, cli);
    const units = unitsOf(project, options.language);
    const pages = await pagesOfReference(project, units.reference, host);
    const text = WRITERS[options.to](exchangeOf(project, units, pages));
    if (options.out === undefined) {
      cli.stdout.write(text);
      return EXIT.fine;
    }
    const path = resolve(cli.cwd, options.out);
    try {
      const file = { name: basename(path), bytes: new TextEncoder().encode(text) };
      await replaceFiles(dirname(path), [file], cli.signal);
    } catch (error) {
      const fault = outputFault(error, options.out);
      if (!fault || cli.signal.aborted) throw error;
      return await failed([fault], host.files, cli);
    }
    cli.stderr.write(
      `${counted(units.units.length, 'text')} ${units.units.length === 1 ? 'is' : 'are'} in ${shownPath(path, cli.cwd)}\n`,
    );
    return EXIT.fine;
  } finally {
    progress.clear();
  }
}

export interface ImportOptions {
  readonly project: string;
  readonly file: string;
  readonly dryRun: boolean;
  readonly strict: boolean;
}

/** Takes a file of translators back. What would break something is told; the rest is applied. */
export async function importTranslations(options: ImportOptions, cli: CliHost): Promise<ExitCode> {
  const { host, progress, folder } = projectHost(options.project, cli);
  try {
    const path = resolve(cli.cwd, options.file);
    const shown = shownPath(path, cli.cwd);
    const bytes = await bytesOf(path, shown);
    if ('code' in bytes) return await failed([bytes], host.files, cli);
    const opened = await openProject(host);
    const project = opened.value;
    // Texts may be missing or wrong: that is what the file is for. What cannot be read cannot be written either.
    if (!project) return await failed(opened.diagnostics, host.files, cli);
    const returned = readReturned(shown, bytes.bytes);
    const findings = new Findings();
    const files = withFile(host.files, shown, bytes.bytes);
    const [reference = ''] = project.config.languages;
    const language = languageOf(returned, project, shown, findings);
    if (language === undefined) {
      return await failed([...returned.diagnostics, ...findings.list], files, cli);
    }
    const exchange = exchangeOf(project, unitsOf(project, language), new Map());
    const taken = takeBack(exchange, returned);
    const made = await changedFiles(project, exchange, taken, host.files);
    findings.add(...taken.diagnostics, ...made.diagnostics);
    const changed = made.value ?? new Map();
    if (!options.dryRun) {
      const fault = await write(folder, changed, cli);
      if (fault) return await failed([...findings.list, fault], files, cli);
      const again = changed.size === 0 ? project : (await openProject(host)).value;
      const ids = new Set([...taken.confirmed].map(({ id }) => id));
      // A language without a lock file gets one with its first change, not by being looked at.
      const isLocked = changed.size > 0 || project.locks.has(language);
      const locked = again && isLocked && ids.size > 0 ? acceptedLock(again, language, ids) : new Map();
      const lockFault = await write(folder, await different(locked, host.files), cli);
      if (lockFault) return await failed([...findings.list, lockFault], files, cli);
    }
    await reportFindings(findings.list, files, cli);
    const texts = counted(taken.changed.size, 'text');
    const verb = options.dryRun
      ? 'would be changed'
      : taken.changed.size === 1
        ? 'was changed'
        : 'were changed';
    cli.stderr.write(
      `${texts} of "${language}" (from "${reference}") ${verb}, in ${counted(changed.size, 'file')}\n`,
    );
    return fails(findings.list, options.strict) ? EXIT.diagnostics : EXIT.fine;
  } finally {
    progress.clear();
  }
}

/** Where texts are printed. A report that has errors is exported without pages: translators may be what it waits for. */
async function pagesOfReference(project: Project, language: string, host: Host): Promise<TextPages> {
  const request: EditionRequest = { language, profile: 'draft', usage: new Usage() };
  const { value } = await setEdition(project, request, host);
  return value ? textPages(value.laidOut.pages) : new Map();
}

async function bytesOf(path: string, shown: string): Promise<{ readonly bytes: Uint8Array } | Diagnostic> {
  try {
    return { bytes: await openFiles(dirname(path), { maxBytes: MAX_BYTES }).read(basename(path)) };
  } catch (error) {
    if (!(error instanceof FileError)) throw error;
    const told = fileDiagnostic(new FileError(error.problem, shown));
    const hints = error.problem === 'too-large' ? [`the limit is ${MAX_BYTES / 1024 / 1024} MiB`] : [];
    return { ...told, hints };
  }
}

function languageOf(
  { reference, language, diagnostics }: ReturnType<typeof readReturned>,
  project: Project,
  file: string,
  findings: Findings,
): string | undefined {
  // A file that could not be read at all has told why.
  if (language === undefined && diagnostics.length > 0) return undefined;
  const span = { file, line: 1, column: 1, length: 0 };
  const [own = '', ...others] = project.config.languages;
  if (reference !== undefined && reference !== own) {
    const message = `the file translates from "${reference}", the reference is "${own}"`;
    findings.error('wrong-language', message, { span });
    return undefined;
  }
  if (language !== undefined && others.includes(language)) return language;
  const message =
    language === undefined ? 'the file names no language' : `"${language}" is no translation of this project`;
  const hints = language === undefined ? [] : didYouMean(language, others);
  findings.error('wrong-language', message, {
    span,
    hints: [...hints, `it is translated into ${others.join(', ')}`],
  });
  return undefined;
}

/** The project's files with one more, so that findings in it are shown with its lines. */
function withFile(files: ProjectFiles, path: string, bytes: Uint8Array): ProjectFiles {
  return {
    read: (asked) => (asked === path ? Promise.resolve(bytes) : files.read(asked)),
    list: (asked) => files.list(asked),
    used: files.used,
  };
}
