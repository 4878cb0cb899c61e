import type { Counterparts, Passage } from '../protocol.js';
import { make, placeInShares } from './dom.js';
import type { EditionColumn } from './edition-column.js';
import type { Stage } from './stage.js';

/** In pt: air between a passage and what frames it. */
const air = 2;

/** The passage that was clicked and its translations: framed, and brought beside one another. */
export class Passages {
  #shown: { readonly language: string; readonly found: Counterparts } | undefined;

  constructor(private readonly stage: Stage) {}

  /** Once the panel beside the pages has taken its room, or they would be brought to where they were. */
  async show(language: string, found: Counterparts): Promise<void> {
    this.#shown = { language, found };
    this.draw();
    await nextFrame();
    await nextFrame();
    const own = this.stage.columns.get(language);
    if (!own) return;
    const height = tops(own, found.own) - own.scroller.scrollTop;
    for (const other of found.others) {
      const column = this.stage.columns.get(other.language);
      if (!column || !this.stage.shown.includes(column)) continue;
      this.stage.put(column, tops(column, other.passage) - height);
    }
    await this.stage.draw();
  }

  /** Frames them again, where the pages are drawn anew. */
  draw(): void {
    for (const old of document.querySelectorAll('.passage')) old.remove();
    if (!this.#shown) return;
    const { language, found } = this.#shown;
    this.#frame(this.stage.columns.get(language), found.own, 'passage own');
    for (const { language: code, passage } of found.others)
      this.#frame(this.stage.columns.get(code), passage, 'passage');
  }

  clear(): void {
    this.#shown = undefined;
    this.draw();
  }

  #frame(column: EditionColumn | undefined, { pieces }: Passage, name: string): void {
    for (const { page, x, y, width, height } of pieces) {
      const view = column?.pages[page - 1];
      if (!view) continue;
      const frame = make('div', { class: name });
      const box = { x: x - 2 * air, y: y - air, width: width + 4 * air, height: height + 2 * air };
      placeInShares(frame, box, view.state);
      view.layer.append(frame);
    }
  }
}

function tops(column: EditionColumn, { pieces: [first] }: Passage): number {
  return first ? column.top(first.page, first.y) : 0;
}

function nextFrame(): Promise<unknown> {
  return new Promise(requestAnimationFrame);
}
