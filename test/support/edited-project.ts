import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { buildEdition, type EditionRequest } from '../../src/edition.js';
import type { EditionMemory } from '../../src/edition-memory.js';
import { FileError, type Host, type ProjectFiles } from '../../src/host.js';
import { Usage } from '../../src/language/usage.js';
import { openProject } from '../../src/project/open.js';
import type { ProjectMemory } from '../../src/project/project-memory.js';

/** An edition as its files are, from nothing or with what builds before have left. */
export async function built(
  edition: Pick<EditionRequest, 'language' | 'profile'>,
  files: ProjectFiles,
  opening?: ProjectMemory,
  memory?: EditionMemory,
) {
  const host: Host = { files, log: { stage: () => {} }, signal: new AbortController().signal };
  const { value: project, diagnostics: found } = await openProject(host, opening);
  const usage = new Usage();
  if (!project) return { pdf: Buffer.alloc(0), asked: askedOf(usage), diagnostics: found };
  const request = { ...edition, usage, memory };
  const { value, diagnostics } = await buildEdition(project, request, host);
  const pdf = Buffer.from(value?.pdf ?? []);
  return { pdf, asked: askedOf(usage), diagnostics: [...found, ...diagnostics, ...usage.unused(project)] };
}

/** The texts that layouts asked for, and where; which labels the pages ask for rests on how often they were laid out. */
function askedOf({ notes: { keys, prose, places } }: Usage) {
  const isLayouts = (key: string) => !key.startsWith('labels:');
  return { keys: keys.filter(isLayouts), prose, places: [...places].filter(([key]) => isLayouts(key)) };
}

/** A project's files in memory, the texts to be edited. */
export async function filesOf(folder: string) {
  const texts = new Map<string, string>();
  const bytes = new Map<string, Uint8Array>();
  for (const entry of await readdir(folder, { withFileTypes: true, recursive: true })) {
    if (!entry.isFile()) continue;
    const path = join(entry.parentPath, entry.name);
    const name = path.slice(folder.length + 1);
    if (/\.(?:md|json|csv|yaml|hbs)$/.test(name)) texts.set(name, await readFile(path, 'utf8'));
    else bytes.set(name, await readFile(path));
  }
  const open = (): ProjectFiles => {
    const used = new Set<string>();
    return {
      used,
      async read(path) {
        used.add(path);
        const text = texts.get(path);
        const found = text === undefined ? bytes.get(path) : new TextEncoder().encode(text);
        if (!found) throw new FileError('missing', path);
        return found;
      },
      async list(folder) {
        used.add(folder);
        return [...texts.keys(), ...bytes.keys()].filter((path) => path.startsWith(`${folder}/`)).sort();
      },
    };
  };
  return { texts, open };
}
