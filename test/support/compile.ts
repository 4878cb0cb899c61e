import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

/** Tests of the command line run what users run: dist/, made anew from src/ once before all tests. */
export default function compile(): void {
  const root = fileURLToPath(new URL('../..', import.meta.url));
  for (const part of ['tsconfig.build.json', 'tsconfig.client.json']) {
    execFileSync(process.execPath, ['node_modules/typescript/bin/tsc', '-p', part], {
      cwd: root,
      stdio: 'inherit',
    });
  }
}
