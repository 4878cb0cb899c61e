import { BuildMemory } from '../build-memory.js';
import { type Diagnostic, hasErrors, type StageResult } from '../diagnostics.js';
import { setEdition } from '../edition.js';
import type { Host } from '../host.js';
import { Usage } from '../language/usage.js';
import { printable } from '../printable.js';
import { openProject } from '../project/open.js';
import type { Project } from '../project/project.js';
import { chaptersOf } from '../typeset/chapters.js';
import type { CliHost } from './cli-host.js';
import { EXIT, type ExitCode } from './exit-codes.js';
import { lengthsOf, lengthTable, type MeasuredEdition } from './length-table.js';
import { projectHost } from './project-host.js';
import { reportFindings } from './report-findings.js';

export interface LengthOptions {
  readonly project: string;
  readonly format: 'text' | 'json';
}

/** Says on stdout how long each section is in each language, in words and pages: editions are set, not drawn. */
export async function translationsLength(
  { project: folder, format }: LengthOptions,
  cli: CliHost,
): Promise<ExitCode> {
  const { host, progress } = projectHost(folder, cli);
  try {
    const { value: project, diagnostics: opened } = await openProject(host);
    const { value: editions = [], diagnostics } = project ? await measured(project, host) : noEditions;
    const found = [...opened, ...diagnostics];
    progress.clear();
    await reportFindings(found, host.files, cli);
    // Half a comparison is none.
    if (hasErrors(found)) return EXIT.diagnostics;
    const lengths = lengthsOf(editions);
    const json = () => `${JSON.stringify(lengths, null, 2)}\n`;
    cli.stdout.write(format === 'json' ? json() : printable(lengthTable(lengths)));
    return EXIT.fine;
  } finally {
    progress.clear();
  }
}

const noEditions: StageResult<readonly MeasuredEdition[]> = { diagnostics: [] };

async function measured(project: Project, host: Host): Promise<StageResult<readonly MeasuredEdition[]>> {
  const diagnostics: Diagnostic[] = [];
  const value: MeasuredEdition[] = [];
  const [usage, shared] = [new Usage(), new BuildMemory()];
  for (const language of project.config.languages) {
    const set = await setEdition(project, { language, profile: 'web', usage, shared }, host);
    diagnostics.push(...set.diagnostics);
    if (!set.value) continue;
    const { tree, laidOut } = set.value;
    value.push({ language, tree, chapters: chaptersOf(tree, laidOut.map), pages: laidOut.map.count });
  }
  return { value, diagnostics };
}
