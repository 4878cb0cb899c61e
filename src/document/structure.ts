import { counted } from '../counted.js';
import { MadeOnce } from '../made-once.js';
import type { Origin } from '../origin.js';
import type { Block, DocumentNode, DocumentTree, Table } from './nodes.js';
import { placeOf } from './place.js';
import { walk } from './walk.js';

/** A part of a document that each edition has in the same place: a heading, figure, table, footnote or reference. */
export interface Landmark {
  readonly kind: 'heading' | 'figure' | 'graphic' | 'table' | 'footnote' | 'reference';
  /** Tells it from others: its id, else what it shows or leads to; the same in all languages. */
  readonly name: string;
  /** What else is the same in all languages: the level of a heading, the columns and rows of a table. */
  readonly shape: string;
  /** The catalogue text that it is written in: a key or the path of prose. */
  readonly text: string | undefined;
  /** The layout that asks for it. */
  readonly layout: string | undefined;
  readonly place: ReturnType<typeof placeOf>;
}

/** How a document is built, as plain data. */
export interface Structure {
  /** In the order of the document. */
  readonly landmarks: readonly Landmark[];
  /** The catalogue texts that are printed. */
  readonly texts: ReadonlySet<string>;
}

/** @param memory what structures before have left: blocks that are the very same are not looked through again */
export function structureOf(
  { children }: DocumentTree,
  memory: MadeOnce<Structure> = new MadeOnce(),
): Structure {
  return together(children.map((block) => memory.of([block], () => structureOfBlock(block, memory))));
}

function structureOfBlock(block: Block, memory: MadeOnce<Structure>): Structure {
  if (block.kind !== 'section') return structureIn(block);
  const inside = block.children.map((one) => memory.of([one], () => structureOfBlock(one, memory)));
  const { text } = block.origin;
  const own: Structure = { landmarks: [], texts: new Set(text ? [text.key] : []) };
  return together([own, ...inside]);
}

function together(structures: readonly Structure[]): Structure {
  const texts = new Set<string>();
  for (const one of structures) for (const text of one.texts) texts.add(text);
  return { landmarks: structures.flatMap(({ landmarks }) => landmarks), texts };
}

function structureIn(block: Block): Structure {
  const landmarks: Landmark[] = [];
  const texts = new Set<string>();
  let figures = 0;
  walk([block], {
    enter(node) {
      const named = nameOf(node, figures > 0);
      if (named) landmarks.push({ ...named, ...from(node.origin) });
      if (node.origin.text) texts.add(node.origin.text.key);
      if (node.kind === 'figure') figures += 1;
    },
    leave(node) {
      if (node.kind === 'figure') figures -= 1;
    },
  });
  return { landmarks, texts };
}

function from(origin: Origin): Pick<Landmark, 'text' | 'layout' | 'place'> {
  return { text: origin.text?.key, layout: origin.layout?.file, place: placeOf(origin) };
}

function nameOf(
  node: DocumentNode,
  isInFigure: boolean,
): Pick<Landmark, 'kind' | 'name' | 'shape'> | undefined {
  switch (node.kind) {
    case 'heading':
      return { kind: 'heading', name: node.id, shape: `level ${node.level}` };
    case 'figure':
      return { kind: 'figure', name: node.id ?? subjectOf(node.graphic), shape: subjectOf(node.graphic) };
    case 'table':
      return { kind: 'table', name: node.id ?? '', shape: shapeOf(node) };
    case 'footnote':
      return { kind: 'footnote', name: '', shape: '' };
    case 'reference':
      return { kind: 'reference', name: node.to, shape: node.form };
    case 'chart':
    case 'map':
    case 'timeline':
    case 'image':
      // That of a figure is told with it.
      return isInFigure ? undefined : { kind: 'graphic', name: subjectOf(node), shape: '' };
    default:
      return undefined;
  }
}

function subjectOf(graphic: { readonly spec: string } | { readonly source: string }): string {
  return 'spec' in graphic ? graphic.spec : graphic.source;
}

function shapeOf({ head, body }: Table): string {
  const columns = Math.max(
    0,
    ...[...head, ...body].map(({ cells }) => cells.reduce((sum, cell) => sum + cell.columns, 0)),
  );
  return `${counted(columns, 'column')}, ${counted(head.length + body.length, 'row')}`;
}
