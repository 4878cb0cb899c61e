import type { Cover } from '../document/nodes.js';
import type { Content } from './content.js';
import type { SheetSize } from './engine.js';
import type { Setting } from './setting.js';
import { engineStyle, mergedStyle, stylesOf } from './styles.js';

/** In pt: so that no viewer's rounding leaves a white line along the edge. */
const overshoot = 1;

/**
 * What is drawn behind the page that a cover fills: its colour and its artwork. pdfmake keeps a page's background below the
 * fills of boxes, which it draws first of all that stands on the page.
 */
export function coverBackground(cover: Cover, { width, height }: SheetSize, setting: Setting): Content {
  const { fill } = mergedStyle([...engineStyle('cover', setting), ...stylesOf(cover.classes, setting)]);
  const art = setting.graphics.art(cover, width, height);
  const corner = { x: 0, y: 0 };
  const stack: Content[] = [];
  if (fill) {
    const whole = {
      type: 'rect',
      x: 0,
      y: 0,
      w: width + overshoot,
      h: height + overshoot,
      color: fill.hex,
    } as const;
    stack.push({ canvas: [whole], absolutePosition: { ...corner } });
  }
  if (art) stack.push({ svg: art, width, height, absolutePosition: { ...corner } });
  return { stack };
}
