import type { ProseDocument } from '../language/prose/prose-document.js';
import { alignBlocks } from './align.js';
import { type ProseBlock, proseBlocks } from './prose-blocks.js';
import type { ProseUnit, TranslationUnit } from './unit.js';
import type { UnitMemory } from './unit-memory.js';

/** The prose of one language: its files, read. */
export type ProseDocuments = ReadonlyMap<string, ProseDocument>;

/** The blocks of all prose files of a language beside the reference's; which is whose translation is found by alignment. */
export function proseUnits(
  reference: ProseDocuments,
  own: ProseDocuments,
  language: string,
  memory: UnitMemory,
): readonly TranslationUnit[] {
  return [...new Set([...reference.keys(), ...own.keys()])].flatMap((path) => {
    const documents = [reference.get(path), own.get(path)] as const;
    const file = `locales/${language}/prose/${path}.md`;
    return memory.of(...documents, () => fileUnits(path, file, ...documents));
  });
}

function fileUnits(
  path: string,
  file: string,
  ...documents: readonly (ProseDocument | undefined)[]
): readonly ProseUnit[] {
  const [from = [], to = []] = documents.map((one) => (one ? proseBlocks(one) : []));
  const ids = new Set<string>();
  return alignBlocks(from, to).flatMap((pair): readonly ProseUnit[] => {
    const block = pair.reference ?? pair.own;
    if (!block) return [];
    const { element, containers, section } = block;
    return [
      {
        ...{ kind: 'prose', key: path, file, id: uniqueId(path, block, ids), element, containers, section },
        ...(pair.reference && { reference: pair.reference.text }),
        ...(pair.own && { translation: pair.own.text }),
      },
    ];
  });
}

/** The same words may stand twice in a file: the second has a "2" after its hash. */
function uniqueId(path: string, { text }: ProseBlock, ids: Set<string>): string {
  const id = `${path}#${text.hash}`;
  let unique = id;
  for (let count = 2; ids.has(unique); count++) unique = `${id}-${count}`;
  ids.add(unique);
  return unique;
}
