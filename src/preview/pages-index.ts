import type { Span } from '../diagnostics.js';
import type { DocumentNode } from '../document/nodes.js';
import type { SetEdition } from '../edition.js';
import type { Origin } from '../origin.js';
import type { Project } from '../project/project.js';
import { boxesOf, type GraphicBox, type LineBox } from '../typeset/page-boxes.js';
import type { StampMark } from '../typeset/stamp.js';
import { originDetails } from './origin-details.js';
import type { DetailBox, DetailWord, OriginDetails, OutlineEntry, PageDetails, Spot } from './protocol.js';
import { tagOf } from './tags.js';

type Box = LineBox | GraphicBox;

/** How much wider than its column a line is, in pt, when it is called overfull. */
const tolerance = 0.5;

/** What stands where on the pages of one edition, as it was last set without errors. */
export class PagesIndex {
  readonly pages: readonly (readonly Box[])[];
  #spots: ReadonlyMap<string, Spot> | undefined;

  constructor(
    private readonly project: Project,
    readonly language: string,
    private readonly set: SetEdition,
  ) {
    this.pages = boxesOf(set.laidOut.pages);
  }

  /** The first place on the pages that comes from a line of a file. */
  spot({ file, line }: Span): Spot | undefined {
    this.#spots ??= this.#findSpots();
    return this.#spots.get(`${file}:${line}`);
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
    return { boxes: boxes.map((box) => detailBox(box, indexOf)), origins: details };
  }

  outline(): readonly OutlineEntry[] {
    const found = new Map<string, OutlineEntry>();
    const titles = new Map(this.#headings());
    this.pages.forEach((boxes, index) => {
      for (const box of boxes) {
        for (const node of box.kind === 'line' ? (box.words[0]?.stamp?.nodes ?? []) : []) {
          if (node.kind !== 'heading' || found.has(node.id)) continue;
          const title = titles.get(node.id) ?? '';
          found.set(node.id, { id: node.id, title, level: node.level, page: index + 1, y: box.y });
        }
      }
    });
    return [...found.values()];
  }

  #headings(): readonly (readonly [string, string])[] {
    const { ids } = this.set.tree;
    return [...ids.values()].flatMap((node) => (node.kind === 'heading' ? [[node.id, textOf(node)]] : []));
  }

  #findSpots(): ReadonlyMap<string, Spot> {
    const spots = new Map<string, Spot>();
    this.pages.forEach((boxes, index) => {
      for (const box of boxes) {
        const stamps = box.kind === 'line' ? box.words.map(({ stamp }) => stamp) : [box.stamp];
        for (const stamp of stamps) {
          const { layout, text, value } = stamp?.origin ?? {};
          for (const span of [text?.span, value?.span, layout]) {
            const key = span && `${span.file}:${span.line}`;
            if (key !== undefined && !spots.has(key))
              spots.set(key, { language: this.language, page: index + 1, y: box.y });
          }
        }
      }
    });
    return spots;
  }
}

function detailBox(box: Box, indexOf: (stamp: StampMark | undefined) => { origin?: number }): DetailBox {
  const { x, y, width, height } = box;
  const stamp = box.kind === 'line' ? box.words.find((word) => word.stamp)?.stamp : box.stamp;
  const alternative = box.kind === 'graphic' ? alternativeOf(stamp?.nodes.at(-1)) : undefined;
  return {
    ...{ x, y, width, height, tag: tagOf(stamp) },
    ...(alternative !== undefined && { alternative }),
    ...(box.kind === 'line' && box.over > tolerance && { overfull: true as const }),
    ...(box.kind === 'graphic' && indexOf(stamp)),
    words: box.kind === 'line' ? box.words.map((word) => detailWord(word, indexOf(word.stamp))) : [],
  };
}

function detailWord({ x, width, text, stamp }: LineBox['words'][number], origin: object): DetailWord {
  return {
    ...{ x, width, text },
    ...origin,
    ...(stamp?.origin.text?.missing && { missing: true as const }),
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
