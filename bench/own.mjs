import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readEdition, setDocument } from '../dist/edition.js';
import { EditionMemory } from '../dist/edition-memory.js';
import { buildEdition, openProject, Usage } from '../dist/index.js';
import { render } from '../dist/pdf/render.js';
import { editOf, quietHost, sized } from './manuscript.mjs';

/**
 * This program, in process: `own.mjs PROJECT OUT times N LANGUAGE…` sets a document N times as long, or with `words` one of
 * a single paragraph of N words, and prints the milliseconds of processor time that setting and drawing took; `own.mjs PROJECT OUT warm N
 * LANGUAGE` builds an edition again and again with another word in it, and prints the milliseconds of each.
 */
const [folder, out, manner, count, ...languages] = process.argv.slice(2);
if (manner === 'warm') {
  const [language] = languages;
  const memory = new EditionMemory();
  const times = [];
  for (let run = 0; run < Number(count); run++) {
    const edit = await editOf(folder, language, run);
    const host = quietHost(folder, new Map([[edit.path, edit.text]]));
    const started = performance.now();
    const { value: project } = await openProject(host);
    await buildEdition(project, { language, profile: 'web', usage: new Usage(), memory }, host);
    times.push(performance.now() - started);
  }
  console.log(JSON.stringify(times));
} else {
  let began;
  const stage = (name) => {
    if (name === 'typeset') began ??= process.cpuUsage();
  };
  const host = { ...quietHost(folder), log: { stage } };
  const { value: project } = await openProject(host);
  for (const language of languages) {
    const request = { language, profile: 'web', usage: new Usage() };
    const read = readEdition(project, request, host);
    const tree = sized[manner](read.value.tree, Number(count));
    const set = await setDocument(project, request, { ...read.value, tree }, read.diagnostics, host);
    writeFileSync(join(out, `own-${language}.pdf`), await render(set.value));
  }
  const { user, system } = process.cpuUsage(began);
  console.log(JSON.stringify({ setting: (user + system) / 1000 }));
}
