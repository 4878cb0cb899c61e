import type { Drawing, DrawnData } from '../charts/drawing.js';
import type { Cover, DrawnGraphic, Image } from '../document/nodes.js';
import type { Origin } from '../origin.js';
import type { ReadyImage } from './images.js';
import type { GraphicBook } from './setting.js';

/** A graphic to be drawn: the entry of `data/charts.yaml`, as large as its place, in pt. */
export interface Wanted {
  readonly spec: string;
  readonly width: number;
  readonly height: number;
  /** Of the first place that asked for it. */
  readonly origin: Origin;
}

/**
 * Remembers what graphics were asked for while content was made, so that they are drawn once, and gives what has been
 * drawn. The same spec at the same size is one drawing.
 */
export class Graphics implements GraphicBook {
  readonly #wanted = new Map<string, Wanted>();
  readonly #drawn = new Map<string, Drawing>();

  constructor(private readonly images: ReadonlyMap<string, ReadyImage>) {}

  drawing(node: DrawnGraphic, width: number, height: number): Drawing | undefined {
    return this.#ask({ spec: node.spec, width, height, origin: node.origin });
  }

  art(cover: Cover, width: number, height: number): Drawing | undefined {
    return cover.art === undefined
      ? undefined
      : this.#ask({ spec: cover.art, width, height, origin: cover.origin });
  }

  /** What a drawn graphic shows, at whatever size. */
  dataOf({ spec }: DrawnGraphic): DrawnData | undefined {
    const key = [...this.#drawn.keys()].find((one) => this.#wanted.get(one)?.spec === spec);
    return key === undefined ? undefined : this.#drawn.get(key)?.data;
  }

  image(node: Image): ReadyImage | undefined {
    return this.images.get(node.source);
  }

  /** What has been asked for and not drawn. */
  get wanted(): readonly Wanted[] {
    return [...this.#wanted].flatMap(([key, wanted]) => (this.#drawn.has(key) ? [] : [wanted]));
  }

  keep(wanted: Wanted, drawing: Drawing): void {
    this.#drawn.set(keyOf(wanted), drawing);
  }

  #ask(wanted: Wanted): Drawing | undefined {
    const key = keyOf(wanted);
    if (!this.#wanted.has(key)) this.#wanted.set(key, wanted);
    return this.#drawn.get(key);
  }
}

function keyOf({ spec, width, height }: Wanted): string {
  return `${spec} ${width.toFixed(2)} ${height.toFixed(2)}`;
}
