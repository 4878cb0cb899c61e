import type { Block, Cover, NodeBase } from '../document/nodes.js';
import type { Content } from './content.js';
import { frame, isFramed, placeInside } from './frame.js';
import type { SetBlocks } from './piece.js';
import type { Place, Setting } from './setting.js';
import { mergedStyle, stylesOf } from './styles.js';
import { whiteAround } from './texts.js';

/** What has blocks inside and styles around them. */
interface BoxLike extends NodeBase {
  readonly children: readonly Block[];
}

/** Blocks in the frame of their styles; where the styles have no frame, just with their white and their look. */
export function setBox(
  node: BoxLike,
  classes: readonly string[],
  place: Place,
  setting: Setting,
  setBlocks: SetBlocks,
): Content {
  const styles = stylesOf(classes, setting);
  const style = mergedStyle(styles);
  const { theme } = setting.project;
  const look = setting.looks.with(place.look, styles);
  if (!isFramed(style)) {
    const indent = style.indent ?? 0;
    const stack = setBlocks(node.children, { ...place, look, width: place.width - indent }, setting);
    return { stack, margin: whiteAround(style), ...(style.keepTogether && { unbreakable: true }) };
  }
  const inside = { ...placeInside(style, place, theme), look };
  return frame(setBlocks(node.children, inside, setting), style, place, theme);
}

/**
 * The words of a cover. Its artwork and its colour are drawn behind them when the page is begun (`background.ts`), and
 * what follows starts a new page.
 */
export function setCover(node: Cover, place: Place, setting: Setting, setBlocks: SetBlocks): Content {
  const look = setting.looks.with(place.look, stylesOf(['cover', ...node.classes], setting));
  return { stack: setBlocks(node.children, { ...place, look, cover: node }, setting) };
}
