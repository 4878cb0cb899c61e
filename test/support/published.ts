import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type PublishedEdition, parseManifest } from '../../src/publish/manifest.js';
import { succeeds } from './cli.js';
import { onceARun } from './once.js';
import { caseFolder, root } from './project-folder.js';
import { readTagged, type TaggedFile, type TaggedPage } from './tagged-page.js';

/** An edition as it is published, read back. */
export interface ReadEdition extends PublishedEdition {
  readonly path: string;
  readonly pdf: Uint8Array;
  readonly tagged: TaggedFile;
}

/** How long a test may take that waits for what others make too, in ms. */
export const patience = 300_000;

/** The report itself, built by the command line and read by pdf.js once a run of the tests, whichever test asks first. */
export async function publishedReport(): Promise<readonly ReadEdition[]> {
  const editions = await publishedEditions();
  return Promise.all(
    editions.map(async (edition) => {
      const pdf = await readFile(edition.path);
      return { ...edition, pdf, tagged: await taggedOf(edition.language, pdf) };
    }),
  );
}

/** The editions of the report, or of a project under test/cases, built once a run, with the paths of their PDFs. */
export async function publishedEditions(
  name?: string,
): Promise<readonly (PublishedEdition & { readonly path: string })[]> {
  const out = await onceARun(`published-${name ?? 'report'}`, async (made) => {
    const folder = name === undefined ? root : await caseFolder(name);
    await succeeds(['build', '--project', folder, '--out', made], folder);
  });
  const manifest = parseManifest(await readFile(join(out, 'manifest.json'), 'utf8'));
  if (!manifest) throw new Error('the manifest cannot be read');
  return manifest.editions.map((edition) => ({ ...edition, path: join(out, edition.file) }));
}

async function taggedOf(language: string, pdf: Uint8Array): Promise<TaggedFile> {
  const folder = await onceARun(`tagged-${language}`, async (made) => {
    const tagged = await readTagged(pdf);
    const pages = tagged.pages.map((page) => ({ ...page, marked: [...page.marked] }));
    await writeFile(join(made, 'tagged.json'), JSON.stringify({ ...tagged, pages }));
  });
  const stored: StoredFile = JSON.parse(await readFile(join(folder, 'tagged.json'), 'utf8'));
  return { ...stored, pages: stored.pages.map((page) => ({ ...page, marked: new Map(page.marked) })) };
}

/** A read file as JSON has it. */
interface StoredFile extends Omit<TaggedFile, 'pages'> {
  readonly pages: readonly (Omit<TaggedPage, 'marked'> & { readonly marked: readonly [string, string][] })[];
}
