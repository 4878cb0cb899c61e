import { Findings, type StageResult } from '../diagnostics.js';
import type { DocumentTree } from '../document/nodes.js';
import type { Host } from '../host.js';
import type { Theme } from '../project/theme.js';
import { createDocument, type PdfDocument } from './engine.js';
import { checkFonts, type FontSet, readFonts } from './fonts.js';
import { Graphics } from './graphic-book.js';
import { readImages } from './images.js';

/** What a document needs at hand before it is laid out. */
export interface Prepared {
  readonly document: PdfDocument;
  readonly graphics: Graphics;
  readonly fonts: FontSet;
}

/** Reads and checks the fonts and the images of a document; without its fonts nothing can be laid out. */
export async function prepare(
  tree: DocumentTree,
  theme: Theme,
  options: object,
  host: Host,
): Promise<StageResult<Prepared>> {
  const findings = new Findings();
  const images = await readImages(tree, host.files, findings);
  const fonts = await readFonts(theme, host.files, findings);
  const whole = [...fonts.families.values()].every((family) =>
    Object.values(family).every((face) => fonts.faces.has(face)),
  );
  if (!whole) return { diagnostics: findings.list };
  const document = createDocument(fonts.families, fonts.faces, options);
  const sound = checkFonts(document, theme, findings);
  if (!sound) return { diagnostics: findings.list };
  return { value: { document, graphics: new Graphics(images), fonts }, diagnostics: findings.list };
}
