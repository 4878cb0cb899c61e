import type { Content } from './content.js';
import type { Background } from './engine.js';
import type { Setting } from './setting.js';
import { engineStyle, mergedStyle, stylesOf } from './styles.js';

/** In pt: so that no viewer's rounding leaves a white line along the edge. */
const overshoot = 1;

/**
 * What is drawn behind the page: the colour and the artwork of a cover. pdfmake keeps a page's background below the
 * fills of boxes, which it draws first of all that stands on the page.
 */
export function backgrounds(setting: Setting): Background {
  return (page, size) => {
    const cover = setting.pages.covers.get(page);
    if (!cover) return null;
    const { fill } = mergedStyle([...engineStyle('cover', setting), ...stylesOf(cover.classes, setting)]);
    const art = setting.graphics.art(cover, size.width, size.height);
    const corner = { x: 0, y: 0 };
    const stack: Content[] = [];
    if (fill) {
      const whole = {
        type: 'rect',
        x: 0,
        y: 0,
        w: size.width + overshoot,
        h: size.height + overshoot,
        color: fill.hex,
      } as const;
      stack.push({ canvas: [whole], absolutePosition: { ...corner } });
    }
    if (art)
      stack.push({ svg: art, width: size.width, height: size.height, absolutePosition: { ...corner } });
    return { stack };
  };
}
