import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type BuiltEdition, buildEditions, hasErrors, openFiles, openProject } from '../../src/index.js';
import { root } from './project-folder.js';

/** Builds the editions of a project in process; nothing is published. */
export async function builtEditions(folder = root): Promise<readonly BuiltEdition[]> {
  const host = {
    files: openFiles(folder),
    log: { stage() {} },
    signal: new AbortController().signal,
  };
  const { value: project, diagnostics: found } = await openProject(host);
  const built = project && (await buildEditions(project, { profile: 'web' }, host));
  const diagnostics = [...found, ...(built?.diagnostics ?? [])];
  if (!built?.value || hasErrors(diagnostics)) {
    throw new Error(diagnostics.map(({ code, message }) => `${code}: ${message}`).join('\n'));
  }
  return built.value.editions;
}

/** Puts PDFs into files that programs can read for as long as `use` takes. */
export async function inFiles<T>(
  pdfs: readonly Uint8Array[],
  use: (paths: readonly string[]) => T | Promise<T>,
): Promise<T> {
  const folder = await mkdtemp(join(tmpdir(), 'report-pdf-'));
  try {
    const paths = pdfs.map((_, index) => join(folder, `${index + 1}.pdf`));
    await Promise.all(pdfs.map((pdf, index) => writeFile(paths[index] ?? '', pdf)));
    return await use(paths);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
