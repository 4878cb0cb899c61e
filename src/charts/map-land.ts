import { type Atlas, readAtlas } from './atlas.js';
import { type MapShapes, shapesIn } from './map-shapes.js';
import type { Extent, MapView } from './map-view.js';

/** More maps than a report has: those of sizes that a preview has left behind are let go. */
const mostMaps = 64;

/** What a map shows of the world, and how large, in points. */
export interface MapFrame {
  readonly extent: Extent | undefined;
  readonly width: number;
  readonly height: number;
  /** The codes of the countries that it is about. */
  readonly listed: ReadonlySet<string>;
}

/** The land of maps: the atlas, read once, and its shapes, once for all maps of the same frame, whatever their language. */
export class MapLand {
  #atlas: Promise<Atlas> | undefined;
  readonly #shapes = new Map<string, MapShapes>();

  atlas(): Promise<Atlas> {
    this.#atlas ??= readAtlas();
    return this.#atlas;
  }

  shapesIn(atlas: Atlas, { extent, width, height, listed }: MapFrame, view: MapView): MapShapes {
    const key = JSON.stringify([extent, width, height, [...listed].sort()]);
    const known = this.#shapes.get(key);
    if (known) return known;
    if (this.#shapes.size >= mostMaps) this.#shapes.clear();
    const shapes = shapesIn(atlas, view, width, height, listed);
    this.#shapes.set(key, shapes);
    return shapes;
  }
}
