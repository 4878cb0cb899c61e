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

/** As many pages are asked for at a time, so that none waits for too many others. */
const mostPages = 32;

/** A page that is asked for. */
interface Wanted {
  readonly name: string;
  readonly hash: string;
  readonly take: (page: Promise<PDFPageProxy>) => void;
}

/** The pages that are drawn, each asked for when it is first needed and let go when no edition has it any more. */
export class Pdfs {
  readonly #pages = new Map<string, Promise<PDFPageProxy>>();
  /** By language: what is asked for in this moment, and comes as one PDF. */
  readonly #wanted = new Map<string, Wanted[]>();
  /** The PDFs that are open, with the names of the pages in them. */
  readonly #open = new Map<Promise<PDFDocumentProxy>, readonly string[]>();
  /** One for all: starting one anew takes longer than drawing a page. */
  readonly #worker = new PDFWorker();

  constructor(private readonly connection: Connection) {}

  page(language: string, { hash }: PageState): Promise<PDFPageProxy> {
    const name = nameOf(language, hash);
    const known = this.#pages.get(name);
    if (known) return known;
    const page = new Promise<PDFPageProxy>((take) => this.#want(language, { name, hash, take }));
    this.#pages.set(name, page);
    page.catch(() => this.#pages.delete(name));
    return page;
  }

  /** Lets go of what a new state has no more. */
  keep({ editions }: PreviewState): void {
    const needed = new Set(
      editions.flatMap(({ language, pages }) => pages.map(({ hash }) => nameOf(language, hash))),
    );
    for (const name of this.#pages.keys()) if (!needed.has(name)) this.#pages.delete(name);
    for (const [pdf, names] of this.#open) {
      if (names.some((name) => needed.has(name))) continue;
      this.#open.delete(pdf);
      pdf.then(({ loadingTask }) => loadingTask.destroy()).catch(() => {});
    }
  }

  #want(language: string, wanted: Wanted): void {
    const waiting = this.#wanted.get(language) ?? [];
    this.#wanted.set(language, [...waiting, wanted]);
    if (waiting.length === 0) queueMicrotask(() => this.#ask(language));
  }

  #ask(language: string): void {
    const wanted = this.#wanted.get(language) ?? [];
    this.#wanted.delete(language);
    for (let from = 0; from < wanted.length; from += mostPages) {
      const some = wanted.slice(from, from + mostPages);
      const pdf = this.#load(
        language,
        some.map(({ hash }) => hash),
      );
      const names = some.map(({ name }) => name);
      this.#open.set(pdf, names);
      pdf.catch(() => this.#open.delete(pdf));
      for (const [at, { take }] of some.entries()) take(pdf.then((document) => document.getPage(at + 1)));
    }
  }

  async #load(language: string, hashes: readonly string[]): Promise<PDFDocumentProxy> {
    const data = await this.connection.pdf(language, hashes);
    return getDocument({ data, worker: this.#worker, isEvalSupported: false, useSystemFonts: false }).promise;
  }
}

function nameOf(language: string, hash: string): string {
  return `${language} ${hash}`;
}
