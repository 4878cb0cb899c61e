import { stat } from 'node:fs/promises';
import type { Build } from '../build.js';
import { BuildCache } from '../cache/build-cache.js';
import { DigestedFiles } from '../cache/digested-files.js';
import { type Diagnostic, hasErrors } from '../diagnostics.js';
import type { Profile } from '../edition.js';
import type { ProjectFiles } from '../host.js';
import { PSEUDO_LANGUAGE, pseudoCode } from '../language/pseudo/pseudo-code.js';
import { nearestNames } from '../nearest.js';
import type { Project } from '../project/project.js';
import type { PublishedEdition } from '../publish/manifest.js';
import { type CliHost, UsageError } from './cli-host.js';
import type { Pipeline } from './pipeline.js';
import { projectHost } from './project-host.js';
import type { StageClock } from './stage-clock.js';

export interface MakeOptions {
  /** The project's folder, absolute or relative to where the program was called. */
  readonly project: string;
  /** Those of the project where left out. */
  readonly languages?: readonly string[] | undefined;
  readonly profile: Profile;
  /** Whether to use what earlier builds have kept on the disk, and to keep what is made. */
  readonly cache: boolean;
  /** What the build's output has of earlier builds. */
  readonly published?: ((project: Project) => Promise<readonly PublishedEdition[]>) | undefined;
}

/** What came of making the editions of a project. */
export interface Made {
  readonly project?: Project | undefined;
  /** Only where all came out without errors. */
  readonly build?: Build | undefined;
  readonly published: readonly PublishedEdition[];
  readonly diagnostics: readonly Diagnostic[];
  readonly files: ProjectFiles;
  readonly cache?: BuildCache | undefined;
  readonly clock: StageClock;
}

/**
 * Opens a project and makes its editions; nothing is written.
 *
 * @throws UsageError where the folder or a language is none of the project's
 * @throws what `host.signal` aborts with
 */
export async function make(options: MakeOptions, host: CliHost, pipeline: Pipeline): Promise<Made> {
  const { host: plain, progress, clock, folder } = projectHost(options.project, host);
  if (!(await isFolder(folder))) throw new UsageError(`there is no folder "${options.project}"`);
  const files = new DigestedFiles(plain.files);
  const opening = { ...plain, files };
  const { signal } = opening;
  const charts = host.openCharts?.();
  try {
    clock.stage('project');
    const cache = options.cache ? new BuildCache(folder) : undefined;
    const memory = await cache?.project.recall();
    const opened = await pipeline.openProject(opening, memory);
    if (memory) await cache?.project.keep(memory);
    const project = opened.value;
    if (!project) return { published: [], diagnostics: opened.diagnostics, files, clock };
    const published = (await options.published?.(project)) ?? [];
    const { languages, profile, of } = await asked(options, project);
    const incomplete = hasErrors(opened.diagnostics);
    const asking = { profile, published, incomplete, cache: cache?.editions(files), charts };
    const request = { ...asking, ...(languages && { languages }) };
    const built = await pipeline.buildEditions(of, request, opening);
    signal.throwIfAborted();
    const diagnostics = [...opened.diagnostics, ...built.diagnostics];
    const build = hasErrors(diagnostics) ? undefined : built.value;
    return { project, build, published, diagnostics, files, cache, clock };
  } finally {
    await charts?.close();
    progress.clear();
  }
}

interface Asked {
  readonly of: Project;
  readonly languages: readonly string[] | undefined;
  readonly profile: Profile;
}

/** The pseudo-language is built by itself, as a draft: it is no edition of the report. */
async function asked({ languages, profile }: MakeOptions, project: Project): Promise<Asked> {
  if (!languages?.includes(PSEUDO_LANGUAGE)) {
    return { of: project, languages: languages && known(languages, project.config.languages), profile };
  }
  if (languages.length > 1) throw new UsageError(`"${PSEUDO_LANGUAGE}" is built by itself`);
  const { withPseudoLanguage } = await import('../language/pseudo/pseudo-catalogue.js');
  const [reference = ''] = project.config.languages;
  return { of: withPseudoLanguage(project), languages: [pseudoCode(reference)], profile: 'draft' };
}

function known(asked: readonly string[], languages: readonly string[]): readonly string[] {
  for (const code of asked) {
    if (languages.includes(code)) continue;
    const [near] = nearestNames(code, languages);
    const hint = near ? `: did you mean "${near}"?` : `, which has ${languages.join(', ')}`;
    throw new UsageError(`"${code}" is no language of the project${hint}`);
  }
  return languages.filter((code) => asked.includes(code));
}

async function isFolder(path: string): Promise<boolean> {
  const about = await stat(path).catch(() => undefined);
  return about?.isDirectory() ?? false;
}
