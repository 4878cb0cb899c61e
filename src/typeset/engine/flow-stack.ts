import type { Content } from '../content.js';
import type { ContentFlow } from './content-flow.js';
import type { MeasuredNode } from './measured.js';

/** What is laid out one below the other. */
export interface Stacked {
  readonly items: readonly MeasuredNode[];
  /** Makes sure that an item is there, where there is such, with those that it keeps with and the next. */
  reach(at: number): void;
  /** Hears that an item came to begin a page, where anyone asks. @returns whether to stop before it */
  readonly beginsPage?: (at: number, page: number) => boolean;
}

/** The items of a node, all of which are there. */
export function stackedIn({ stack = [] }: MeasuredNode): Stacked {
  return { items: stack, reach: () => {} };
}

/** The content of a flow, measured as it comes. */
export class FlowStack implements Stacked {
  readonly items: MeasuredNode[] = [];
  readonly beginsPage = (at: number, page: number) => this.flow.beginsPage(at, page);
  #isOver = false;

  constructor(
    private readonly flow: ContentFlow,
    private readonly measured: (content: Content) => MeasuredNode,
  ) {}

  reach(at: number): void {
    while (!this.#isOver && (this.items.length <= at + 1 || this.items.at(-1)?.keepWithNext)) {
      const content = this.flow.next();
      if (content) this.items.push(this.measured(content));
      else this.#isOver = true;
    }
  }
}
