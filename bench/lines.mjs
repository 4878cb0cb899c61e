import { fileURLToPath } from 'node:url';
import { setEdition } from '../dist/edition.js';
import { openProject, Usage } from '../dist/index.js';
import { stampOf } from '../dist/typeset/stamp.js';
import { quietHost } from './manuscript.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const ends = ['stranded-heading', 'single-line', 'half-empty-page'];

/**
 * How evenly the report's paragraphs are set, in each language: justified, as total fit breaks them and as stock pdfmake does,
 * which fills line after line and divides no word. Word spaces are times the face's own; hyphens are per 100 lines. Then what
 * the checks of page ends find in the report as it is.
 */
export async function run() {
  const host = quietHost(root);
  const { value: project } = await openProject(host);
  console.log('             lines  word space: median  95%    worst  hyphens');
  for (const language of project.config.languages) {
    const { pages } = (await set(withJustified(project), language, host)).value.laidOut;
    const paragraphs = paragraphsOn(pages);
    print(`${language} greedy`, paragraphs.flatMap(greedyLines));
    print(`${language} total fit`, paragraphs.flatMap(fittedLines));
    const { diagnostics } = await set(project, language, host);
    const found = ends.map((code) => `${diagnostics.filter((one) => one.code === code).length} ${code}`);
    console.log(`${language} as it is: ${found.join(', ')}`);
  }
}

function set(project, language, host) {
  return setEdition(project, { language, profile: 'web', usage: new Usage() }, host);
}

function withJustified(project) {
  const { theme } = project;
  const paragraph = theme.styles.get('paragraph');
  const style = { ...paragraph, declared: { ...paragraph.declared, align: 'justify' } };
  return { ...project, theme: { ...theme, styles: new Map([...theme.styles, ['paragraph', style]]) } };
}

/** The lines of each paragraph in body type that has more than one. */
function paragraphsOn(pages) {
  const paragraphs = new Map();
  for (const { type, item } of pages.flatMap(({ items }) => items)) {
    const [first] = type === 'line' ? item.inlines : [];
    const nodes = first && stampOf(first.run)?.nodes;
    const paragraph = nodes?.findLast(({ kind }) => kind === 'paragraph');
    if (!paragraph || !item.fit || first.alignment !== 'justify' || first.run.fontSize < 9) continue;
    if (nodes.some(({ kind }) => kind === 'table' || kind === 'footnote')) continue;
    paragraphs.set(paragraph, [...(paragraphs.get(paragraph) ?? []), item]);
  }
  return [...paragraphs.values()].filter((lines) => lines.length > 1);
}

/** All but the last, which is not filled. */
function fittedLines(lines) {
  return lines.slice(0, -1).map(({ fit, inlines }) => {
    const space = spaceOf(inlines[0]);
    const hyphen = ['first', 'middle'].includes(inlines.at(-1).broken?.part);
    return { space: (space + fit.wordSpace) / space, hyphen };
  });
}

function greedyLines(lines) {
  const [{ maxWidth, inlines }] = lines;
  const words = lines.flatMap((line) => line.inlines).flatMap(wordOf);
  const space = spaceOf(inlines[0]);
  const filled = [];
  let line = { width: 0, spaces: 0 };
  for (const { width, trailing } of words) {
    // A line's last space is not drawn.
    if (line.width + width > maxWidth && line.width > 0) {
      const spaces = line.open ? line.spaces - 1 : line.spaces;
      const natural = line.open ? line.width - space : line.width;
      if (spaces > 0) filled.push({ space: (space + (maxWidth - natural) / spaces) / space, hyphen: false });
      line = { width: 0, spaces: 0 };
    }
    line = {
      width: line.width + width + trailing,
      spaces: line.spaces + (trailing > 0 ? 1 : 0),
      open: trailing > 0,
    };
  }
  return filled;
}

/** A word that total fit has divided counts once. */
function wordOf(inline) {
  const {
    text,
    broken,
    run: { font, fontSize },
  } = inline;
  if (broken && broken.part !== 'first') {
    return broken.part === 'last' ? [{ width: 0, trailing: text.endsWith(' ') ? spaceOf(inline) : 0 }] : [];
  }
  const word = broken ? broken.word : text.trimEnd();
  const trailing = !broken && text !== word ? spaceOf(inline) : 0;
  return [{ width: font.widthOfString(word, fontSize), trailing }];
}

function spaceOf({ run: { font, fontSize } }) {
  return font.widthOfString(' ', fontSize);
}

function print(name, lines) {
  const spaces = lines.map(({ space }) => space).sort((a, b) => a - b);
  const at = (share) => spaces[Math.min(spaces.length - 1, Math.floor(share * spaces.length))].toFixed(2);
  const hyphens = (100 * lines.filter(({ hyphen }) => hyphen).length) / lines.length;
  console.log(
    `${name.padEnd(13)}${String(lines.length).padEnd(20)}${at(0.5).padEnd(14)}${at(0.95).padEnd(7)}${at(1).padEnd(7)}${hyphens.toFixed(1)}`,
  );
}
