import { cp, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { openFiles } from '../dist/files.js';
import { EditionWorkshop } from '../dist/preview/edition-workshop.js';
import { editOf, layoutEditOf, themeEditOf, valueEditOf } from './manuscript.mjs';
import { printStages, StageTimes } from './stage-times.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const parts = ['data', 'locales', 'templates', 'fonts'];

/**
 * What a save costs the preview before anything is drawn on a screen: processor time by stage, both editions in one
 * thread, as many saves as told (20) of each kind. Run under `node --cpu-prof` it is what to mend that is seen.
 */
export async function run([count = '20', only]) {
  const folder = await mkdtemp(join(tmpdir(), 'report-bench-'));
  try {
    for (const part of parts) await cp(join(root, part), join(folder, part), { recursive: true });
    const clock = new StageTimes();
    const workshop = new EditionWorkshop({
      share: 0,
      of: 1,
      host: { log: clock, signal: new AbortController().signal },
      openFiles: () => openFiles(folder),
    });
    await workshop.build();
    for (const [what, edit] of Object.entries(editsIn(folder))) {
      if (only && !what.startsWith(only)) continue;
      const saves = [];
      for (let number = 0; number < Number(count); number++) {
        const path = await edit(number);
        clock.begin('project');
        await workshop.build([path]);
        saves.push(clock.end());
      }
      printStages(what, saves.slice(Math.min(5, saves.length - 1)));
    }
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

function editsIn(folder) {
  const saving = (edit) => async (number) => {
    const { path, text } = await edit(number);
    await writeFile(join(folder, path), text);
    return path;
  };
  return {
    'a word of the reference': saving((number) => editOf(root, 'en', number)),
    'a word of the translation': saving((number) => editOf(root, 'fr', number)),
    'a value of the data': saving((number) => valueEditOf(root, number)),
    'a layout': saving((number) => layoutEditOf(root, number)),
    'the layout of six pages': saving((number) => layoutEditOf(root, number, 'event')),
    'the theme': saving((number) => themeEditOf(root, number)),
  };
}
