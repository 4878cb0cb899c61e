import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { buildEdition } from '../../src/edition.js';
import { EditionMemory } from '../../src/edition-memory.js';
import { FileError, type Host, type ProjectFiles } from '../../src/host.js';
import { KeptFiles } from '../../src/kept-files.js';
import { Usage } from '../../src/language/usage.js';
import { openProject } from '../../src/project/open.js';
import { ProjectMemory } from '../../src/project/project-memory.js';
import { caseFolder } from '../support/project-folder.js';
import { Dice, type Edit, randomEdit } from './random-edits.js';

/** With all that is numbered, referred to, listed, drawn and noted, on many pages. */
const layout = `<report>
  <section><h1 id="contents" class="unlisted">{{t "report:title"}}</h1><toc/><list-of kind="figures"/></section>
  <page-break/>
  <section>
    <h1 id="welcome">{{t "report:welcome"}}</h1>
    {{prose "welcome"}}
    <p>{{t "report:beds" count=harvest.beds}}<footnote>{{t "report:plan"}}</footnote></p>
    <img src="data/images/plan.png" alt="{{t "report:plan"}}" width="30"/>
  </section>
  <page-break/>
  <section>
    {{> parts/harvest}}
    <page-break/>
    <p>See <ref to="welcome" form="pages"/>.<footnote>{{t "report:harvest"}}</footnote></p>
    <img src="data/images/plan.jpg" alt="{{t "report:plan"}}" width="20"/>
  </section>
  <page-break/>
  <section numbering="roman"><h1 id="end">{{t "report:kilos"}}</h1><p><ref to="fig-harvest" form="number"/></p></section>
</report>
`;

const edits = 30;

it('gives what builds without a memory give, whatever is saved', { timeout: 180_000 }, async () => {
  const files = await filesOf(await caseFolder('garden', { 'templates/main.hbs': layout }));
  const first = new Map(files.texts);
  const dice = new Dice(2018);
  const kept = new KeptFiles(() => files.open());
  const opening = new ProjectMemory();
  const memory = new EditionMemory();
  let undo: Edit | undefined;
  let whole = 0;
  for (let edit = 0; edit < edits; edit++) {
    const [path, text]: Edit = undo ?? randomEdit(files.texts, first, dice);
    const before = files.texts.get(path) ?? '';
    files.texts.set(path, text);
    kept.forget([path]);
    const warm = await built(kept.open(), opening, memory);
    const cold = await built(files.open());
    expect(warm.diagnostics, `after edit ${edit}, of ${path}`).toEqual(cold.diagnostics);
    expect(warm.pdf.equals(cold.pdf), `the same bytes after edit ${edit}, of ${path}`).toBe(true);
    if (cold.pdf.length > 0) whole += 1;
    // What is broken is mended in the end, often with more edits in between.
    undo = cold.pdf.length === 0 && dice.below(3) > 0 ? [path, before] : undefined;
  }
  expect(whole).toBeGreaterThan(edits / 2);
});

async function built(files: ProjectFiles, opening?: ProjectMemory, memory?: EditionMemory) {
  const host: Host = { files, log: { stage: () => {} }, signal: new AbortController().signal };
  const { value: project, diagnostics: found } = await openProject(host, opening);
  if (!project) return { pdf: Buffer.alloc(0), diagnostics: found };
  const request = { language: 'fr', profile: 'web', usage: new Usage(), memory } as const;
  const { value, diagnostics } = await buildEdition(project, request, host);
  return { pdf: Buffer.from(value?.pdf ?? []), diagnostics: [...found, ...diagnostics] };
}

/** A project's files in memory, the texts to be edited. */
async function filesOf(folder: string) {
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
