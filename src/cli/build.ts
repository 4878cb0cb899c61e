import { join, resolve } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { diagnostic } from '../diagnostics.js';
import type { Profile } from '../edition.js';
import { printable } from '../printable.js';
import { editionFile } from '../publish/file-names.js';
import type { PublishedProject } from '../publish/manifest.js';
import { publish, readPublished } from '../publish/publish.js';
import { type CliHost, UsageError } from './cli-host.js';
import { closingTable } from './closing-table.js';
import { editionChanges, successorsOf } from './edition-changes.js';
import { EXIT, type ExitCode } from './exit-codes.js';
import { make } from './make.js';
import type { LoadPipeline } from './pipeline.js';
import { fails, reportFindings } from './report-findings.js';
import { shownPath } from './shown-path.js';
import { generator } from './version.js';

export interface BuildOptions {
  readonly project: string;
  /** Relative to where the program was called; `output` in the project's folder where left out. */
  readonly out?: string | undefined;
  readonly languages?: readonly string[] | undefined;
  readonly profile: Profile;
  readonly strict: boolean;
  readonly cache: boolean;
}

/**
 * Makes the editions and publishes them, all or nothing, then says on stdout what was made, and what its pages say
 * that those of the last build did not.
 *
 * @throws UsageError where a folder or a language is not to be had
 */
export async function buildReport(
  options: BuildOptions,
  host: CliHost,
  load: LoadPipeline,
): Promise<ExitCode> {
  if (options.out === '') throw new UsageError('--out names no folder');
  const folder = resolve(
    host.cwd,
    ...(options.out === undefined ? [options.project, 'output'] : [options.out]),
  );
  const output = { folder, shown: shownPath(folder, host.cwd) };
  const published = (project: PublishedProject) => readPublished(project, output);
  const made = await make({ ...options, published }, host, await load());
  const { project, build, diagnostics, files, cache, clock } = made;
  if (!project || !build || fails(diagnostics, options.strict)) {
    await reportFindings(diagnostics, files, host);
    host.stderr.write(`nothing was published${build ? ': with --strict, warnings fail too' : ''}\n`);
    return EXIT.diagnostics;
  }
  if (!isDeepStrictEqual(await published(project), made.published)) {
    const meanwhile = diagnostic(
      'error',
      'output-changed',
      `another build has published to "${output.shown}"`,
      {
        hints: [
          'build again: the announcement and the manifest speak of what stands beside the new editions',
        ],
      },
    );
    await reportFindings([...diagnostics, meanwhile], files, host);
    host.stderr.write('nothing was published\n');
    return EXIT.diagnostics;
  }
  const request = { ...build, earlier: made.published, generator: await generator() };
  const successors = await successorsOf(project.config.id, build.editions, made.published, folder);
  const done = await publish(project, request, output, host.signal);
  await reportFindings([...diagnostics, ...done.diagnostics], files, host);
  if (!done.value) {
    host.stderr.write('nothing was published\n');
    return EXIT.diagnostics;
  }
  const rows = build.editions.map((edition) => ({
    edition,
    file: shownPath(
      join(folder, editionFile(project.config.id, edition.language, edition.profile)),
      host.cwd,
    ),
    milliseconds: clock.of(edition.language),
  }));
  host.stdout.write(closingTable(rows));
  const changes = await editionChanges(successors, cache?.words);
  if (cache) await Promise.all(build.editions.map((edition) => cache.words.keep(edition)));
  host.stdout.write(changes.map((line) => `${printable(line)}\n`).join(''));
  return EXIT.fine;
}
