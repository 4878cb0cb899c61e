import type { Cover } from '../document/nodes.js';
import { coverBackground } from './background.js';
import type { Background, Engine } from './engine.js';
import type { FootnoteCount } from './footnotes.js';
import { lostFrom } from './page-checks.js';
import { RecordedSetting } from './recorded-setting.js';
import type { Place, Setting } from './setting.js';
import type { Sheaf } from './sheaf.js';
import { type PageStart, StretchFlow } from './stretch-flow.js';
import type { PlacedBlock } from './stretches.js';

/**
 * Sets the blocks of a stretch, from one on, and lays them out, from the page `first` on, up to where all that comes is known;
 * notes on the way what they ask of the rest of the document.
 */
export function layOutStretch(
  blocks: readonly PlacedBlock[],
  from: number,
  place: Place,
  first: number,
  whole: Setting,
  engine: Engine,
  recall: (from: number, first: number, met: FootnoteCount) => Sheaf | undefined,
): readonly Sheaf[] {
  const isKnown = ({ block, page }: PageStart, met: FootnoteCount) =>
    recall(block, first + page, met) !== undefined;
  const flow = new StretchFlow(blocks, from, place, whole, isKnown);
  const behind: RecordedSetting[] = [];
  const covers: (Cover | undefined)[] = [];
  const background: Background = (page, size) => {
    const recorded = new RecordedSetting(whole);
    const cover = whole.pages.covers.get(page);
    behind.push(recorded);
    covers.push(cover);
    return cover ? coverBackground(cover, size, recorded.setting) : null;
  };
  const pages = flow.isEmpty ? [] : engine.pagesOf(flow, first, background);
  const end: PageStart = { block: blocks.length, page: pages.length, seen: blocks.length, isAll: true };
  const ends = flow.isStopped ? flow.starts : [...flow.starts, end];
  return ends.map((end, at): Sheaf => {
    const begin = ends[at - 1] ?? { block: from, page: 0 };
    const set = flow.set.slice(begin.block - from, end.block - from).map(({ recorded }) => recorded);
    const own = pages.slice(begin.page, end.page);
    const all = [...set, ...behind.slice(begin.page, end.page)];
    return {
      blocks: blocks.slice(begin.block, end.block),
      ahead: blocks.slice(end.block, end.seen),
      isAheadAll: end.isAll,
      pages: own,
      lost: lostFrom(
        own,
        set.flatMap(({ setting }) => setting.stamps),
      ),
      found: all.flatMap(({ setting }) => setting.findings.list),
      met: flow.metBefore(end.block - from),
      asked: all.flatMap(({ asked }) => asked),
      graphics: all.flatMap(({ graphics }) => graphics),
      covers: covers.slice(begin.page, end.page),
    };
  });
}
