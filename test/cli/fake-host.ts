import type { BuildRequest } from '../../src/build.js';
import type { CliHost } from '../../src/cli/cli-host.js';
import { main } from '../../src/cli/main.js';
import type { Pipeline } from '../../src/cli/pipeline.js';
import type { Diagnostic } from '../../src/diagnostics.js';
import { openFiles } from '../../src/files.js';
import type { Host } from '../../src/host.js';
import type { Project } from '../../src/project/project.js';
import { openSmall } from '../project/small-project.js';
import { edition } from '../publish/publishing.js';

export interface FakeHost extends CliHost {
  /** What has been written to stdout and stderr. */
  readonly out: () => string;
  readonly err: () => string;
  readonly interrupt: () => void;
}

export function fakeHost(cwd: string, more: { terminal?: boolean; env?: CliHost['env'] } = {}): FakeHost {
  let out = '';
  let err = '';
  let time = 0;
  const controller = new AbortController();
  const isTerminal = more.terminal ?? false;
  return {
    cwd,
    stdout: {
      isTerminal,
      write: (text) => {
        out += text;
      },
    },
    stderr: {
      isTerminal,
      write: (text) => {
        err += text;
      },
    },
    env: more.env ?? {},
    signal: controller.signal,
    now: () => {
      time += 100;
      return time;
    },
    openFiles,
    out: () => out,
    err: () => err,
    interrupt: () => controller.abort(),
  };
}

export interface FakeStages {
  readonly opening?: readonly Diagnostic[];
  readonly building?: readonly Diagnostic[];
  /** Called when the editions are to be built. */
  readonly onBuild?: (request: BuildRequest, host: Host) => void;
}

/** Stages that take no time: a project in English and French whose PDFs are a few letters. */
export async function fakePipeline({
  opening = [],
  building = [],
  onBuild,
}: FakeStages = {}): Promise<Pipeline> {
  const { project } = await openSmall();
  return {
    openProject: async () => ({ ...(project && { value: project }), diagnostics: opening }),
    buildEditions: async (opened: Project, request, host) => {
      onBuild?.(request, host);
      const languages = request.languages ?? opened.config.languages;
      for (const language of languages) host.log.stage('typeset', language);
      const failed = building.some(({ severity }) => severity === 'error');
      const editions = languages.map((language) => edition(language, `pdf ${language}`, request.profile));
      return { ...(!failed && { value: { editions, pages: [] } }), diagnostics: building };
    },
  };
}

/** The command line with stages that are not the real ones. */
export async function run(argv: readonly string[], host: FakeHost, stages: FakeStages = {}) {
  const pipeline = await fakePipeline(stages);
  const code = await main(argv, host, async () => pipeline);
  return { code, out: host.out(), err: host.err() };
}
