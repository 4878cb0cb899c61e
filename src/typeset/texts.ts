import type { Heading, KeyFigure, List, ListItem, Paragraph, Rule } from '../document/nodes.js';
import type { Content, Margins, TextContent } from './content.js';
import { destinationOf } from './destination.js';
import { frame, isFramed, placeInside } from './frame.js';
import { addedRun, runsOf } from './inlines.js';
import { type Declared, type Look, unhyphenated } from './look.js';
import type { SetBlocks } from './piece.js';
import { type Place, type Setting, within } from './setting.js';
import { engineStyle, mergedStyle, stylesOf } from './styles.js';
import { trimmed } from './white.js';

/** How far list items stand in, in pt. */
const listIndent = 13;

/** The look, and what else, of a text that is set in an engine style with its classes over it. */
export function textStyle(
  base: string,
  classes: readonly string[],
  place: Place,
  setting: Setting,
): { readonly look: Look; readonly style: Declared } {
  const styles = stylesOf([base, ...classes], setting);
  return { look: setting.looks.with(place.look, styles), style: mergedStyle(styles) };
}

export function setParagraph(node: Paragraph, place: Place, setting: Setting): Content {
  const { look, style } = textStyle('paragraph', node.classes, place, setting);
  return styledText(style, look, place, setting, (inside) => ({
    text: runsOf(node.children, inside, setting),
    ...(node.id && { id: destinationOf(node.id) }),
  }));
}

/** A heading is a destination. */
export function setHeading(node: Heading, place: Place, setting: Setting): Content {
  const { look: styled, style } = textStyle(`h${node.level}`, node.classes, place, setting);
  const look = setting.looks.with(styled, [unhyphenated]);
  return styledText(style, look, place, setting, (inside) => ({
    text: runsOf(node.children, inside, setting),
    id: destinationOf(node.id),
  }));
}

export function setList(node: List, place: Place, setting: Setting, setBlocks: SetBlocks): Content {
  const { look, style } = textStyle('list', node.classes, place, setting);
  const inside: Place = { ...place, look, width: place.width - listIndent };
  const markerLook = setting.looks.with(look, engineStyle('list-marker', setting));
  const item = (one: ListItem, index: number): Content => {
    const marker = node.ordered ? `${index + 1}.` : '•';
    const { look, style: itemStyle } = textStyle('list-item', one.classes, inside, setting);
    const itemPlace = within(one, { ...inside, look });
    const marked: TextContent = {
      text: [addedRun(marker, markerLook, { ...itemPlace, part: { kind: 'marker' } }, setting)],
      width: listIndent,
    };
    const text = { stack: trimmed(setBlocks(one.children, itemPlace, setting)), width: inside.width };
    // pdfmake would take over the gap of columns around the list.
    return { columns: [marked, text], columnGap: 0, margin: whiteAround(itemStyle) };
  };
  return { stack: node.items.map(item), margin: whiteAround(style) };
}

/** The figure, large, over its label. */
export function setKeyFigure(node: KeyFigure, place: Place, setting: Setting): Content {
  const { look, style } = textStyle('key-figure', node.classes, place, setting);
  const label = textStyle('key-figure-label', [], place, setting);
  const lines = (inside: Place): Content[] => [
    { text: runsOf(node.figure, { ...inside, look }, setting), alignment: look.align },
    {
      text: runsOf(node.label, { ...inside, look: label.look }, setting),
      alignment: label.look.align,
      margin: whiteAround(label.style),
    },
  ];
  const { theme } = setting.project;
  if (isFramed(style)) return frame(lines(placeInside(style, place, theme)), style, place, theme);
  return { stack: lines(place), margin: whiteAround(style), unbreakable: true };
}

/** In pt: above and below as the style says, and in from the left by its indent. */
export function whiteAround(style: Declared): Margins {
  return [style.indent ?? 0, style.spaceBefore ?? 0, 0, style.spaceAfter ?? 0];
}

/** A text with the frame of its style, where the style has one. */
function styledText(
  style: Declared,
  look: Look,
  place: Place,
  setting: Setting,
  text: (inside: Place) => TextContent,
): Content {
  const { theme } = setting.project;
  const framed = isFramed(style);
  const inside = { ...(framed ? placeInside(style, place, theme) : place), look };
  const content: TextContent = { ...text(inside), alignment: look.align };
  return framed ? frame([content], style, place, theme) : { ...content, margin: whiteAround(style) };
}

/** A rule across the column, as the border above the style `rule` has it. */
export function setRule(node: Rule, place: Place, setting: Setting): Content {
  const { style } = textStyle('rule', node.classes, place, setting);
  const { width = 0.5, colour } = style.border?.top ?? {};
  const color = colour?.hex ?? place.look.colour;
  const rectangle = { type: 'rect', x: 0, y: 0, w: place.width, h: width, color } as const;
  return { canvas: [rectangle], margin: whiteAround(style) };
}
