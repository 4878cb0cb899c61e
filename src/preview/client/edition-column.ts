import type { EditionState } from '../protocol.js';
import { make } from './dom.js';
import { PageView } from './page-view.js';
import type { Pdfs } from './pdfs.js';
import type { Zoom } from './settings.js';

/** Pixels to a pt at 100 %. */
const natural = 96 / 72;
/** White around a page, in pixels: as the style sheet has it. */
const around = 16;
/**
 * How long after the pages that are seen those that are near are drawn, in milliseconds: until then the machine belongs to what
 * is seen, of the other editions too, which may still be building.
 */
const patience = 250;
/** How far outside the window pages are drawn already, and how far they stay drawn, in heights of the window. */
const [ahead, kept] = [0.8, 3];

/** One edition: its pages one under the other. */
export class EditionColumn {
  readonly element = make('div', { class: 'edition' });
  readonly scroller = make('div', { class: 'scroller', attributes: { tabindex: '0' } });
  readonly #title = make('div', { class: 'edition-title' });
  readonly #stale = make('span', { class: 'stale', text: 'last good pages' });
  pages: PageView[] = [];
  #state: EditionState;
  #zoom: Zoom = 'width';
  #later = 0;

  constructor(
    state: EditionState,
    private readonly pdfs: Pdfs,
  ) {
    this.#state = state;
    this.element.dataset.language = state.language;
    this.scroller.setAttribute('aria-label', `${state.title}, ${state.language}`);
    this.element.append(this.#title, this.scroller);
  }

  get state(): EditionState {
    return this.#state;
  }

  get language(): string {
    return this.#state.language;
  }

  get scale(): number {
    const { width = 595, height = 842 } = this.#state.pages[0] ?? {};
    const { clientWidth, clientHeight } = this.scroller;
    const fitting = (clientWidth - 2 * around) / width;
    if (this.#zoom === 'width') return Math.max(0.1, fitting);
    if (this.#zoom === 'page') return Math.max(0.1, Math.min(fitting, (clientHeight - 2 * around) / height));
    return this.#zoom * natural;
  }

  /** Takes a new state over, page by page, so that those that are the same stay as they are. */
  update(state: EditionState, zoom: Zoom): void {
    this.#state = state;
    this.#zoom = zoom;
    const count = state.pages.length;
    this.#title.replaceChildren(
      make('b', { text: state.language }),
      make('span', { text: state.title }),
      make('span', { class: 'count', text: `${count} ${count === 1 ? 'page' : 'pages'}` }),
      ...(state.stale ? [this.#stale] : []),
    );
    for (const gone of this.pages.splice(count)) gone.element.remove();
    const { scale } = this;
    state.pages.forEach((page, index) => {
      const view = this.pages[index] ?? new PageView(page, state.language, index + 1, this.pdfs);
      if (!this.pages[index]) {
        this.pages.push(view);
        this.scroller.append(view.element);
      }
      view.set(page, scale);
    });
  }

  /** Draws what is seen, and in a while what is near; lets go of what is far. */
  async draw(): Promise<void> {
    clearTimeout(this.#later);
    const seen = this.pages.filter((view) => this.#away(view) === 0);
    for (const view of this.pages) if (this.#away(view) > (view.isStale ? ahead : kept)) view.release();
    this.#later = setTimeout(() => {
      if (this.element.hidden) return;
      for (const view of this.pages) if (this.#away(view) < ahead) void view.draw();
    }, patience);
    await Promise.all(seen.map((view) => view.draw()));
  }

  /** How far outside the window a page is, in heights of the window. */
  #away({ element }: PageView): number {
    const { scrollTop, clientHeight } = this.scroller;
    const top = element.offsetTop - scrollTop;
    const bottom = top + element.offsetHeight;
    return Math.max(0, top - clientHeight, -bottom) / Math.max(1, clientHeight);
  }

  /** Where a place on a page stands in the column, in pixels. */
  top(page: number, y: number): number {
    const view = this.pages[page - 1];
    return view ? view.element.offsetTop + y * this.scale : 0;
  }

  /** The page in the middle of the window. */
  get current(): number {
    const middle = this.scroller.scrollTop + this.scroller.clientHeight / 2;
    const after = this.pages.findIndex((view) => view.element.offsetTop > middle);
    return after < 0 ? this.pages.length : Math.max(1, after);
  }

  show(page: number, y = 0): void {
    this.scroller.scrollTop = this.top(page, y) - (y > 0 ? this.scroller.clientHeight * 0.25 : around);
  }
}
