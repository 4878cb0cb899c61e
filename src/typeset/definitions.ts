import type { Definition, Definitions } from '../document/nodes.js';
import type { Content } from './content.js';
import { destinationOf } from './destination.js';
import { runsOf } from './inlines.js';
import type { SetBlocks } from './piece.js';
import { type Place, type Setting, within } from './setting.js';
import { textStyle, whiteAround } from './texts.js';
import { points } from './units.js';
import { trimmed } from './white.js';

/** Between a term and the description that stands beside it, in pt. */
const besideGap = 8;

/** Terms over their descriptions, or beside them where the style gives the terms a width. */
export function setDefinitions(
  node: Definitions,
  place: Place,
  setting: Setting,
  setBlocks: SetBlocks,
): Content {
  const { look, style } = textStyle('definitions', node.classes, place, setting);
  const inside = { ...place, look };
  const set = (entry: Definition) =>
    style.termWidth === undefined
      ? above(entry, within(entry, inside), setting, setBlocks)
      : beside(entry, points(style.termWidth), within(entry, inside), setting, setBlocks);
  return { stack: node.entries.map(set), margin: whiteAround(style) };
}

function above(entry: Definition, place: Place, setting: Setting, setBlocks: SetBlocks): Content {
  const term = setTerm(entry, place, setting);
  return { stack: [term, ...setDescriptions(entry, place, setting, setBlocks)], unbreakable: true };
}

function beside(
  entry: Definition,
  width: number,
  place: Place,
  setting: Setting,
  setBlocks: SetBlocks,
): Content {
  const rest = place.width - width - besideGap;
  const term = { ...setTerm(entry, { ...place, width }, setting), width };
  const stack = setDescriptions(entry, { ...place, width: rest }, setting, setBlocks);
  return { columns: [term, { stack, width: rest }], columnGap: besideGap, unbreakable: true };
}

function setTerm(entry: Definition, place: Place, setting: Setting): Content {
  const { look, style } = textStyle('definition-term', entry.classes, place, setting);
  const id = entry.id && { id: destinationOf(entry.id) };
  return {
    text: runsOf(entry.term, { ...place, look }, setting),
    alignment: look.align,
    margin: whiteAround(style),
    ...id,
  };
}

function setDescriptions(
  { descriptions }: Definition,
  place: Place,
  setting: Setting,
  setBlocks: SetBlocks,
): Content[] {
  return descriptions.map((one) => {
    const { look, style } = textStyle('definition', one.classes, place, setting);
    const stack = trimmed(setBlocks(one.children, within(one, { ...place, look }), setting));
    return { stack, margin: whiteAround(style) };
  });
}
