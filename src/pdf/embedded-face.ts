import type { Glyph } from '../fonts/shaped-text.js';
import type { ReportDocument } from './document.js';
import type { ShownGlyphs } from './drawn-page.js';
import { encodingCmap, runsOf, unicodeCmap } from './glyph-cmaps.js';
import {
  type FaceSubset,
  type OpenedFont,
  type PdfDictionary,
  type PdfReference,
  pdfText,
} from './pdfkit.js';

/**
 * Embeds a face as far as it is shown, as a font of two bytes a code (ISO 32000-1, 9.7); gives the font's dictionary. The subset holds
 * the glyphs in the order of their numbers: which of them a code means is told for TrueType by a table of numbers, for CFF, which has
 * no such table, by the encoding.
 */
export function embedFace(
  document: ReportDocument,
  opened: OpenedFont,
  shown: ShownGlyphs,
  subset: FaceSubset,
): PdfDictionary {
  const glyphs = [...shown.values()].sort((a, b) => a.id - b.id);
  const places = new Map(subset.glyphs.map((id, place) => [id, place]));
  const placeOf = ({ id }: Pick<Glyph, 'id'>) => places.get(id) ?? 0;
  const missing = { id: 0, advanceWidth: opened.font.getGlyph(0).advanceWidth };
  const measured = [missing, ...glyphs].map(({ id, advanceWidth }) => ({
    id: subset.isCff ? placeOf({ id }) : id,
    width: advanceWidth * opened.scale,
  }));
  const name = `${tagOf(opened.id)}+${opened.font.postscriptName.replaceAll(' ', '_')}`;
  const descendant = document.ref({
    Type: 'Font',
    Subtype: subset.isCff ? 'CIDFontType0' : 'CIDFontType2',
    BaseFont: name,
    CIDSystemInfo: identity,
    FontDescriptor: embedProgram(document, opened, name, subset),
    W: runsOf(measured).flatMap((run) => [run[0]?.id ?? 0, run.map(({ width }) => width)]),
    ...(!subset.isCff && { CIDToGIDMap: stream(document, {}, placesTable(glyphs, placeOf)) }),
  });
  descendant.end();
  return {
    Type: 'Font',
    Subtype: 'Type0',
    BaseFont: name,
    Encoding: subset.isCff ? stream(document, cmapEntries, encodingCmap(glyphs, placeOf)) : 'Identity-H',
    DescendantFonts: [descendant],
    ToUnicode: stream(document, {}, unicodeCmap(glyphs)),
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
  descriptor.end();
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

/** The place in the subset of each number that is shown, in two bytes. */
function placesTable(glyphs: readonly Glyph[], placeOf: (glyph: Glyph) => number): Uint8Array {
  const table = Buffer.alloc(((glyphs.at(-1)?.id ?? 0) + 1) * 2);
  for (const glyph of glyphs) table.writeUInt16BE(placeOf(glyph), glyph.id * 2);
  return table;
}

function stream(document: ReportDocument, entries: PdfDictionary, content: Uint8Array): PdfReference {
  const reference = document.ref({ ...entries, Filter: 'FlateDecode' });
  reference.end(document.packed(content));
  return reference;
}
