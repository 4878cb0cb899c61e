import type { PageState } from '../protocol.js';
import { button, make } from './dom.js';
import type { EditionColumn } from './edition-column.js';
import type { Pdfs } from './pdfs.js';

/** In pixels. */
const width = 104;

interface WantedPage {
  readonly language: string;
  readonly page: PageState;
}

/** The pages in small: drawn when they come into sight, and again when they change. */
export class Thumbnails {
  #drawn = new Map<string, HTMLCanvasElement>();
  readonly #wanted = new Map<Element, WantedPage>();
  readonly #sight: IntersectionObserver;
  #list: readonly HTMLButtonElement[] = [];

  constructor(
    private readonly element: HTMLElement,
    private readonly pdfs: Pdfs,
    private readonly go: (column: EditionColumn, page: number) => void,
  ) {
    this.#sight = new IntersectionObserver((entries) => this.#seen(entries), {
      root: element,
      rootMargin: '300px',
    });
  }

  show(column: EditionColumn): void {
    this.#sight.disconnect();
    this.#wanted.clear();
    const { pages } = column.state;
    this.#forget(pages);
    this.#list = pages.map((page, index) => {
      const thumbnail = button('', `Page ${index + 1}`, () => this.go(column, index + 1), 'thumbnail');
      const picture = make('div', { class: 'picture' });
      picture.style.width = `${width}px`;
      picture.style.height = `${Math.round((width * page.height) / page.width)}px`;
      thumbnail.append(picture, make('span', { text: `${index + 1}` }));
      const known = this.#drawn.get(page.hash);
      if (known) picture.append(known);
      else {
        this.#wanted.set(picture, { language: column.language, page });
        this.#sight.observe(picture);
      }
      return thumbnail;
    });
    this.element.replaceChildren(...this.#list);
  }

  point(current: number): void {
    this.#list.forEach((thumbnail, index) => {
      const is = index + 1 === current;
      if (is && !thumbnail.classList.contains('here')) thumbnail.scrollIntoView({ block: 'nearest' });
      thumbnail.classList.toggle('here', is);
    });
  }

  #forget(pages: readonly PageState[]): void {
    const hashes = new Set(pages.map(({ hash }) => hash));
    this.#drawn = new Map([...this.#drawn].filter(([hash]) => hashes.has(hash)));
  }

  #seen(entries: readonly IntersectionObserverEntry[]): void {
    for (const { target, isIntersecting } of entries) {
      const wanted = this.#wanted.get(target);
      if (!isIntersecting || !wanted) continue;
      this.#sight.unobserve(target);
      this.#draw(wanted, target).catch(() => {});
    }
  }

  async #draw({ language, page: state }: WantedPage, target: Element): Promise<void> {
    const page = await this.pdfs.page(language, state);
    const canvas = make('canvas');
    canvas.width = Math.round(width * Math.min(2, devicePixelRatio || 1));
    const scale = canvas.width / state.width;
    canvas.height = Math.round(state.height * scale);
    const viewport = page.getViewport({ scale });
    await page.render({ canvas, viewport }).promise;
    this.#drawn.set(state.hash, canvas);
    target.replaceChildren(canvas);
  }
}
