import type { Contents, DocumentNode, Inline, ListOf } from '../../document/nodes.js';
import type { Building } from './building.js';
import { Element } from './element.js';
import { addInlines, referring } from './inlines.js';

/** The table of contents: the entries below a heading's stand in a table of their own in its entry. */
export function addContents(node: Contents, parent: Element, building: Building): void {
  building.counts.lists += 1;
  const open: Level[] = [{ level: 0, table: new Element('TOC', parent, { lang: node.lang }) }];
  for (const heading of building.numbering.headings) {
    const { id, level, children } = heading;
    if (level > node.depth || heading.classes.includes('unlisted')) continue;
    while (open.length > 1 && (open.at(-1)?.level ?? 0) > level) open.pop();
    const above = open.at(-1);
    if (above && above.level < level)
      open.push({ level, table: above.entry ? new Element('TOC', above.entry) : above.table });
    const current = open.at(-1);
    if (current) current.entry = addEntry(node, id, children, current.table, building);
  }
}

/** A table of contents under way, for the headings of one level. */
interface Level {
  readonly level: number;
  readonly table: Element;
  /** The last one made. */
  entry?: Element;
}

/** The list of figures or tables. */
export function addListOf(node: ListOf, parent: Element, building: Building): void {
  building.counts.lists += 1;
  const table = new Element('TOC', parent, { lang: node.lang });
  const { figures, tables } = building.numbering;
  for (const { id, caption } of node.of === 'figures' ? figures : tables) {
    if (id !== undefined && caption) addEntry(node, id, caption, table, building);
  }
}

function addEntry(
  node: DocumentNode,
  id: string,
  words: readonly Inline[],
  table: Element,
  building: Building,
): Element {
  const entry = new Element('TOCI', table);
  const link = referring(entry);
  building.leaves.set(node, { kind: 'entry-label', of: id }, link.content());
  addInlines(words, link, building, { kind: 'entry', of: id });
  building.leaves.set(node, { kind: 'entry-page', of: id }, link.contentApart());
  return entry;
}
