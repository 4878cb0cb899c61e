import type { Inline, NodeBase, Table } from '../document/nodes.js';
import type { TextContent } from './content.js';
import { destinationOf } from './destination.js';
import { addedRun, repeatedRun, runsOf } from './inlines.js';
import type { Place, Setting } from './setting.js';
import { engineStyle } from './styles.js';
import { textStyle, whiteAround } from './texts.js';

/** The caption of a figure or a table, after its label and number: "Figure 3". References lead to it. */
export function captionOf(
  node: NodeBase,
  caption: readonly Inline[],
  label: 'labels:figure' | 'labels:table',
  place: Place,
  setting: Setting,
): TextContent {
  const { look, style } = textStyle('caption', [], place, setting);
  const number = node.id ? setting.numbering.numbers.get(node.id) : undefined;
  const labelLook = setting.looks.with(look, engineStyle('caption-label', setting));
  const words = number === undefined ? [] : [`${setting.language.label(label, { number })}\u00a0\u00a0`];
  const numbered = words.map((text) =>
    addedRun(text, labelLook, { ...place, part: { kind: 'caption-label' } }, setting),
  );
  return {
    text: [...numbered, ...runsOf(caption, { ...place, look }, setting)],
    alignment: look.align,
    margin: whiteAround(style),
    ...(node.id && { id: destinationOf(node.id) }),
  };
}

/** What stands above the head of a table on each page but the first: "Table 3 (continued)". It is no part of the text. */
export function continuedCaption(node: Table, place: Place, setting: Setting): TextContent | undefined {
  const number = node.id && node.caption ? setting.numbering.numbers.get(node.id) : undefined;
  const key = 'labels:tableContinued';
  if (number === undefined || !setting.language.has(key)) return undefined;
  const { look, style } = textStyle('caption', ['table-continued'], place, setting);
  const words = setting.language.label(key, { number });
  return {
    text: [repeatedRun(words, look, setting)],
    alignment: look.align,
    margin: [0, 0, 0, style.spaceAfter ?? 0],
  };
}
