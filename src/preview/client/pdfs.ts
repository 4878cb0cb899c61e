import {
  GlobalWorkerOptions,
  getDocument,
  type PDFDocumentProxy,
  type PDFPageProxy,
  PDFWorker,
} from 'pdfjs-dist';
import type { PageState, PreviewState } from '../protocol.js';
import type { Connection } from './connection.js';

GlobalWorkerOptions.workerSrc = '/pdfjs/pdf.worker.min.mjs';

/** The PDFs that pages are drawn from, each opened once and let go when no page stands in it any more. */
export class Pdfs {
  readonly #open = new Map<string, Promise<PDFDocumentProxy>>();

  /** One for all: starting one anew takes longer than drawing a page. */
  readonly #worker = new PDFWorker();

  constructor(private readonly connection: Connection) {}

  async page({ pdf, number }: PageState): Promise<PDFPageProxy> {
    return (await this.#document(pdf)).getPage(number);
  }

  /** Begins to fetch what a new state needs, and lets go of the rest. */
  keep({ editions }: PreviewState): void {
    const needed = new Set(editions.flatMap(({ pages }) => pages.map(({ pdf }) => pdf)));
    for (const [name, document] of this.#open) {
      if (needed.has(name)) continue;
      this.#open.delete(name);
      document.then((opened) => opened.loadingTask.destroy()).catch(() => {});
    }
    for (const name of needed) this.#document(name).catch(() => {});
  }

  #document(name: string): Promise<PDFDocumentProxy> {
    const known = this.#open.get(name) ?? this.#load(name);
    this.#open.set(name, known);
    known.catch(() => this.#open.delete(name));
    return known;
  }

  async #load(name: string): Promise<PDFDocumentProxy> {
    const data = await this.connection.pdf(name);
    return getDocument({ data, worker: this.#worker, isEvalSupported: false, useSystemFonts: false }).promise;
  }
}
