import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, relative } from 'node:path';
import { expect } from 'vitest';
import { root } from './project-folder.js';

export interface GoldenEnvironment {
  readonly UPDATE_GOLDEN?: string | undefined;
  readonly CI?: string | undefined;
}

/**
 * Compares a text with the file that holds what it must be; a mismatch shows the lines that differ. With
 * `UPDATE_GOLDEN=1` the file is written instead, but never in CI, where nobody would read the difference.
 */
export function expectGolden(file: string, actual: string, env: GoldenEnvironment = process.env): void {
  if (env.UPDATE_GOLDEN === '1' && !env.CI) {
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, actual);
    return;
  }
  const shown = relative(root, file);
  const how = 'read the difference; if it is meant, run the test with UPDATE_GOLDEN=1';
  expect(actual, `${shown}: ${how}`).toBe(contentOf(file, shown));
}

function contentOf(file: string, shown: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') {
      throw new Error(
        `${shown} is not there yet: run the test with UPDATE_GOLDEN=1, then read what it wrote`,
      );
    }
    throw error;
  }
}
