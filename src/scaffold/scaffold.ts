import { readFile } from 'node:fs/promises';
import { dataFiles } from './data.js';
import { LAYOUT_FILES } from './layouts.js';
import { TEXT_FILES } from './texts.js';

/** What a new project has from the program's own package: fonts with their licences, the engine's words. */
const LENT = [
  'fonts/SourceSerif4-Regular.ttf',
  'fonts/SourceSerif4-It.ttf',
  'fonts/SourceSerif4-Semibold.ttf',
  'fonts/SourceSans3-Regular.ttf',
  'fonts/SourceSans3-Semibold.ttf',
  'fonts/OFL-SourceSerif.txt',
  'fonts/OFL-SourceSans.txt',
  'locales/en/labels.json',
  'locales/fr/labels.json',
];

/** What git is to leave out. */
const IGNORED = 'output/\n';

/** The files of a small project that builds at once, by their paths in it. */
export async function scaffold(id: string): Promise<ReadonlyMap<string, Uint8Array>> {
  const written = { ...dataFiles(id), ...LAYOUT_FILES, ...TEXT_FILES, '.gitignore': IGNORED };
  const encoder = new TextEncoder();
  const lent = await Promise.all(
    LENT.map(async (path): Promise<[string, Uint8Array]> => {
      return [path, await readFile(new URL(`../../${path}`, import.meta.url))];
    }),
  );
  return new Map([
    ...Object.entries(written).map(([path, text]): [string, Uint8Array] => [path, encoder.encode(text)]),
    ...lent,
  ]);
}

/** An id for a project in a folder of that name: small letters, digits and hyphens. */
export function projectId(folder: string): string {
  const plain = folder
    .normalize('NFD')
    .replaceAll(/\p{Mark}/gu, '')
    .toLowerCase();
  return plain.replaceAll(/[^a-z0-9]+/g, '-').replaceAll(/^-|-$/g, '') || 'report';
}
