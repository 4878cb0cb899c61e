/** The part of fontkit that this package uses. */
declare module 'fontkit' {
  export interface Font {
    readonly type?: string;
    readonly unitsPerEm: number;
    readonly ascent: number;
    readonly descent: number;
    hasGlyphForCodePoint(codePoint: number): boolean;
    layout(text: string): { readonly advanceWidth: number };
  }
  /** @throws Error where the bytes are no font */
  export function create(bytes: Uint8Array): Font;
}
