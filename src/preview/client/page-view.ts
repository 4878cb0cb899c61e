import type { RenderTask } from 'pdfjs-dist';
import type { PageState } from '../protocol.js';
import { make } from './dom.js';
import type { Pdfs } from './pdfs.js';

/** No canvas is wider or higher, in pixels: browsers refuse more. */
const largest = 8192;

/** A page of an edition on the screen: drawn when it is near, and again only when it or the scale has changed. */
export class PageView {
  readonly element = make('section', { class: 'page' });
  /** For what lies over the page: overlays, hits, marks. */
  readonly layer = make('div', { class: 'layer' });
  readonly #number = make('span', { class: 'folio' });
  #canvas: HTMLCanvasElement | undefined;
  #drawn = '';
  #drawing: Promise<void> = Promise.resolve();
  #task: RenderTask | undefined;
  #state: PageState;
  #scale = 1;
  near = false;

  constructor(
    state: PageState,
    readonly language: string,
    readonly number: number,
    private readonly pdfs: Pdfs,
  ) {
    this.#state = state;
    this.element.dataset.page = `${number}`;
    this.element.setAttribute('aria-label', `Page ${number}, ${language}`);
    this.#number.textContent = `${number}`;
    this.element.append(this.layer, this.#number);
  }

  get state(): PageState {
    return this.#state;
  }

  get scale(): number {
    return this.#scale;
  }

  /** What is drawn is not what the page has become. */
  get isStale(): boolean {
    const { drawn } = this.element.dataset;
    return drawn !== undefined && drawn !== this.#state.hash;
  }

  /** How often it has been drawn: for those who check that nothing is drawn in vain. */
  draws = 0;

  set(state: PageState, scale: number): void {
    this.#state = state;
    this.#scale = scale;
    this.element.style.width = `${Math.round(state.width * scale)}px`;
    this.element.style.height = `${Math.round(state.height * scale)}px`;
    this.element.dataset.hash = state.hash;
    this.element.dataset.scale = `${scale}`;
  }

  /** Draws the page where it is not drawn as it is now; what was there stays until the new drawing is whole, as this resolves. */
  draw(): Promise<void> {
    const ratio = Math.min(
      window.devicePixelRatio || 1,
      largest / (Math.max(this.#state.width, this.#state.height) * this.#scale),
    );
    const wanted = `${this.#state.hash} ${(this.#scale * ratio).toFixed(4)}`;
    if (this.#drawn !== wanted) this.#drawing = this.#drawAs(wanted, ratio);
    return this.#drawing;
  }

  async #drawAs(wanted: string, ratio: number): Promise<void> {
    this.#drawn = wanted;
    this.#task?.cancel();
    try {
      const page = await this.pdfs.page(this.language, this.#state);
      const canvas = make('canvas');
      // In whole pixels: a share of one would stand as a white line beside what bleeds.
      canvas.width = Math.round(this.#state.width * this.#scale * ratio);
      canvas.height = Math.round(this.#state.height * this.#scale * ratio);
      const viewport = page.getViewport({ scale: canvas.width / this.#state.width });
      if (this.#drawn !== wanted) return;
      // As if for print, which draws the same: for a display it waits for the browser's next frames between its steps.
      this.#task = page.render({ canvas, viewport, intent: 'print' });
      await this.#task.promise;
      this.#canvas?.remove();
      this.#canvas = canvas;
      this.element.prepend(canvas);
      this.draws += 1;
      this.element.dataset.draws = `${this.draws}`;
      this.element.dataset.drawn = this.#state.hash;
    } catch {
      // Replaced while it was fetched or drawn: what replaced it draws itself.
      if (this.#drawn === wanted) this.#drawn = '';
    }
  }

  /** Gives the canvas back: a hundred pages at full size are more than a browser likes to hold. */
  release(): void {
    this.#task?.cancel();
    this.#canvas?.remove();
    this.#canvas = undefined;
    this.#drawn = '';
    delete this.element.dataset.drawn;
  }

  /** Marks it as changed, for a moment. */
  flash(): void {
    this.element.classList.remove('changed');
    // Reading a size makes the browser forget the animation that ran before.
    void this.element.offsetWidth;
    this.element.classList.add('changed');
  }
}
