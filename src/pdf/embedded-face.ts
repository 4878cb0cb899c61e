import type { ReportDocument } from './document.js';
import { type OpenedFont, type PdfDictionary, type PdfReference, pdfText } from './pdfkit.js';
import type { FaceSubset, ShownFace } from './shown-face.js';

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

function stream(document: ReportDocument, entries: PdfDictionary, content: Uint8Array): PdfReference {
  const reference = document.ref({ ...entries, Filter: 'FlateDecode' });
  reference.end(content);
  return reference;
}
