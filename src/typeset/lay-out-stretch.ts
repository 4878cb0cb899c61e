import { backgrounds } from './background.js';
import { setDocument } from './blocks.js';
import type { Engine } from './engine.js';
import { lostFrom } from './page-checks.js';
import { RecordedSetting } from './recorded-setting.js';
import type { Place, Setting } from './setting.js';
import type { LaidOutStretch } from './stretch-memory.js';
import type { Stretch } from './stretches.js';

/** Sets a stretch and lays it out, from the page `first` on; notes on the way what it asks of the rest of the document. */
export function layOutStretch(
  stretch: Stretch,
  place: Place,
  first: number,
  whole: Setting,
  engine: Engine,
): LaidOutStretch {
  const recorded = new RecordedSetting(whole);
  const { setting } = recorded;
  const content = setDocument(stretch, place, setting);
  const background = backgrounds(setting);
  const behind: typeof background = (page, size) => {
    setting.ask(({ pages }) => pages.covers.get(page));
    return background(page, size);
  };
  const pages = content.length > 0 ? engine.pagesOf(content, first, behind) : [];
  return {
    pages,
    lost: lostFrom(pages, setting.stamps),
    found: setting.findings.list,
    met: setting.footnotes.met,
    asked: recorded.asked,
    graphics: recorded.graphics,
  };
}
