import type { Glyph } from '../fonts/shaped-text.js';
import type { Typeface } from '../fonts/typeface.js';
import type { SheetSize } from '../typeset/engine.js';
import type { StampMark } from '../typeset/stamp.js';
import type { Area } from './area.js';

/** The glyphs of a face that are shown, by their numbers in it. */
export type ShownGlyphs = ReadonlyMap<number, Glyph>;

/** Of what is filled and of lines, from 0 to 1; null: as it was. */
export interface Opacity {
  readonly fill: number | null;
  readonly stroke: number | null;
}

/** What operators call it. */
export function opacityName({ fill, stroke }: Opacity): string {
  return `Gs${fill ?? ''}-${stroke ?? ''}`;
}

/** Operators, deflated, and what a file has to hold for them. */
export interface DrawnContent {
  readonly content: Uint8Array;
  readonly faces: ReadonlyMap<Typeface, ShownGlyphs>;
  readonly opacities: readonly Opacity[];
}

/** Shapes of a drawing, in its own units, from its upper left corner: a file has them once, however many pages show them. */
export interface DrawnPicture extends DrawnContent {
  /** Its size and its operators: what has the same is the same picture. */
  readonly key: string;
  readonly width: number;
  readonly height: number;
}

/** What a page's operators call a picture, by its place among those that the page shows. */
export function pictureName(place: number): string {
  return `P${place}`;
}

/** A named place, in pt from the page's upper left corner. */
export interface NamedPlace {
  readonly name: string;
  readonly x: number;
  readonly y: number;
}

/** What a graphic covers. */
export interface CoveredArea {
  readonly stamp: StampMark;
  readonly area: Area;
}

/** The words of a link on one line. */
export interface LinkedWords {
  /** Of one of the words: the link is the one that the structure has around them. */
  readonly stamp: StampMark;
  readonly words: string;
  readonly area: Area;
  readonly target: LinkTarget;
}

/** A named destination, or an address. */
export type LinkTarget = { readonly destination: string } | { readonly address: string };

/**
 * A laid-out page as it is drawn: its operators and all that a file has to hold for them. It names faces, images and places in
 * the document as the project has them, and nothing of the file that it is put into, so that it is the same for each.
 */
export interface DrawnPage extends DrawnContent {
  readonly size: Pick<SheetSize, 'width' | 'height'>;
  /** By their names. */
  readonly images: readonly string[];
  readonly pictures: readonly DrawnPicture[];
  /** Of each piece of marked content, by its number: the stamp of what was drawn first in it. */
  readonly marks: readonly StampMark[];
  readonly links: readonly LinkedWords[];
  /** Each name once. */
  readonly places: readonly NamedPlace[];
  readonly covered: readonly CoveredArea[];
  /** The words and graphics that are marked on it. */
  readonly marked: ReadonlySet<object>;
  /** It shows what only the general reader of SVG can draw, which makes objects in the file as it does: it is for that file alone. */
  readonly isBound: boolean;
}
