import type { StyleProperties, TextStyle } from './theme.js';

/** A block whose style says nothing of it. */
export const plainBlock = {
  spaceBefore: 0,
  spaceAfter: 0,
  padding: { top: 0, right: 0, bottom: 0, left: 0 },
  border: {},
  bleed: 'none',
  keepTogether: false,
  keepWithNext: false,
  float: false,
  indent: 0,
} as const;

/** Text of which no style says anything. */
export const plainText = {
  italic: false,
  align: 'left',
  caps: 'none',
  figures: 'usual',
  figureWidth: 'usual',
  ordinals: 'plain',
  tracking: 0,
  hyphenate: true,
} as const;

/** Text comes from body, boxes do not: a heading has none of the paragraph's spacing unless it says so. */
export function completed(declared: Partial<StyleProperties>, body: StyleProperties): StyleProperties {
  const { size, leading } = body;
  const own = declared.size !== undefined ? { leading: scaled(leading / size, declared.size) } : {};
  return {
    ...textOf(body),
    ...plainBlock,
    ...own,
    ...declared,
  };
}

function textOf(body: StyleProperties): TextStyle {
  const { family, weight, italic, size, leading, colour, align } = body;
  const { caps, figures, figureWidth, ordinals, tracking, hyphenate } = body;
  const face = { family, weight, italic, size, leading, colour, align };
  return { ...face, caps, figures, figureWidth, ordinals, tracking, hyphenate };
}

/** A leading to the hundredth of a point. */
export function scaled(ratio: number, size: number): number {
  return Math.round(ratio * size * 100) / 100;
}
