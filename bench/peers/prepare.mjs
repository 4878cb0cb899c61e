import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { manuscriptsOf, sized } from '../manuscript.mjs';
import { pdfmakeDefinition } from './pdfmake-definition.mjs';
import { typstSource } from './typst-source.mjs';

/**
 * Writes what the peers set, outside the clock: the report's own document in each language, so many times in a row, or its words as
 * one paragraph of so many.
 *
 * @returns {Promise<readonly string[]>} the languages
 */
export async function preparePeers(project, folder, size, manner = 'times') {
  const manuscripts = await manuscriptsOf(project);
  await mkdir(folder, { recursive: true });
  for (const manuscript of manuscripts) {
    const { language, drawings } = manuscript;
    const tree = sized[manner](manuscript.tree, size);
    const long = { ...manuscript, tree, drawings: drawingsOf(manuscript.tree, tree, drawings) };
    const files = new Map();
    const source = typstSource(long, (svg) => {
      const name = files.get(svg) ?? `${language}-${files.size + 1}.svg`;
      files.set(svg, name);
      return name;
    });
    await writeFile(join(folder, `${language}.typ`), source);
    for (const [svg, name] of files) await writeFile(join(folder, name), namedFonts(svg));
    await writeFile(join(folder, `${language}.json`), JSON.stringify(pdfmakeDefinition(long)));
  }
  return manuscripts.map(({ language }) => language);
}

/** Copies of a document's graphics have the drawings of the first. */
function drawingsOf(tree, long, drawings) {
  const once = graphicsIn(tree.children);
  return new Map(
    graphicsIn(long.children).map((node, index) => [node, drawings.get(once[index % once.length])]),
  );
}

function graphicsIn(value) {
  if (Array.isArray(value)) return value.flatMap(graphicsIn);
  if (value === null || typeof value !== 'object') return [];
  const own = ['chart', 'map', 'timeline'].includes(value.kind) ? [value] : [];
  return [
    ...own,
    ...Object.entries(value).flatMap(([key, part]) => (key === 'origin' ? [] : graphicsIn(part))),
  ];
}

/** The drawings name the theme's families; Typst knows fonts by their own names. */
function namedFonts(svg) {
  return svg.replaceAll('font-family="sans"', 'font-family="Source Sans 3"');
}
