import { noSides, type Theme } from '../project/theme.js';
import type { Content, TableContent } from './content.js';
import type { Declared } from './look.js';
import type { Place } from './setting.js';
import { points } from './units.js';
import { trimmed } from './white.js';

/** The inside of a box: how wide it is, and how far its content stands from its edges. In pt. */
interface Inside {
  readonly width: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
  readonly left: number;
  /** How far the box reaches out of the column it stands in. */
  readonly outside: { readonly top: number; readonly left: number; readonly right: number };
}

/** Whether a style draws anything around its content, or keeps distance from it. */
export function isFramed(style: Declared): boolean {
  return Boolean(style.fill ?? style.border ?? style.padding ?? style.bleed);
}

/** Where the content of a framed block stands. */
export function placeInside(style: Declared, place: Place, theme: Theme): Place {
  return { ...place, width: insideOf(style, place, theme).width };
}

/**
 * A frame around content, with the fill, the borders and the padding of a style. One that bleeds reaches the page's
 * edges: `sides` left and right, `top` the upper edge too, for a band that opens a page.
 */
export function frame(contents: Content[], style: Declared, place: Place, theme: Theme): TableContent {
  const inside = insideOf(style, place, theme);
  const { outside } = inside;
  const border = style.border ?? {};
  const cell = { stack: trimmed(contents), ...(style.fill && { fillColor: style.fill.hex }) };
  return {
    table: { widths: [inside.width], body: [[cell]] },
    margin: [
      (style.indent ?? 0) - outside.left,
      (style.spaceBefore ?? 0) - outside.top,
      -outside.right,
      style.spaceAfter ?? 0,
    ],
    layout: {
      hLineWidth: (line) => (line === 0 ? border.top : border.bottom)?.width ?? 0,
      vLineWidth: (line) => (line === 0 ? border.left : border.right)?.width ?? 0,
      hLineColor: (line) => (line === 0 ? border.top : border.bottom)?.colour.hex ?? 'black',
      vLineColor: (line) => (line === 0 ? border.left : border.right)?.colour.hex ?? 'black',
      paddingLeft: () => inside.left,
      paddingRight: () => inside.right,
      paddingTop: () => inside.top,
      paddingBottom: () => inside.bottom,
    },
    ...(style.keepTogether && { unbreakable: true }),
  };
}

function insideOf(style: Declared, place: Place, theme: Theme): Inside {
  const { top, right, bottom, left } = style.padding ?? noSides;
  const borders = (style.border?.left?.width ?? 0) + (style.border?.right?.width ?? 0);
  const indent = style.indent ?? 0;
  const margins = theme.page.margins;
  const bleeds = (style.bleed ?? 'none') !== 'none';
  const reach = { left: bleeds ? points(margins.left) : 0, right: bleeds ? points(margins.right) : 0 };
  const above = style.bleed === 'top' ? points(margins.top) : 0;
  return {
    width: place.width - indent - left - right - borders,
    top: top + above,
    right: right + reach.right,
    bottom,
    left: left + reach.left,
    outside: { top: above, ...reach },
  };
}
