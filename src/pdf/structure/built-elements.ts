import type { DocumentNode, Footnote } from '../../document/nodes.js';
import type { Numbering } from '../../document/numbering.js';
import { type Building, type Counts, explanationIn } from './building.js';
import { Element } from './element.js';

/** What a node of the document was made into. */
interface Built {
  /** Those that stand where it stands; the rest is in them. */
  readonly elements: readonly Element[];
  /** Those called in it that have their place elsewhere. */
  readonly footnotes: readonly Footnote[];
  readonly before: Counts;
  readonly after: Counts;
}

/**
 * The elements of blocks and notes as they were made for the last file: where the very node stands in the next document, and what
 * they say of the rest of it would be the same, they stand there again.
 */
export class BuiltElements {
  #last = new Map<DocumentNode, Built>();
  #used = new Map<DocumentNode, Built>();
  #listed: readonly DocumentNode[] = [];
  #isListedAlike = false;
  #explanation: string | undefined;

  /** A document is begun. */
  begin({ headings, figures, tables }: Numbering): void {
    const listed = [...headings, ...figures, ...tables];
    this.#isListedAlike =
      listed.length === this.#listed.length && listed.every((one, at) => one === this.#listed[at]);
    this.#listed = listed;
  }

  /** Puts the elements of a node into another; `make` makes them there. */
  add(node: DocumentNode, parent: Element, building: Building, make: () => void): void {
    const last = this.#last.get(node);
    // What stands twice in a document is made twice.
    if (this.#used.has(node)) make();
    else if (last && this.#fits(last, building)) this.#used.set(node, reused(last, parent, building));
    else this.#used.set(node, made(parent, building, make));
  }

  /** The document is whole; gives those of the last one that are not in it. */
  settle({ explanation }: Building): readonly Element[] {
    const gone = [...this.#last].filter(([node, built]) => this.#used.get(node)?.elements !== built.elements);
    this.#last = this.#used;
    this.#used = new Map();
    this.#explanation = explanation;
    return gone.flatMap(([, { elements }]) => elements);
  }

  #fits({ before, after }: Built, building: Building): boolean {
    const has = (kind: keyof Counts) => after[kind] > before[kind];
    const isCounted = (kind: keyof Counts) => !has(kind) || before[kind] === building.counts[kind];
    return (
      isCounted('notes') &&
      isCounted('tables') &&
      (!has('lists') || this.#isListedAlike) &&
      (!has('illustrative') || explanationIn(building) === this.#explanation)
    );
  }
}

function made(parent: Element, building: Building, make: () => void): Built {
  const { counts, footnotes } = building;
  const before = { ...counts };
  const [placed, called] = [parent.children.length, footnotes.length];
  make();
  const elements = parent.children.slice(placed).filter((child) => child instanceof Element);
  return { elements, footnotes: footnotes.slice(called), before, after: { ...counts } };
}

function reused(built: Built, parent: Element, building: Building): Built {
  const { elements, footnotes, before, after } = built;
  for (const element of elements) element.moveTo(parent);
  building.footnotes.push(...footnotes);
  const { counts } = building;
  const from = { ...counts };
  counts.notes += after.notes - before.notes;
  counts.tables += after.tables - before.tables;
  counts.lists += after.lists - before.lists;
  counts.illustrative += after.illustrative - before.illustrative;
  return { elements, footnotes, before: from, after: { ...counts } };
}
