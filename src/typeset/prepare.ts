import { Findings, type StageResult } from '../diagnostics.js';
import type { DocumentTree } from '../document/nodes.js';
import type { Typeface } from '../fonts/typeface.js';
import type { Typefaces } from '../fonts/typefaces.js';
import type { Host } from '../host.js';
import type { Theme } from '../project/theme.js';
import type { FontFaces, PdfDocument } from './engine.js';
import { checkFonts, type FontSet, readFonts } from './fonts.js';
import { Graphics } from './graphic-book.js';
import { readImages } from './images.js';

/** What a document needs at hand before it is laid out. */
export interface Prepared<Document extends PdfDocument> {
  /** What it is laid out in. */
  readonly document: Document;
  /** Makes another like it, to draw into, with nothing drawn into it. */
  readonly blank: () => Document;
  readonly graphics: Graphics;
  readonly fonts: FontSet;
}

/** Makes an empty document from families by name and their faces by path. */
export type OpenDocument<Document extends PdfDocument> = (
  families: ReadonlyMap<string, FontFaces>,
  faces: ReadonlyMap<string, Typeface>,
) => Document;

/**
 * Reads and checks the fonts and the images of a document; without its fonts nothing can be laid out.
 *
 * @param measuring gives the document to lay out in: one that has these fonts already, or an empty one
 */
export async function prepare<Document extends PdfDocument>(
  tree: DocumentTree,
  theme: Theme,
  open: OpenDocument<Document>,
  host: Host,
  typefaces: Typefaces,
  measuring: (fonts: FontSet) => Document = ({ families, faces }) => open(families, faces),
): Promise<StageResult<Prepared<Document>>> {
  const findings = new Findings();
  const images = await readImages(tree, host.files, findings);
  const fonts = await readFonts(theme, host.files, findings, typefaces);
  const whole = [...fonts.families.values()].every((family) =>
    Object.values(family).every((face) => fonts.faces.has(face)),
  );
  if (!whole) return { diagnostics: findings.list };
  const withImages = (document: Document): Document => {
    for (const { name, url } of images.values()) document.images[name] = url;
    return document;
  };
  const document = withImages(measuring(fonts));
  const sound = checkFonts(document, theme, findings);
  if (!sound) return { diagnostics: findings.list };
  const blank = (): Document => {
    const empty = withImages(open(fonts.families, fonts.faces));
    // Opens its fonts, in the order in which the other has them.
    checkFonts(empty, theme, new Findings());
    return empty;
  };
  return { value: { document, blank, graphics: new Graphics(images), fonts }, diagnostics: findings.list };
}
