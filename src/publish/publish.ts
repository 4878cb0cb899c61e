import { join } from 'node:path';
import type { StageResult } from '../diagnostics.js';
import { sha256 } from '../digest.js';
import type { BuiltEdition } from '../edition.js';
import { type Disk, realDisk } from './disk.js';
import { editionFile, MANIFEST_FILE } from './file-names.js';
import {
  type Manifest,
  manifestText,
  mergedEditions,
  type PublishedEdition,
  type PublishedProject,
  parseManifest,
  publishedEdition,
} from './manifest.js';
import { outputFault } from './output-fault.js';
import { type OutputFile, RollbackError, replaceFiles } from './replace-files.js';

/** Where a build goes. */
export interface Output {
  /** An absolute path. */
  readonly folder: string;
  /** The folder as the person named it, for messages. */
  readonly shown: string;
}

export interface PublishRequest {
  readonly editions: readonly BuiltEdition[];
  /** The announcement pages, already rendered. */
  readonly pages: readonly OutputFile[];
  /** What stood in the folder before, of other languages and profiles. */
  readonly earlier: readonly PublishedEdition[];
  /** The program that made it, with its version. */
  readonly generator: string;
}

/**
 * The editions of this project that an output folder has, by its manifest; those whose file is gone, or is not the one
 * that the manifest speaks of, are left out.
 */
export async function readPublished(
  project: PublishedProject,
  output: Output,
  disk: Disk = realDisk,
): Promise<readonly PublishedEdition[]> {
  const bytes = await disk.read(join(output.folder, MANIFEST_FILE)).catch(() => undefined);
  const manifest = bytes && parseManifest(new TextDecoder().decode(bytes));
  if (manifest?.project !== project.config.id) return [];
  const there = await Promise.all(
    manifest.editions.map(async (edition) => {
      const { file, language, profile } = edition;
      const isOwn = file === editionFile(project.config.id, language, profile);
      if (!isOwn || !project.config.languages.includes(language)) return [];
      const pdf = await disk.read(join(output.folder, file)).catch(() => undefined);
      return pdf && sha256(pdf) === edition.sha256 ? [edition] : [];
    }),
  );
  return there.flat();
}

/**
 * Publishes editions, their announcement pages and the manifest, all or nothing; the manifest goes last.
 *
 * @throws what `signal` aborts with: the folder is then as it was
 */
export async function publish(
  project: PublishedProject,
  { editions, pages, earlier, generator }: PublishRequest,
  output: Output,
  signal: AbortSignal,
  disk: Disk = realDisk,
): Promise<StageResult<Manifest>> {
  const built = editions.map((edition) => publishedEdition(project, edition));
  const manifest: Manifest = {
    generator,
    project: project.config.id,
    editions: [...mergedEditions(project, built, earlier)],
  };
  const files: readonly OutputFile[] = [
    ...editions.map(({ pdf }, index) => ({ name: built[index]?.file ?? '', bytes: pdf })),
    ...pages,
    { name: MANIFEST_FILE, bytes: new TextEncoder().encode(manifestText(manifest)) },
  ];
  try {
    await replaceFiles(output.folder, files, signal, disk);
    return { value: manifest, diagnostics: [] };
  } catch (error) {
    if (!(error instanceof RollbackError)) signal.throwIfAborted();
    const fault = outputFault(error, output.shown);
    if (!fault) throw error;
    return { diagnostics: [fault] };
  }
}
