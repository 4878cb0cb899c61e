import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

/** Tests of the command line run what users run: dist/, made anew from src/ once before all tests. */
export default function compile(): void {
  const root = fileURLToPath(new URL('../..', import.meta.url));
  execFileSync('npm', ['run', 'compile', '--silent'], { cwd: root, stdio: 'inherit' });
}
