import { type ChildProcess, spawn } from 'node:child_process';
import { join } from 'node:path';
import { root } from './project-folder.js';

export interface Finished {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** The command line as a process of its own, as users run it. */
export function report(args: readonly string[], cwd: string, env: NodeJS.ProcessEnv = {}): Promise<Finished> {
  return finished(startReport(args, cwd, env));
}

/** The same where nothing may go wrong; what did is told as the program told it. */
export async function succeeds(
  args: readonly string[],
  cwd: string,
  env: NodeJS.ProcessEnv = {},
): Promise<Finished> {
  const result = await report(args, cwd, env);
  if (result.code !== 0)
    throw new Error(`report ${args.join(' ')} ended with ${result.code}:\n${result.stderr}`);
  return result;
}

export function startReport(args: readonly string[], cwd: string, env: NodeJS.ProcessEnv = {}): ChildProcess {
  return spawn(process.execPath, [join(root, 'dist/bundle/report.js'), ...args], {
    cwd,
    env: { ...process.env, NO_COLOR: '1', ...env },
  });
}

export function finished(child: ChildProcess): Promise<Finished> {
  let stdout = '';
  let stderr = '';
  child.stdout?.on('data', (chunk) => {
    stdout += chunk;
  });
  child.stderr?.on('data', (chunk) => {
    stderr += chunk;
  });
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code) => resolve({ code, stdout, stderr }));
  });
}

/** Sends the signal when a process that runs with `DEBUG=report` tells of the stage, such as "fr: typeset". */
export function interruptedAt(stage: string, signal: NodeJS.Signals, child: ChildProcess): Promise<Finished> {
  let told = '';
  child.stderr?.on('data', (chunk) => {
    const before = told.split('\n').includes(stage);
    told += chunk;
    if (!before && told.split('\n').includes(stage)) child.kill(signal);
  });
  return finished(child);
}
