import type { Typeface } from '../fonts/typeface.js';
import { assertEngine, type FontFaces } from '../typeset/engine.js';
import { ReportDocument } from './document.js';
import type { DocumentOptions } from './metadata.js';
import { drawingClasses } from './pdfkit.js';

/**
 * An empty document. Fonts come as bytes, registered by name: a name, unlike bytes, is cached by pdfkit, so that a face
 * is embedded once however often a chart asks for it. Files of the machine are never opened.
 */
export function openDocument(
  families: ReadonlyMap<string, FontFaces>,
  faces: ReadonlyMap<string, Typeface>,
  options: DocumentOptions,
): ReportDocument {
  assertEngine(drawingClasses);
  const named = (path: string) => faces.has(path);
  const document = new ReportDocument(
    options,
    faces,
    Object.fromEntries(families),
    {},
    {},
    {},
    options,
    null,
    named,
  );
  for (const [name, { bytes }] of faces) document.registerFont(name, bytes);
  return document;
}
