import { counted } from '../counted.js';
import { hasErrors } from '../diagnostics.js';
import { acceptedLock } from '../exchange/changed-files.js';
import { nearestNames } from '../nearest.js';
import { openProject } from '../project/open.js';
import { lockFile } from '../project/translation-lock.js';
import { unitStates } from '../translation/staleness.js';
import type { TranslationUnit } from '../translation/unit.js';
import { type CliHost, UsageError } from './cli-host.js';
import { EXIT, type ExitCode } from './exit-codes.js';
import { projectHost } from './project-host.js';
import { different, failed, unitsOf, write } from './translation-project.js';

export interface AcceptOptions {
  readonly project: string;
  readonly language: string;
  /** Keys of strings, paths of prose, and files of the language's catalogue. */
  readonly keys: readonly string[];
  readonly all: boolean;
}

/**
 * Records that translations are those of the reference texts as they are now.
 *
 * @throws UsageError where a key is none of the language, or there is nothing to accept
 */
export async function acceptTranslations(options: AcceptOptions, cli: CliHost): Promise<ExitCode> {
  if (options.all === options.keys.length > 0)
    throw new UsageError('name keys or files, or all with --all-texts');
  const { host, progress, folder } = projectHost(options.project, cli);
  try {
    const { value: project, diagnostics } = await openProject(host);
    if (!project || hasErrors(diagnostics)) return await failed(diagnostics, host.files, cli);
    const { units } = unitsOf(project, options.language);
    const translated = units.filter(({ reference, translation }) => reference && translation);
    const accepted = options.all ? translated : options.keys.flatMap((key) => named(key, translated));
    const states = unitStates(units, project.locks.get(options.language) ?? new Map());
    const open = new Set(accepted.filter((unit) => states.get(unit) !== 'current'));
    const ids = new Set(accepted.map(({ id }) => id));
    const lock = await different(acceptedLock(project, options.language, ids), host.files);
    const fault = await write(folder, lock, cli);
    if (fault) return await failed([fault], host.files, cli);
    const texts = counted(open.size, 'text');
    cli.stderr.write(`${texts} of "${options.language}" accepted in ${lockFile(options.language)}\n`);
    return EXIT.fine;
  } finally {
    progress.clear();
  }
}

function named(key: string, units: readonly TranslationUnit[]): readonly TranslationUnit[] {
  const found = units.filter((unit) => [unit.id, unit.key, unit.file].includes(key));
  if (found.length > 0) return found;
  const [near] = nearestNames(key, new Set(units.flatMap((unit) => [unit.id, unit.key, unit.file])));
  throw new UsageError(`"${key}" is no translated text${near ? `: did you mean "${near}"?` : ''}`);
}
