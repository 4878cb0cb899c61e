import type { Span } from '../diagnostics.js';
import type { DocumentNode } from '../document/nodes.js';
import type { SetEdition } from '../edition.js';
import type { Origin } from '../origin.js';
import type { Project } from '../project/project.js';
import type { LineBox } from '../typeset/page-boxes.js';
import type { StampMark } from '../typeset/stamp.js';
import { baselineGrid } from './baseline-grid.js';
import { originDetails, valueDetails } from './origin-details.js';
import { passageAt, passagesOf } from './passages.js';
import { type Box, PreviewReadings } from './preview-readings.js';
import type {
  BaselineGrid,
  DetailBox,
  DetailWord,
  OriginDetails,
  OutlineEntry,
  PageDetails,
  Passage,
  Spot,
} from './protocol.js';
import { blockOf, tagOf } from './tags.js';

/** How much wider than its column a line is, in pt, when it is called overfull. */
const tolerance = 0.5;

/** What stands where on the pages of one edition, as it was last set without errors. */
export class PagesIndex {
  readonly pages: readonly (readonly Box[])[];
  #spots: ReadonlyMap<string, Spot> | undefined;
  #passages: ReadonlyMap<string, readonly Passage[]> | undefined;
  #grid: BaselineGrid | undefined;
  #staleBlocks: ReadonlySet<DocumentNode> | undefined;

  /** @param stale where the texts stand that were translated from an earlier reference */
  constructor(
    private readonly project: Project,
    readonly language: string,
    private readonly set: SetEdition,
    private readonly stale: readonly Span[] = [],
    private readonly readings = new PreviewReadings(),
  ) {
    this.pages = set.laidOut.pages.map((page) => readings.boxes.of(page));
  }

  /** The same pages as of a project that changed in nothing that they print. */
  of(project: Project): PagesIndex {
    return new PagesIndex(project, this.language, this.set, this.stale, this.readings);
  }

  /** The passages that are made from one text, value or place of a layout, in the order of reading. */
  passages(key: string): readonly Passage[] {
    return this.#allPassages().get(key) ?? [];
  }

  /** The passage at a point of a page, in pt. */
  passageAt(page: number, x: number, y: number): Passage | undefined {
    return passageAt(this.#allPassages(), page, x, y);
  }

  /** The first place on the pages that comes from a line of a file. */
  spot({ file, line }: Span): Spot | undefined {
    this.#spots ??= this.#allSpots();
    return this.#spots.get(`${file}:${line}`);
  }

  /** Of all pages, for there can be as many findings as lines. */
  #allSpots(): ReadonlyMap<string, Spot> {
    const spots = new Map<string, Spot>();
    for (const [at, page] of this.set.laidOut.pages.entries()) {
      for (const [key, y] of this.readings.spots.of(page))
        if (!spots.has(key)) spots.set(key, { language: this.language, page: at + 1, y });
    }
    return spots;
  }

  /** @param page from 1 */
  details(page: number): PageDetails | undefined {
    const boxes = this.pages[page - 1];
    if (!boxes) return undefined;
    const origins = new Map<Origin, number>();
    const details: OriginDetails[] = [];
    const indexOf = (stamp: StampMark | undefined): { origin?: number } => {
      if (!stamp) return {};
      const known = origins.get(stamp.origin) ?? details.length;
      if (known === details.length) {
        origins.set(stamp.origin, known);
        details.push(originDetails(stamp.origin, this.language, this.project));
      }
      return { origin: known };
    };
    this.#grid ??= baselineGrid(this.pages, this.project.theme);
    this.#staleBlocks ??= this.#findStale();
    const stale = this.#staleBlocks;
    return {
      boxes: boxes.map((box) => detailBox(box, stale, this.project, indexOf)),
      origins: details,
      ...(this.#grid && { grid: this.#grid }),
    };
  }

  #allPassages(): ReadonlyMap<string, readonly Passage[]> {
    this.#passages ??= passagesOf(this.pages);
    return this.#passages;
  }

  /** The whole paragraph is stale where the finding names one of its lines. */
  #findStale(): ReadonlySet<DocumentNode> {
    const lines = new Set(this.stale.map(({ file, line }) => `${file}:${line}`));
    if (lines.size === 0) return new Set();
    const stamps = this.pages
      .flat()
      .flatMap((box) => (box.kind === 'line' ? box.words.map(({ stamp }) => stamp) : [box.stamp]));
    return new Set(
      stamps.flatMap((stamp) => {
        const span = stamp?.origin.text?.span;
        const block = stamp && span && lines.has(`${span.file}:${span.line}`) && blockOf(stamp);
        return block ? [block] : [];
      }),
    );
  }

  outline(): readonly OutlineEntry[] {
    const found = new Map<string, OutlineEntry>();
    const titles = new Map(this.#headings());
    for (const heading of this.readings.headings.of(this.set.laidOut.pages)) {
      const { id } = heading;
      if (!found.has(id)) found.set(id, { ...heading, title: titles.get(id) ?? '' });
    }
    return [...found.values()];
  }

  #headings(): readonly (readonly [string, string])[] {
    const { ids } = this.set.tree;
    return [...ids.values()].flatMap((node) => (node.kind === 'heading' ? [[node.id, textOf(node)]] : []));
  }
}

function detailBox(
  box: Box,
  stale: ReadonlySet<DocumentNode>,
  project: Project,
  indexOf: (stamp: StampMark | undefined) => { origin?: number },
): DetailBox {
  const { x, y, width, height } = box;
  const stamp = box.kind === 'line' ? box.words.find((word) => word.stamp)?.stamp : box.stamp;
  const alternative = box.kind === 'graphic' ? alternativeOf(stamp?.nodes.at(-1)) : undefined;
  return {
    ...{ x, y, width, height, tag: tagOf(stamp) },
    ...(alternative !== undefined && { alternative }),
    ...(box.kind === 'line' && box.over > tolerance && { overfull: true as const }),
    ...(box.kind === 'graphic' && indexOf(stamp)),
    ...(box.kind === 'graphic' && { shows: stamp?.shows.map((value) => valueDetails(value, project)) ?? [] }),
    ...(box.kind === 'line' && { baseline: box.baseline }),
    words: box.kind === 'line' ? box.words.map((word) => detailWord(word, stale, indexOf(word.stamp))) : [],
  };
}

function detailWord(
  { x, width, text, stamp }: LineBox['words'][number],
  stale: ReadonlySet<DocumentNode>,
  origin: object,
): DetailWord {
  const block = stamp && blockOf(stamp);
  return {
    ...{ x, width, text },
    ...origin,
    ...(stamp?.origin.text?.missing && { missing: true as const }),
    ...(block && stale.has(block) && { stale: true as const }),
    ...(stamp?.illustrative && { illustrative: true as const }),
  };
}

function alternativeOf(node: DocumentNode | undefined): string | undefined {
  if (!node || !('alternative' in node)) return undefined;
  return node.alternative === 'decorative' ? 'decorative' : node.alternative.text;
}

function textOf(node: DocumentNode): string {
  if (node.kind === 'text') return node.text;
  return 'children' in node ? node.children.map(textOf).join('') : '';
}
