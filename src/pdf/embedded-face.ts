import type { Glyph } from '../fonts/shaped-text.js';
import { deflated } from './deflated.js';
import type { ReportDocument } from './document.js';
import { encodingCmap, runsOf, unicodeCmap } from './glyph-cmaps.js';
import { type OpenedFont, type PdfDictionary, type PdfReference, type PdfValue, pdfText } from './pdfkit.js';
import type { FaceSubset } from './read-face.js';

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

/** Embeds a face as far as it is shown, as a font of two bytes a code (ISO 32000-1, 9.7); gives the font's dictionary. */
export function embedFace(
  document: ReportDocument,
  opened: OpenedFont,
  { subset, widths, unicode, places, encoding }: ShownFace,
): PdfDictionary {
  const name = `${tagOf(opened.id)}+${opened.font.postscriptName.replaceAll(' ', '_')}`;
  const descendant = document.ref({
    Type: 'Font',
    Subtype: subset.isCff ? 'CIDFontType0' : 'CIDFontType2',
    BaseFont: name,
    CIDSystemInfo: identity,
    FontDescriptor: embedProgram(document, opened, name, subset),
    W: widths,
    ...(places && { CIDToGIDMap: stream(document, {}, places) }),
  });
  document.pack(descendant);
  return {
    Type: 'Font',
    Subtype: 'Type0',
    BaseFont: name,
    Encoding: encoding ? stream(document, cmapEntries, encoding) : 'Identity-H',
    DescendantFonts: [descendant],
    ToUnicode: stream(document, {}, unicode),
  };
}

const identity: PdfDictionary = {
  Registry: pdfText('Adobe'),
  Ordering: pdfText('Identity'),
  Supplement: 0,
};

const cmapEntries: PdfDictionary = { Type: 'CMap', CMapName: 'Report-Glyphs', CIDSystemInfo: identity };

/** Before the name of a subset (ISO 32000-1, 9.6.4): six letters, of the name that pages have for it. */
function tagOf(id: string): string {
  return Array.from({ length: 6 }, (_, at) => String.fromCharCode((id.charCodeAt(at + 1) || 73) + 17)).join(
    '',
  );
}

function embedProgram(
  document: ReportDocument,
  { font, scale }: OpenedFont,
  name: string,
  { isCff, bytes, length }: FaceSubset,
): PdfReference {
  const program = document.ref({
    Filter: 'FlateDecode',
    ...(isCff ? { Subtype: 'CIDFontType0C' } : { Length1: length }),
  });
  program.end(bytes);
  const { bbox } = font;
  const descriptor = document.ref({
    Type: 'FontDescriptor',
    FontName: name,
    Flags: flagsOf(font),
    FontBBox: [bbox.minX, bbox.minY, bbox.maxX, bbox.maxY].map((length) => length * scale),
    ItalicAngle: font.italicAngle,
    Ascent: font.ascent * scale,
    Descent: font.descent * scale,
    CapHeight: (font.capHeight || font.ascent) * scale,
    XHeight: (font.xHeight || 0) * scale,
    StemV: 0,
    [isCff ? 'FontFile3' : 'FontFile2']: program,
  });
  document.pack(descriptor);
  return descriptor;
}

/** ISO 32000-1, 9.8.2. */
const [fixedPitch, serif, symbolic, script, italic] = [1, 2, 4, 8, 64];

function flagsOf({ post, head, 'OS/2': os2 }: OpenedFont['font']): number {
  const family = (os2?.sFamilyClass ?? 0) >> 8;
  return (
    symbolic +
    (post.isFixedPitch ? fixedPitch : 0) +
    (family >= 1 && family <= 7 ? serif : 0) +
    (family === 10 ? script : 0) +
    (head.macStyle.italic ? italic : 0)
  );
}

function placesTable(glyphs: readonly Glyph[], placeOf: (glyph: Glyph) => number): Uint8Array {
  const table = Buffer.alloc(((glyphs.at(-1)?.id ?? 0) + 1) * 2);
  for (const glyph of glyphs) table.writeUInt16BE(placeOf(glyph), glyph.id * 2);
  return table;
}

function stream(document: ReportDocument, entries: PdfDictionary, content: Uint8Array): PdfReference {
  const reference = document.ref({ ...entries, Filter: 'FlateDecode' });
  reference.end(content);
  return reference;
}
