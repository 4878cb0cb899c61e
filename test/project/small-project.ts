import { openProject } from '../../src/project/open.js';
import { memoryHost } from './memory-host.js';
import { told } from './told.js';

const SMALL: Readonly<Record<string, string>> = {
  'data/report.yaml': `id: small
year: 2018
date: 2019-06-11
languages: [en, fr]
metadata: { title: 'report:title' }
`,
  'data/sources.yaml': `review:
  title: A review
  url: https://example.org/review
  read: 2026-11
  language: en
`,
  'data/facts.csv': `id,statement,source,confidence
F001,There were 61 activities.,review,stated
F002,"There were 26 countries, in all.",review,derived
`,
  'locales/en/report.json': '{ "title": "Report" }\n',
  'locales/fr/report.json': '{ "title": "Rapport" }\n',
  'templates/main.hbs': '<report></report>\n',
  'templates/theme.yaml': `page: { size: B5, margins: { top: 20, right: 20, bottom: 20, left: 20 } }
colours: { ink: '#112233', paper: '#FFFFFF' }
families: { serif: { regular: Serif.ttf, bold: Serif-Bold.ttf } }
styles:
  body: { family: serif, size: 10, leading: 14, colour: ink }
head: none
foot: none
charts: { family: serif, size: 8, ink: ink, muted: ink, grid: ink, paper: paper, palette: [ink] }
watermark: { colour: ink, opacity: 0.1 }
`,
};

/** A file's new content; null takes the file away. */
export type Changes = Readonly<Record<string, string | Uint8Array | null>>;

/** The files of a sound project, with changes. */
export function smallProject(changes: Changes = {}): Readonly<Record<string, string | Uint8Array>> {
  const entries = Object.entries({ ...SMALL, ...changes });
  return Object.fromEntries(
    entries.flatMap(([path, content]) => (content === null ? [] : [[path, content]])),
  );
}

/** Opens the small project with changes: the project, and what was told. */
export async function openSmall(changes: Changes = {}) {
  const { value, diagnostics } = await openProject(memoryHost(smallProject(changes)));
  return { project: value, told: told(diagnostics) };
}
