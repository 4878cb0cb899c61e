import { resolve } from 'node:path';
import type { Host } from '../host.js';
import { type CliHost, isDebugging, sourceDate } from './cli-host.js';
import { Progress } from './progress.js';
import { StageClock } from './stage-clock.js';

/** What a command opens a project with: its folder is absolute or relative to where the program was called. */
export function projectHost(project: string, cli: CliHost) {
  const folder = resolve(cli.cwd, project);
  const progress = new Progress(cli.stderr, isDebugging(cli.env));
  const clock = new StageClock(progress, cli.now);
  const host: Host = { files: cli.openFiles(folder), log: clock, signal: cli.signal, ...sourceDate(cli.env) };
  return { host, progress, clock, folder };
}
