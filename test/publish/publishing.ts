import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import type { BuiltEdition } from '../../src/edition.js';
import type { Profile } from '../../src/project/profile.js';

/** A new empty folder that is gone after the test. */
export async function temporaryFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'report-test-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  return folder;
}

/** The text of every file in a folder, hidden ones too, by name; a folder is `null`. */
export async function contentOf(folder: string): Promise<Record<string, string | null>> {
  const entries = await readdir(folder, { withFileTypes: true });
  const content = await Promise.all(
    entries.map(async (entry) => [
      entry.name,
      entry.isDirectory() ? null : await readFile(join(folder, entry.name), 'utf8'),
    ]),
  );
  return Object.fromEntries(content);
}

export function edition(language: string, text: string, profile: Profile = 'web'): BuiltEdition {
  return {
    language,
    profile,
    title: `Report (${language})`,
    pdf: new TextEncoder().encode(text),
    pages: 44,
    printed: [],
    typed: [],
    words: [],
    graphics: [],
    structure: { landmarks: [], texts: new Set() },
    chapters: [{ id: 'highlights', title: 'Highlights', level: 1, first: 13, last: 18 }],
  };
}
