import { fileURLToPath } from 'node:url';
import { getDocument, type PDFDocumentProxy, type PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { type Diagnostic, diagnostic, type StageResult } from '../diagnostics.js';
import { inWholeWords, withFoliosMarked } from '../typeset/page-words.js';
import type { OpenPdf, Page, Picture, Rectangle } from './page.js';

/** What pdf.js is asked for in Node: no network, no worker of its own, not a word on the console. */
const OPTIONS = {
  verbosity: 0,
  isEvalSupported: false,
  useSystemFonts: false,
  standardFontDataUrl: fileURLToPath(new URL('../standard_fonts/', import.meta.resolve('pdfjs-dist'))),
} as const;

/** Pixels a point: about 96 to the inch. */
const SCALE = 4 / 3;

/**
 * Opens a PDF and reads what its pages say; they are drawn when asked for. It has to be closed.
 *
 * @param shown the file as the person named it
 */
export async function openPdf(bytes: Uint8Array, shown: string): Promise<StageResult<OpenPdf>> {
  // pdf.js takes the memory that it is given for its own.
  const task = getDocument({ ...OPTIONS, data: Uint8Array.from(bytes) });
  try {
    const pdf = await task.promise;
    const pages: Page[] = [];
    for (let number = 1; number <= pdf.numPages; number++) {
      pages.push(await readPage(await pdf.getPage(number), pdf.numPages));
    }
    const draw = (number: number) => drawPage(pdf, number);
    return { value: { pages, draw, close: () => task.destroy() }, diagnostics: [] };
  } catch (error) {
    await task.destroy();
    return { diagnostics: [unreadable(error, shown)] };
  }
}

function unreadable(error: unknown, shown: string): Diagnostic {
  const isLocked = error instanceof Error && error.name === 'PasswordException';
  return diagnostic(
    'error',
    'unreadable-pdf',
    isLocked ? `"${shown}" is locked by a password` : `"${shown}" is no PDF, or a damaged one`,
    { hints: [isLocked ? 'save it without a password' : 'build it again, or name another file'] },
  );
}

async function readPage(page: PDFPageProxy, count: number): Promise<Page> {
  const { width, height } = page.getViewport({ scale: 1 });
  const { items } = await page.getTextContent();
  const numbered = { number: page.pageNumber, count, height };
  const folios: Rectangle[] = [];
  let text = '';
  let last = { x: 0, y: 0 };
  for (const item of items) {
    if (!('str' in item)) continue;
    const [x = 0, y = 0] = item.transform.slice(4).map(Number);
    if (item.str !== '') {
      // Below large type pdf.js sees no end of a line where the next one is near.
      if (x <= last.x && y !== last.y && !text.endsWith('\n')) text += '\n';
      last = { x, y };
    }
    const marked = withFoliosMarked(item.str, height - y, numbered);
    if (marked !== item.str) {
      folios.push({ x, y: height - y - item.height, width: item.width, height: item.height * 1.4 });
    }
    text += marked + (item.hasEOL ? '\n' : '');
  }
  page.cleanup();
  return { text: inWholeWords(text), width, height, folios };
}

interface Canvas {
  readonly canvas: { toBuffer(kind: 'image/png'): Uint8Array };
  readonly context: {
    getImageData(x: number, y: number, width: number, height: number): { readonly data: Uint8ClampedArray };
  };
}

/** What pdf.js draws on in Node: the canvas that it brings. */
interface CanvasFactory {
  create(width: number, height: number): Canvas;
}

function isCanvasFactory(factory: object): factory is CanvasFactory {
  return 'create' in factory && typeof factory.create === 'function';
}

async function drawPage(pdf: PDFDocumentProxy, number: number): Promise<Picture> {
  const page = await pdf.getPage(number);
  const viewport = page.getViewport({ scale: SCALE });
  const [width, height] = [Math.ceil(viewport.width), Math.ceil(viewport.height)];
  const factory = pdf.canvasFactory;
  if (!isCanvasFactory(factory)) throw new Error('pdf.js has no canvas to draw on');
  const drawing = factory.create(width, height);
  // The types of pdf.js speak of the browser's canvas alone.
  const target = { canvas: null, canvasContext: drawing.context, viewport, background: '#ffffff' };
  await page.render(target as Parameters<PDFPageProxy['render']>[0]).promise;
  const { data } = drawing.context.getImageData(0, 0, width, height);
  page.cleanup();
  return { width, height, scale: SCALE, data };
}
