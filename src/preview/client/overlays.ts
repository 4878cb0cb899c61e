import type { DetailBox, PageDetails } from '../protocol.js';
import type { Connection } from './connection.js';
import { make, place } from './dom.js';
import type { PageView } from './page-view.js';
import type { Overlay } from './settings.js';
import type { Stage } from './stage.js';

export const overlayNames: readonly (readonly [Overlay, string])[] = [
  ['boxes', 'Boxes and baselines'],
  ['grid', 'Baseline grid'],
  ['tags', 'Tags, reading order, alt texts'],
  ['missing', 'Missing or stale translations'],
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
  boxes: ({ boxes }, scale) =>
    boxes.flatMap((box) => {
      const { x, y, width, baseline } = box;
      const line =
        baseline === undefined ? [] : [over('baseline', { x, y: baseline, width, height: 0 }, scale)];
      return [
        over(baseline === undefined ? 'box graphic' : 'box', { x, y, width, height: box.height }, scale),
        ...line,
      ];
    }),
  grid: (details, scale) => gridOf(details, scale),
  tags: ({ boxes }, scale) => {
    const blocks = blocksOf(boxes);
    let order = 0;
    return blocks.map(({ box, tag, alternative }) => {
      const shown = over(tag === 'artifact' ? 'tag artifact' : 'tag', box, scale);
      if (tag === 'artifact') return shown;
      order += 1;
      shown.append(make('span', { class: 'label', text: `${order} ${tag}` }));
      // In the picture's own box: beside it there is room for a word alone.
      if (alternative) shown.append(make('span', { class: 'alternative', text: alternative }));
      return shown;
    });
  },
  missing: ({ boxes }, scale) => [...words(boxes, 'missing', scale), ...words(boxes, 'stale', scale)],
  illustrative: ({ boxes }, scale) => words(boxes, 'illustrative', scale),
  overfull: ({ boxes }, scale) =>
    boxes.filter(({ overfull }) => overfull).map((box) => over('overfull', box, scale)),
};

/** In pt: a baseline that is farther from the grid stands off it, for an eye that compares two columns. */
const offGrid = 0.6;

/** The grid over the whole page, and the lines that stand off it. */
function gridOf({ boxes, grid }: PageDetails, scale: number): readonly HTMLElement[] {
  if (!grid) return [];
  const lines: HTMLElement[] = [];
  for (let y = grid.first; y <= grid.bottom; y += grid.step) {
    const line = over('grid', { x: 0, y, width: 0, height: 0 }, scale);
    line.style.width = '100%';
    lines.push(line);
  }
  const off = boxes.flatMap(({ x, width, tag, baseline }) => {
    if (baseline === undefined || tag === 'artifact') return [];
    const steps = (baseline - grid.first) / grid.step;
    const distance = Math.abs(steps - Math.round(steps)) * grid.step;
    return distance > offGrid ? [over('off-grid', { x, y: baseline, width, height: 0 }, scale)] : [];
  });
  return [...lines, ...off];
}

function words(
  boxes: readonly DetailBox[],
  kind: 'missing' | 'stale' | 'illustrative',
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
    if (width === 0) continue;
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
