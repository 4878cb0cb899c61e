import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join, relative } from 'node:path';
import { expect } from 'vitest';
import { changeLines } from '../../src/comparison/change-lines.js';
import { changesOfPages } from '../../src/comparison/compare.js';
import { comparisonPage } from '../../src/comparison/comparison-page.js';
import type { OpenPdf } from '../../src/comparison/page.js';
import { openPdf } from '../../src/comparison/read-pdf.js';
import type { GoldenEnvironment } from './golden.js';
import { root } from './project-folder.js';

/**
 * Compares a PDF with the one that is kept, page by page, in words and looks. Both are drawn here and now, so that no
 * machine's drawing is what counts. A mismatch writes what `report diff --html` does, and says where. With
 * `UPDATE_GOLDEN=1` the kept PDF is written instead, but never in CI.
 */
export async function expectGoldenPages(
  file: string,
  pdf: Uint8Array,
  env: GoldenEnvironment = process.env,
): Promise<void> {
  if (env.UPDATE_GOLDEN === '1' && !env.CI) {
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, pdf);
    return;
  }
  const shown = relative(root, file);
  if (!existsSync(file)) throw new Error(`${shown} is not there yet: run the test with UPDATE_GOLDEN=1`);
  const before = await opened(readFileSync(file), shown);
  const after = await opened(pdf, 'the new PDF');
  try {
    const changes = await changesOfPages(before, after, new AbortController().signal);
    const page = join(tmpdir(), `${basename(file, '.pdf')}-${process.pid}.html`);
    if (changes.length > 0) {
      writeFileSync(page, comparisonPage([{ old: shown, new: 'now', changes }]));
    }
    const how = `${shown}: look at ${page}; if it is meant, run the test with UPDATE_GOLDEN=1`;
    expect(changeLines(changes), how).toEqual([]);
  } finally {
    await before.close();
    await after.close();
  }
}

async function opened(bytes: Uint8Array, shown: string): Promise<OpenPdf> {
  const { value, diagnostics } = await openPdf(bytes, shown);
  if (!value) throw new Error(diagnostics.map(({ message }) => message).join('\n'));
  return value;
}
