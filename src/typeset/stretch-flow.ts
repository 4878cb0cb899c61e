import { flowOf, PageBreaks } from './blocks.js';
import type { Content } from './content.js';
import type { ContentFlow } from './engine.js';
import { type FootnoteCount, Footnotes } from './footnotes.js';
import { RecordedSetting } from './recorded-setting.js';
import { type Place, type Setting, within } from './setting.js';
import type { PlacedBlock } from './stretches.js';

/** A block that has been set, with what it asked for on the way. */
export interface SetBlock {
  readonly recorded: RecordedSetting;
  /** How many contents were set before it. */
  readonly before: number;
}

/** Where a page begins with a block to which nothing runs over. */
export interface PageStart {
  /** The block's place in the stretch. */
  readonly block: number;
  /** Counted from 0 where the flow began. */
  readonly page: number;
  /** The end of the blocks that had been looked at by then. */
  readonly seen: number;
  /** Whether it was known that there is none after these. */
  readonly isAll: boolean;
}

/** The blocks of a stretch, from one on, set one after the other as they are asked for. */
export class StretchFlow implements ContentFlow {
  /** From the first block on, without those that are not wanted in the end. */
  readonly set: SetBlock[] = [];
  /** The last is the one before which it was stopped, where it was. */
  readonly starts: PageStart[] = [];
  readonly #breaks = new PageBreaks();
  #contents = 0;
  #rest: Content[] = [];
  #isOver = false;
  #isStopped = false;

  /** @param stopsAt whether all from a start on is known already; told with the footnotes up to there */
  constructor(
    private readonly blocks: readonly PlacedBlock[],
    private readonly from: number,
    private readonly place: Place,
    private readonly whole: Setting,
    private readonly stopsAt: (start: PageStart, met: FootnoteCount) => boolean,
  ) {}

  /** Whether there is nothing to lay out. */
  get isEmpty(): boolean {
    while (this.#rest.length === 0 && !this.#isOver) this.#setNext();
    return this.#contents === 0;
  }

  get isStopped(): boolean {
    return this.#isStopped;
  }

  next(): Content | undefined {
    while (this.#rest.length === 0 && !this.#isOver) this.#setNext();
    return this.#rest.shift();
  }

  beginsPage(content: number, page: number): boolean {
    const at = this.set.findLastIndex(({ before }) => before <= content);
    if (at <= 0 || this.set[at]?.before !== content) return false;
    const seen = this.from + this.set.length;
    const start = { block: this.from + at, page, seen, isAll: this.#isOver };
    this.starts.push(start);
    // What has been found in blocks that are set might not be found in them another time.
    const isSound = this.set.slice(at).every(({ recorded }) => recorded.setting.findings.list.length === 0);
    this.#isStopped = isSound && this.stopsAt(start, this.metBefore(at));
    if (this.#isStopped) this.set.length = at;
    return this.#isStopped;
  }

  /** The footnotes up to a block, by its place among those that are set. */
  metBefore(at: number): FootnoteCount {
    return (this.set[at - 1]?.recorded.setting ?? this.whole).footnotes.met;
  }

  #setNext(): void {
    const placed = this.blocks[this.from + this.set.length];
    if (!placed) {
      this.#isOver = true;
      return;
    }
    const footnotes = new Footnotes(this.metBefore(this.set.length));
    const recorded = new RecordedSetting({ ...this.whole, footnotes });
    this.set.push({ recorded, before: this.#contents });
    const place = placeOf(placed, this.place);
    this.#rest = this.#breaks.settled(flowOf(placed.block, place, recorded.setting, placed.next));
    if (this.#contents === 0) delete this.#rest[0]?.pageBreak;
    this.#contents += this.#rest.length;
  }
}

/** Where a block is set that stands in sections. */
export function placeOf({ sections }: PlacedBlock, whole: Place): Place {
  return sections.reduce((outer, section) => within(section, outer), whole);
}
