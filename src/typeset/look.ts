import { plainText } from '../project/complete-style.js';
import type { StyleProperties } from '../project/theme.js';
import type { Align } from './content.js';

/** What a style says itself, with what it extends. */
export type Declared = Partial<StyleProperties>;

/** How text is set: what a style leaves open is inherited from the box or the text around it. Lengths in pt. */
export interface Look {
  readonly family: string;
  readonly bold: boolean;
  readonly italic: boolean;
  readonly size: number;
  readonly leading: number;
  readonly colour: string;
  readonly align: Align;
  readonly caps: StyleProperties['caps'];
  readonly figures: StyleProperties['figures'];
  readonly figureWidth: StyleProperties['figureWidth'];
  readonly ordinals: StyleProperties['ordinals'];
  readonly tracking: number;
  readonly hyphenate: boolean;
}

/** Where no style says otherwise; a theme's `body` style says all of it. */
export const plainLook: Look = {
  ...plainText,
  family: '',
  bold: false,
  size: 10,
  leading: 14,
  colour: '#000000',
};

/** The look of text with styles, each over the one before. */
export function lookWith(inherited: Look, styles: readonly Declared[]): Look {
  return styles.reduce<Look>(
    (look, style) => ({
      family: style.family ?? look.family,
      bold: style.weight === undefined ? look.bold : style.weight === 'bold',
      italic: style.italic ?? look.italic,
      size: style.size ?? look.size,
      leading:
        style.leading ?? (style.size === undefined ? look.leading : style.size * (look.leading / look.size)),
      colour: style.colour?.hex ?? look.colour,
      align: style.align ?? look.align,
      caps: style.caps ?? look.caps,
      figures: style.figures ?? look.figures,
      figureWidth: style.figureWidth ?? look.figureWidth,
      ordinals: style.ordinals ?? look.ordinals,
      tracking: style.tracking ?? look.tracking,
      hyphenate: style.hyphenate ?? look.hyphenate,
    }),
    inherited,
  );
}
