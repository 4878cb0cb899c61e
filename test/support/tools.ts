import { execFileSync } from 'node:child_process';
import { describe } from 'vitest';

/** Programs of the system that tests look at the results with. */
export type Tool = 'chromium' | 'pdftotext' | 'java' | 'msgfmt';

/** `describe`, where the tool is there; where it is missing, a skip that says so, and a failure in CI. */
export function describeWith(tool: Tool, name: string, suite: () => void): void {
  if (hasTool(tool)) {
    describe(name, suite);
    return;
  }
  if (process.env.CI) throw new Error(`"${name}" needs ${tool}, which is not installed`);
  console.warn(`SKIPPED: "${name}" needs ${tool}, which is not installed`);
  describe.skip(`${name} (needs ${tool})`, suite);
}

function hasTool(tool: Tool): boolean {
  try {
    execFileSync('which', [tool], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}

/** The text of each page, as poppler reads it. */
export function pageTexts(pdf: string): readonly string[] {
  const text = execFileSync('pdftotext', ['-layout', pdf, '-'], { encoding: 'utf8', maxBuffer: 64 << 20 });
  return text.split('\f').slice(0, -1);
}
