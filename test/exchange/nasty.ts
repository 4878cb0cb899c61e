import { type ChangedFiles, changedFiles } from '../../src/exchange/changed-files.js';
import { writeCsv } from '../../src/exchange/csv.js';
import { writePo } from '../../src/exchange/po.js';
import { readReturned } from '../../src/exchange/read-returned.js';
import { type Exchange, exchangeOf } from '../../src/exchange/segments.js';
import { takeBack } from '../../src/exchange/take-back.js';
import { writeXliff } from '../../src/exchange/write-xliff.js';
import { openProject } from '../../src/project/open.js';
import { translationUnits } from '../../src/translation/units.js';
import { memoryHost } from '../project/memory-host.js';
import { smallProject } from '../project/small-project.js';
import { told } from '../project/told.js';

/** Texts with all that a file of translators could lose. */
export const NASTY = {
  'locales/en/report.json': `{
  "title": "Report",
  "quotes": "\\"Quoted\\" & <b>not</b> 'bold' \\\\ \\u00e9 {{report.year}}",
  "lines": "one\\ntwo\\tthree",
  "group": { "inner.dotted": "Inner", "second": "Second" },
  "visits_one": "{{count, number}} visit",
  "visits_other": "{{count, number}} visits",
  "empty": "Not yet"
}
`,
  'locales/fr/report.json': `{
    "title":"Rapport",
    "quotes": "« Cité » & <b>non</b> 'gras' \\\\ \\u00e9 {{report.year}}",
    "lines": "un\\ndeux\\ttrois",
    "group": {
        "second": "Second"
    },
    "visits_one": "{{count, number}} visite",
    "visits_many": "{{count, number}} de visites",
    "visits_other": "{{count, number}} visites",
    "empty": ""
}
`,
  'locales/en/prose/text.md': `## Head *em* {#head}

A **bold *both*** [link](https://example.org/a_b?c=1&d=2) of {{report.year}}.^[A *note*, page @page(head).]
{.lead facts="F001"}

- [GFMD]{abbr="Global Forum"} item, 5 \\* 3 < 20 &amp; [mot]{lang=fr}
- second

> Quoted
> over lines

A new paragraph. {facts="F002"}
`,
  'locales/fr/prose/text.md':
    '---\r\n# kept\r\nauthor: x\r\n---\r\n## Titre *em* {#head}\r\n\r\nUn **gras *deux*** [lien](https://example.org/a_b?c=1&d=2) de {{report.year}}.^[Une *note*, page @page(head).]\r\n{.lead facts="F001"}\r\n\r\n-   [FMMD]{abbr="Forum mondial"} point, 5 \\* 3 < 20 &amp; [word]{lang=en}\r\n-   deuxième\r\n\r\n> Cité\r\n> sur des lignes\r\n',
  'locales/keys.yaml': `report:title:
  note: "The cover's title; -- no <subtitle>"
  maxLength: 12
`,
} as const;

export const FORMATS = {
  xliff: (exchange: Exchange) => writeXliff(exchange, '2.0'),
  xliff12: (exchange: Exchange) => writeXliff(exchange, '1.2'),
  po: writePo,
  csv: writeCsv,
} as const;
export type Format = keyof typeof FORMATS;
export const formats = ['xliff', 'xliff12', 'po', 'csv'] as const satisfies readonly Format[];

/** A project with the nasty texts, and what goes through a file of translators. */
export async function nastyProject(changes: Readonly<Record<string, string | null>> = {}) {
  const host = memoryHost(smallProject({ ...NASTY, ...changes }));
  const { value: project, diagnostics } = await openProject(host);
  const units = project && translationUnits(project, 'fr');
  if (!project || !units) throw new Error(told(diagnostics).join('\n'));
  const exchange = exchangeOf(project, units, new Map([['report:title', new Set([1, 3])]]));
  return {
    project,
    exchange,
    /** What becomes of the project's files when a file comes back. */
    async back(
      file: string | Uint8Array,
    ): Promise<{ files: Readonly<Record<string, string>>; told: readonly string[] }> {
      const bytes = typeof file === 'string' ? new TextEncoder().encode(file) : file;
      const taken = takeBack(exchange, readReturned('back', bytes));
      const made = await changedFiles(project, exchange, taken, host.files);
      return { files: texts(made.value), told: told([...taken.diagnostics, ...made.diagnostics]) };
    },
  };
}

function texts(files: ChangedFiles = new Map()): Readonly<Record<string, string>> {
  return Object.fromEntries(
    [...files].map(([path, bytes]) => [path, new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes)]),
  );
}
