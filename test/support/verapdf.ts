import { execFileSync, spawnSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe } from 'vitest';
import { root } from './project-folder.js';

export type Flavour = 'ua1' | '3a';

/** A machine that runs for seconds: to compile closer, on more threads, does not pay. */
const briefly = ['-XX:TieredStopAtLevel=1', '-XX:+UseSerialGC'];

const library = join(root, 'node_modules/@opendataloader/pdf/lib');

/**
 * What veraPDF, the reference validator, says of files: a line for each flavour and file that conforms or fails, and
 * under it the rules that it fails. Its classes come with the development dependency @opendataloader/pdf;
 * `Validate.java` drives them, compiled by Java as it starts.
 */
export function validate(flavours: readonly Flavour[], files: readonly string[]): readonly string[] {
  const jar = readdirSync(library).find((name) => name.endsWith('.jar'));
  if (!jar) throw new Error(`there is no veraPDF in ${library}: run npm ci`);
  const program = join(root, 'test/support/Validate.java');
  const args = [...briefly, '-cp', join(library, jar), program, flavours.join(','), ...files];
  const { stdout, stderr, status } = spawnSync('java', args, { encoding: 'utf8', maxBuffer: 64 << 20 });
  if (status !== 0 && status !== 1) throw new Error(`veraPDF did not run: ${stderr}`);
  return stdout.trimEnd().split('\n');
}

/** `describe`, where Java can compile what drives veraPDF; else a skip that says so, and a failure in CI. */
export function describeWithVeraPdf(name: string, suite: () => void): void {
  if (hasCompiler()) {
    describe(name, suite);
    return;
  }
  const message = `"${name}" needs a Java development kit (java with jdk.compiler), which is not installed`;
  if (process.env.CI) throw new Error(message);
  console.warn(`SKIPPED: ${message}`);
  describe.skip(`${name} (needs a Java development kit)`, suite);
}

function hasCompiler(): boolean {
  try {
    return execFileSync('java', ['--list-modules'], { encoding: 'utf8' }).includes('jdk.compiler');
  } catch {
    return false;
  }
}
