import type { Footnote } from '../document/nodes.js';
import { destinationOf } from './destination.js';

/** Numbers footnotes in the order they are met and keeps them until their chapter ends. */
export class Footnotes {
  #count = 0;
  #pending: { number: number; footnote: Footnote }[] = [];

  /** The number of a footnote that is met now. */
  add(footnote: Footnote): number {
    this.#count += 1;
    this.#pending.push({ number: this.#count, footnote });
    return this.#count;
  }

  /** The footnotes met since they were last taken. */
  take(): readonly { readonly number: number; readonly footnote: Footnote }[] {
    const taken = this.#pending;
    this.#pending = [];
    return taken;
  }

  destination(number: number): string {
    return destinationOf(`footnote-${number}`);
  }
}
