/** A text in glyphs, from left to right. */
export interface ShapedText {
  readonly glyphs: readonly Glyph[];
  /** Of each glyph. */
  readonly positions: readonly GlyphPosition[];
  /** In thousandths of the type size. */
  readonly advanceWidth: number;
}

export interface Glyph {
  /** Its number in the face. */
  readonly id: number;
  /** In units of the face. */
  readonly advanceWidth: number;
  /** The characters that it stands for: several where it is a ligature, none where it is one of several for them. */
  readonly codePoints: readonly number[];
}

/** All in thousandths of the type size. */
export interface GlyphPosition {
  /** How far the next glyph stands from it, kerned. */
  readonly xAdvance: number;
  readonly yAdvance: number;
  readonly xOffset: number;
  readonly yOffset: number;
  /** How far it would stand without kerning. */
  readonly advanceWidth: number;
}
