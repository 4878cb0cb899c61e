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

/** What is said of text by its markup rather than by a style. */
export const strong: Declared = { weight: 'bold' };
export const italic: Declared = { italic: true };
export const upright: Declared = { italic: false };
export const unhyphenated: Declared = { hyphenate: false };
export const aligned: Readonly<Record<Align, Declared>> = {
  left: { align: 'left' },
  right: { align: 'right' },
  center: { align: 'center' },
  justify: { align: 'justify' },
};

/** The looks of a document: what comes about alike is the very same. */
export class Looks {
  readonly #known = new Map<Look, Map<Declared, Look>>();

  /** The look of text with styles, each over the one before. */
  with(inherited: Look, styles: readonly Declared[]): Look {
    return styles.reduce((look, style) => this.#over(look, style), inherited);
  }

  #over(look: Look, style: Declared): Look {
    const over = this.#known.get(look) ?? new Map<Declared, Look>();
    const known = over.get(style) ?? styled(look, style);
    this.#known.set(look, over.set(style, known));
    return known;
  }
}

function styled(look: Look, style: Declared): Look {
  return {
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
  };
}
