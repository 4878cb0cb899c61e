import type { Glyph } from '../fonts/shaped-text.js';
import { deflated } from './deflated.js';
import { encodingCmap, runsOf, unicodeCmap } from './glyph-cmaps.js';
import type { OpenedFont, PdfValue } from './pdfkit.js';

/** A face with the glyphs alone that a file shows. */
export interface FaceSubset {
  readonly isCff: boolean;
  /** Their numbers in the face, in the order in which the subset has them. */
  readonly glyphs: readonly number[];
  /** Deflated. */
  readonly bytes: Uint8Array;
  /** In bytes, of what is deflated. */
  readonly length: number;
}

/** What of a face as it is embedded tells its glyphs: the same wherever the same are shown. */
export interface ShownFace {
  readonly subset: FaceSubset;
  readonly widths: readonly PdfValue[];
  /** Deflated, as those below. */
  readonly unicode: Uint8Array;
  /** For TrueType, the place in the subset of each number that is shown, in two bytes. */
  readonly places: Uint8Array | undefined;
  /** For CFF, which has no such table, the same as an encoding. */
  readonly encoding: Uint8Array | undefined;
}

/** @param glyphs in the order of their numbers, which is that of the subset */
export function showFace(opened: OpenedFont, glyphs: readonly Glyph[], subset: FaceSubset): ShownFace {
  const placesOfNumbers = new Map(subset.glyphs.map((id, place) => [id, place]));
  const placeOf = ({ id }: Pick<Glyph, 'id'>) => placesOfNumbers.get(id) ?? 0;
  const missing = { id: 0, advanceWidth: opened.font.getGlyph(0).advanceWidth };
  const measured = [missing, ...glyphs].map(({ id, advanceWidth }) => ({
    id: subset.isCff ? placeOf({ id }) : id,
    width: advanceWidth * opened.scale,
  }));
  return {
    subset,
    widths: runsOf(measured).flatMap((run) => [run[0]?.id ?? 0, run.map(({ width }) => width)]),
    unicode: deflated(unicodeCmap(glyphs)),
    places: subset.isCff ? undefined : deflated(placesTable(glyphs, placeOf)),
    encoding: subset.isCff ? deflated(encodingCmap(glyphs, placeOf)) : undefined,
  };
}

function placesTable(glyphs: readonly Glyph[], placeOf: (glyph: Glyph) => number): Uint8Array {
  const table = Buffer.alloc(((glyphs.at(-1)?.id ?? 0) + 1) * 2);
  for (const glyph of glyphs) table.writeUInt16BE(placeOf(glyph), glyph.id * 2);
  return table;
}
