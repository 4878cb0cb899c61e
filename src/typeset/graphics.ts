import type { Figure, Graphic, Image } from '../document/nodes.js';
import { captionOf } from './captions.js';
import type { Content, Margins } from './content.js';
import type { SetBlocks } from './piece.js';
import { type Place, type Setting, within } from './setting.js';
import { StampMark } from './stamp.js';
import { mergedStyle, stylesOf } from './styles.js';
import { textStyle, whiteAround } from './texts.js';
import { points } from './units.js';

/** In mm, of a graphic whose layout does not say how high it is. */
const usualHeight = 60;

/** A figure under its caption, with its source line; never torn apart. */
export function setFigure(node: Figure, place: Place, setting: Setting, setBlocks: SetBlocks): Content {
  const { style } = textStyle('figure', node.classes, place, setting);
  const caption = node.caption && captionOf(node, node.caption, 'labels:figure', place, setting);
  const stack = [
    ...(caption ? [caption] : []),
    setGraphic(node.graphic, place, setting),
    ...setBlocks(node.rest, place, setting),
  ];
  return { stack, unbreakable: true, margin: whiteAround(style), ...(style.float && { float: true }) };
}

export function setGraphic(node: Graphic, outer: Place, setting: Setting): Content {
  const place = within(node, outer);
  if (node.kind === 'image') return setImage(node, place, setting);
  const height = points(node.height ?? usualHeight);
  const drawing = setting.graphics.drawing(node, place.width, height);
  if (!drawing) return emptyBox(place.width, height);
  const illustrative = drawing.uses.some(({ status }) => status === 'illustrative');
  return {
    svg: drawing,
    width: drawing.width,
    height: drawing.height,
    margin: whiteAround(mergedStyle(stylesOf(node.classes, setting))),
    font: setting.project.theme.charts.family,
    stamp: new StampMark(node.origin, place.nodes, place.cover, illustrative, undefined, drawing.uses),
  };
}

function setImage(node: Image, place: Place, setting: Setting): Content {
  const { width, margin } = imageBox(node, place, setting);
  const image = setting.graphics.image(node);
  if (!image) return { ...emptyBox(width, width / 2), margin };
  const stamp = new StampMark(node.origin, place.nodes, place.cover, false);
  return { image: image.name, width, margin, stamp };
}

/** Of an image that bleeds: as wide as the page, and up to its upper edge where its style says so. In pt. */
function imageBox(node: Image, place: Place, setting: Setting): { width: number; margin: Margins } {
  const { page } = setting.project.theme;
  const style = mergedStyle(stylesOf(node.classes, setting));
  const margin = whiteAround(style);
  const { bleed = 'none' } = style;
  if (bleed === 'none')
    return {
      width: Math.min(place.width, node.width === undefined ? place.width : points(node.width)),
      margin,
    };
  const top = bleed === 'top' ? -points(page.margins.top) : margin[1];
  return {
    width: points(page.width),
    margin: [-points(page.margins.left), top, -points(page.margins.right), margin[3]],
  };
}

/** As large as what is yet to be drawn, so that the pages fall as they will. */
function emptyBox(width: number, height: number): Content {
  return { canvas: [{ type: 'rect', x: 0, y: 0, w: width, h: height, color: '#ffffff' }] };
}
