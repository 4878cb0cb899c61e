import { Ledger } from '../ledger.js';
import type { WrittenLink } from '../links.js';
import { BuiltElements } from './built-elements.js';
import type { Element } from './element.js';
import { Leaves } from './leaves.js';
import { MarkedPages } from './marked-pages.js';

/**
 * The structure of a file, with what it leaves to the next: elements of what the next document has, too, as they are written, and
 * what pages have marked.
 */
export class StructureMemory {
  readonly leaves = new Leaves();
  readonly built = new BuiltElements();
  readonly pages = new MarkedPages(this.leaves);
  readonly ledger = new Ledger();
  /** By their elements. */
  links: ReadonlyMap<Element, WrittenLink> = new Map();
  /** The numbers of the pages' objects. */
  pageNumbers: readonly number[] = [];
}
