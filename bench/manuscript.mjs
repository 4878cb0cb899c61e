import { readFile } from 'node:fs/promises';
import { NotableNodes } from '../dist/document/notable-nodes.js';
import { readEdition, setDocument } from '../dist/edition.js';
import { openFiles, openProject, Usage } from '../dist/index.js';
import { stampOf } from '../dist/typeset/stamp.js';

/**
 * The document of an edition as the pipeline's own document stage gives it, and with it what a peer needs to set the
 * same: the drawings of its graphics, as large as they stand on the pages, and the theme.
 *
 * @typedef {object} Manuscript
 * @property {string} language
 * @property {string} title
 * @property {import('../dist/document/nodes.js').DocumentTree} tree
 * @property {Map<object, { svg: string, width: number, height: number }>} drawings of graphics, in pt
 * @property {import('../dist/project/theme.js').Theme} theme
 */

/** A host over a folder that tells nobody anything; `changes` are texts that stand for files, by path. */
export function quietHost(folder, changes = new Map()) {
  const disk = openFiles(folder);
  const files = {
    read: async (path) => (changes.has(path) ? Buffer.from(changes.get(path)) : disk.read(path)),
    list: (path) => disk.list(path),
    used: disk.used,
  };
  return { files, log: { stage() {} }, signal: new AbortController().signal };
}

/** @returns {Promise<Manuscript[]>} one for each language */
export async function manuscriptsOf(folder) {
  const host = quietHost(folder);
  const { value: project } = await openProject(host);
  if (!project) throw new Error('the project has errors');
  const manuscripts = [];
  for (const language of project.config.languages) {
    const request = { language, profile: 'web', usage: new Usage() };
    const read = readEdition(project, request, host);
    const set = await setDocument(project, request, read.value, read.diagnostics, host);
    const { title, tree, laidOut } = set.value;
    const drawings = new Map();
    for (const { type, item } of laidOut.pages.flatMap(({ items }) => items)) {
      const node = stampOf(item)?.nodes.at(-1);
      if (type === 'svg' && node) {
        drawings.set(node, { svg: item.svg.svg, width: item._width, height: item._height });
      }
    }
    manuscripts.push({ language, title, tree, drawings, theme: project.theme });
  }
  return manuscripts;
}

/**
 * A document so many times in a row: a longer report of the same kind. Each copy has ids of its own; the contents and the
 * lists, which name all that is in all copies, stand in the first alone.
 */
export function repeated(tree, times) {
  const children = Array.from({ length: times }, (_, copy) =>
    copy === 0 ? tree.children : copied(tree.children, `-copy-${copy}`),
  ).flat();
  const ids = new Map();
  collectIds(children, ids);
  return { ...tree, children, notable: new NotableNodes().in(children), ids };
}

const listing = new Set(['contents', 'list-of']);

function copied(value, suffix) {
  if (Array.isArray(value))
    return value.flatMap((one) => (listing.has(one?.kind) ? [] : [copied(one, suffix)]));
  if (value === null || typeof value !== 'object') return value;
  const node = {};
  for (const [key, part] of Object.entries(value)) {
    if (key === 'origin') node[key] = part;
    else if (key === 'id' || key === 'to') node[key] = part + suffix;
    else if (key === 'href' && part.startsWith('#')) node[key] = part + suffix;
    else node[key] = copied(part, suffix);
  }
  return node;
}

function collectIds(value, ids) {
  if (Array.isArray(value)) for (const one of value) collectIds(one, ids);
  else if (value !== null && typeof value === 'object') {
    if (value.id !== undefined) ids.set(value.id, value);
    for (const [key, part] of Object.entries(value)) if (key !== 'origin') collectIds(part, ids);
  }
}

/** All words of a document as one paragraph of so many. */
function inOneParagraph(tree, count) {
  const all = wordsIn(tree.children);
  const words = Array.from({ length: count }, (_, at) => all[at % all.length]).join(' ');
  const { origin } = tree.children[0];
  const text = { kind: 'text', text: words, classes: [], origin };
  const paragraph = { kind: 'paragraph', classes: [], origin, children: [text] };
  return { ...tree, children: [paragraph], notable: [], ids: new Map() };
}

function wordsIn(value) {
  if (Array.isArray(value)) return value.flatMap(wordsIn);
  if (value === null || typeof value !== 'object') return [];
  if (value.kind === 'text') return value.text.split(/\s+/).filter((word) => word !== '');
  return Object.entries(value).flatMap(([key, part]) => (key === 'origin' ? [] : wordsIn(part)));
}

/** Documents of a size: the report so many times, or a paragraph of so many words. */
export const sized = { times: repeated, words: inOneParagraph };

/** A word more in a paragraph, another with each number: of letters, as a number would be missed in the translation. */
export async function editOf(folder, language, number) {
  const path = `locales/${language}/prose/highlights/edd.md`;
  const text = await readFile(`${folder}/${path}`, 'utf8');
  const at = text.search(/\n\n\p{L}/u) + 2;
  const word = [...String(number)].map((digit) => 'abcdefghij'[digit]).join('');
  return { path, text: `${text.slice(0, at)}Word${word} ${text.slice(at)}` };
}

/** Of the theme: the leading of all body text. */
export async function themeEditOf(folder, number) {
  const path = 'templates/theme.yaml';
  const text = await readFile(`${folder}/${path}`, 'utf8');
  return { path, text: text.replace(/(body: \{[^}]*leading: \d+)/, `$1.0${(number % 9) + 1}`) };
}

/** Of the data: a number that both languages print beside that word. */
export async function valueEditOf(folder, number) {
  const path = 'data/highlights.yaml';
  const text = await readFile(`${folder}/${path}`, 'utf8');
  return { path, text: text.replace(/(eddMinutes: \{ value: )\d+/, `$1${41 + (number % 9)}`) };
}

/** Of a layout: the gap between columns, in mm, of figures on the page of that word, or of the six pages of its kind. */
export async function layoutEditOf(folder, number, name = 'women') {
  const path = `templates/highlights/${name}.hbs`;
  const text = await readFile(`${folder}/${path}`, 'utf8');
  return { path, text: text.replace(/gap="(\d+)"/, `gap="$1.${(number % 9) + 1}"`) };
}
