import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { BuildMemory } from '../dist/build-memory.js';
import { ChartThread } from '../dist/charts/chart-thread.js';
import { readEdition, setDocument } from '../dist/edition.js';
import { buildEdition, EditionMemory, KeptFiles, openProject, ProjectMemory, Usage } from '../dist/index.js';
import { render } from '../dist/pdf/render.js';
import { editOf, quietHost, sized } from './manuscript.mjs';
import { printStages, StageTimes } from './stage-times.mjs';

/**
 * This program, in process: `own.mjs PROJECT OUT times N LANGUAGE…` sets a document N times as long, or with `words` one of
 * a single paragraph of N words, and prints the milliseconds of processor time that setting and drawing took; with `--beside`
 * graphics are drawn in a thread beside that, as a build of the command line has it. `own.mjs PROJECT OUT warm N LANGUAGE` builds
 * an edition again and again with another word in it, and prints the milliseconds of each; `warm-stages` in its place prints the
 * processor time of the last ones by stage.
 */
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { beside: { type: 'boolean', default: false } },
});
const [folder, out, manner, count, ...languages] = positionals;
const stagesWanted = manner === 'warm-stages';
if (manner === 'warm' || stagesWanted) {
  const [language] = languages;
  const changes = new Map();
  const { files: disk } = quietHost(folder, changes);
  const files = new KeptFiles(() => disk);
  const [opening, memory, clock] = [new ProjectMemory(), new EditionMemory(), new StageTimes()];
  const times = [];
  const stages = [];
  for (let run = 0; run < Number(count); run++) {
    const edit = await editOf(folder, language, run);
    changes.set(edit.path, edit.text);
    const started = performance.now();
    clock.begin('project');
    files.forget([edit.path]);
    const host = { ...quietHost(folder), files: files.open(), log: clock };
    const { value: project } = await openProject(host, opening);
    await buildEdition(project, { language, profile: 'web', usage: new Usage(), memory }, host);
    times.push(performance.now() - started);
    stages.push(clock.end());
  }
  if (stagesWanted) printStages(`a word of "${language}", to the PDF`, stages.slice(-8));
  else console.log(JSON.stringify(times));
} else {
  let began;
  const stage = (name) => {
    if (name === 'typeset') began ??= process.cpuUsage();
  };
  const host = { ...quietHost(folder), log: { stage } };
  const charts = values.beside ? new ChartThread() : undefined;
  charts?.prepare();
  const shared = new BuildMemory(charts);
  const { value: project } = await openProject(host);
  for (const language of languages) {
    const request = { language, profile: 'web', usage: new Usage(), shared };
    const read = readEdition(project, request, host);
    const tree = sized[manner](read.value.tree, Number(count));
    const set = await setDocument(project, request, { ...read.value, tree }, read.diagnostics, host);
    writeFileSync(join(out, `own-${language}.pdf`), await render(set.value));
  }
  await charts?.close();
  const { user, system } = process.cpuUsage(began);
  console.log(JSON.stringify({ setting: (user + system) / 1000 }));
}
