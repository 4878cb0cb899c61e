import type { DetailBox, PageDetails } from '../protocol.js';
import type { Connection } from './connection.js';
import { make, place } from './dom.js';
import type { PageView } from './page-view.js';
import type { Overlay } from './settings.js';
import type { Stage } from './stage.js';

export const overlayNames: readonly (readonly [Overlay, string])[] = [
  ['boxes', 'Line boxes and baselines'],
  ['tags', 'Tags, reading order, alt texts'],
  ['missing', 'Missing translations'],
  ['illustrative', 'Illustrative values'],
  ['overfull', 'Overfull lines'],
];

/** What is drawn over the pages to show what they are made of. */
export class Overlays {
  #wanted: readonly Overlay[] = [];

  constructor(
    private readonly stage: Stage,
    private readonly connection: Connection,
  ) {}

  /** Draws the overlays anew on the pages that are seen. */
  async show(wanted: readonly Overlay[]): Promise<void> {
    this.#wanted = wanted;
    await Promise.all(
      this.stage.shown.flatMap((column) =>
        column.pages.filter((view) => view.element.dataset.drawn).map((view) => this.#page(view)),
      ),
    );
  }

  async #page(view: PageView): Promise<void> {
    const wanted = this.#wanted;
    const clear = () => {
      for (const old of view.layer.querySelectorAll('.over')) old.remove();
    };
    if (wanted.length === 0) {
      clear();
      return;
    }
    const details = await this.connection.page(view.language, view.number).catch(() => undefined);
    if (!details || wanted !== this.#wanted) return;
    clear();
    view.layer.append(...wanted.flatMap((overlay) => drawings[overlay](details, view.scale)));
  }
}

type Draw = (details: PageDetails, scale: number) => readonly HTMLElement[];

const drawings: Record<Overlay, Draw> = {
  boxes: ({ boxes }, scale) => boxes.map((box) => over('box', box, scale)),
  tags: ({ boxes }, scale) => {
    const blocks = blocksOf(boxes);
    return blocks.map(({ box, tag, alternative }, index) => {
      const shown = over(tag === 'artifact' ? 'tag artifact' : 'tag', box, scale);
      const order = tag === 'artifact' ? '' : `${index + 1} `;
      shown.append(make('span', { text: `${order}${tag}${alternative ? `: ${alternative}` : ''}` }));
      return shown;
    });
  },
  missing: ({ boxes }, scale) => words(boxes, 'missing', scale),
  illustrative: ({ boxes }, scale) => words(boxes, 'illustrative', scale),
  overfull: ({ boxes }, scale) =>
    boxes.filter(({ overfull }) => overfull).map((box) => over('overfull', box, scale)),
};

function words(
  boxes: readonly DetailBox[],
  kind: 'missing' | 'illustrative',
  scale: number,
): readonly HTMLElement[] {
  return boxes.flatMap(({ y, height, words }) =>
    words
      .filter((word) => word[kind] && word.text.trim() !== '')
      .map(({ x, width }) => over(kind, { x, y, width, height }, scale)),
  );
}

interface Block {
  readonly tag: string;
  readonly alternative: string | undefined;
  readonly box: { x: number; y: number; width: number; height: number };
}

/** Lines of one tag that follow one another closely are one block. */
function blocksOf(boxes: readonly DetailBox[]): readonly Block[] {
  const blocks: Block[] = [];
  for (const { x, y, width, height, tag, alternative } of boxes) {
    const last = blocks.at(-1);
    const gap = last ? y - (last.box.y + last.box.height) : 0;
    if (
      last?.tag === tag &&
      alternative === undefined &&
      Math.abs(gap) < height * 0.35 &&
      Math.abs(last.box.x - x) < 40
    ) {
      const right = Math.max(last.box.x + last.box.width, x + width);
      last.box.x = Math.min(last.box.x, x);
      last.box.width = right - last.box.x;
      last.box.height = y + height - last.box.y;
    } else {
      blocks.push({ tag, alternative, box: { x, y, width, height } });
    }
  }
  return blocks;
}

function over(kind: string, box: Parameters<typeof place>[1], scale: number): HTMLElement {
  const element = make('div', { class: `over ${kind}` });
  place(element, box, scale);
  return element;
}
