import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';

declare module 'vitest' {
  export interface ProvidedContext {
    /** A folder that all test files of a run have in common, see `onceARun`. */
    readonly runFolder: string;
  }
}

/** Makes the folder that test files of a run share, empty again for each run of a watch, and takes it away at the end. */
export default async function makeRunFolder(project: TestProject): Promise<() => Promise<void>> {
  const made: string[] = [];
  const provide = async () => {
    const folder = await mkdtemp(join(tmpdir(), 'report-run-'));
    made.push(folder);
    project.provide('runFolder', folder);
  };
  await provide();
  project.onTestsRerun(provide);
  return async () => {
    for (const folder of made) await rm(folder, { recursive: true, force: true });
  };
}
