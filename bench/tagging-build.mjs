import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { BuildMemory } from '../dist/build-memory.js';
import { setEdition } from '../dist/edition.js';
import { openProject, Usage } from '../dist/index.js';
import { render } from '../dist/pdf/render.js';
import { quietHost } from './manuscript.mjs';

/**
 * Builds every edition of a project, `tagged` or `untagged`: `tagging-build.mjs PROJECT OUT tagged|untagged`. Prints the
 * milliseconds that drawing took, and the bytes of each file. Untagged, nothing is marked and no structure is written.
 */
const [folder, out, manner] = process.argv.slice(2);
const host = quietHost(folder);
const { value: project } = await openProject(host);
const shared = new BuildMemory();
const bytes = [];
let drawing = 0;
for (const language of project.config.languages) {
  const request = { language, profile: 'web', usage: new Usage(), shared };
  const { value: set } = await setEdition(project, request, host);
  if (manner === 'untagged') Object.defineProperty(set.document, 'tagged', { value: false });
  const { user: before } = process.cpuUsage();
  const pdf = await render(set);
  drawing += (process.cpuUsage().user - before) / 1000;
  bytes.push(pdf.byteLength);
  writeFileSync(join(out, `${manner}-${language}.pdf`), pdf);
}
console.log(JSON.stringify({ drawing, bytes }));
