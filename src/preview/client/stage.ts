import type { EditionState, PreviewState, Spot } from '../protocol.js';
import { make, part, place } from './dom.js';
import { EditionColumn } from './edition-column.js';
import { isNarrow } from './narrow.js';
import type { PageView } from './page-view.js';
import type { Pdfs } from './pdfs.js';
import { follow, goTo, placeOf } from './place.js';
import type { SettingsStore } from './settings.js';

export interface StageListener {
  /** The page that is looked at has changed, or what is drawn. */
  moved(column: EditionColumn): void;
  /** All that is seen has been drawn. */
  drawn(): Promise<void>;
  /** Something on a page was clicked, at a point in pt. */
  clicked(view: PageView, x: number, y: number, alt: boolean): void;
}

/** The editions side by side, in step. */
export class Stage {
  readonly columns = new Map<string, EditionColumn>();
  readonly #element = part('stage');
  /** The one that the others follow: where the person scrolled last. */
  #leader = '';
  /** Where followers were put, so that their own scrolling is told from it. */
  readonly #put = new Map<string, number>();
  #state: PreviewState | undefined;
  #frame = 0;

  constructor(
    private readonly pdfs: Pdfs,
    private readonly settings: SettingsStore,
    private readonly listener: StageListener,
  ) {
    new ResizeObserver(() => this.refit()).observe(this.#element);
  }

  get shown(): readonly EditionColumn[] {
    const { languages } = this.settings.current;
    const wanted = [...this.columns.values()].filter(({ language }) => languages.includes(language));
    const shown = wanted.length > 0 ? wanted : [...this.columns.values()];
    // A narrow window has room for one.
    return isNarrow() ? shown.slice(0, 1) : shown;
  }

  get leader(): EditionColumn | undefined {
    return this.shown.find(({ language }) => language === this.#leader) ?? this.shown[0];
  }

  /** Shows a new state without leaving the place; resolves when all that is seen is drawn. */
  async update(state: PreviewState): Promise<void> {
    const first = this.#state === undefined || this.columns.size === 0;
    this.#state = state;
    const before = first ? this.settings.current.place : this.leader && placeOf(this.leader);
    const codes = state.editions.map(({ language }) => language);
    for (const [code, column] of this.columns) {
      if (codes.includes(code)) continue;
      column.element.remove();
      this.columns.delete(code);
    }
    for (const edition of state.editions) {
      const column = this.columns.get(edition.language) ?? this.#made(edition);
      // In the order of the project, whichever was built first.
      this.columns.delete(edition.language);
      this.columns.set(edition.language, column);
    }
    const order = [...this.columns.values()].map(({ element }) => element);
    const isOrdered = order.every((element, index) => this.#element.children[index] === element);
    // Moving an element makes the browser forget how far it is scrolled.
    if (!isOrdered) this.#element.prepend(...order);
    this.#arrange();
    if (before && this.leader) goTo(this.leader, before);
    this.#followLeader();
    await this.draw();
    for (const { language, changed } of state.editions) {
      const column = this.columns.get(language);
      for (const page of changed) column?.pages[page - 1]?.flash();
    }
    if (this.leader) this.listener.moved(this.leader);
  }

  /** Shows the settings anew: languages, zoom, the room there is. */
  refit(): void {
    const { leader } = this;
    if (!leader) return;
    const at = placeOf(leader);
    this.#arrange();
    if (this.leader) goTo(this.leader, at);
    this.#followLeader();
    void this.draw();
  }

  async draw(): Promise<void> {
    await Promise.all(this.shown.map((column) => column.draw()));
    await this.listener.drawn();
  }

  /** Goes to a place of an edition; shows the edition where it is hidden. */
  show({ language, page, y }: Spot, mark = false): void {
    const column = this.columns.get(language);
    if (!column) return;
    if (!this.shown.includes(column)) {
      this.settings.change({ languages: [...this.settings.current.languages, language] });
    }
    this.#leader = language;
    column.show(page, y);
    this.#followLeader();
    const view = column.pages[page - 1];
    if (mark && view) this.mark(view, { x: 0, y: y - 2, width: view.state.width, height: 18 });
  }

  /** Scrolls a column by itself: the others stay where they are. */
  put(column: EditionColumn, top: number): void {
    column.scroller.scrollTop = top;
    this.#put.set(column.language, column.scroller.scrollTop);
  }

  /** Points at a place, for a moment. */
  mark(view: PageView, box: Parameters<typeof place>[1]): void {
    const spot = make('div', { class: 'spot' });
    place(spot, box, view.scale);
    view.layer.append(spot);
    spot.addEventListener('animationend', () => spot.remove());
  }

  #made(edition: EditionState): EditionColumn {
    const column = new EditionColumn(edition, this.pdfs);
    const { scroller, language } = column;
    const lead = () => {
      this.#leader = language;
    };
    for (const event of ['wheel', 'pointerdown', 'keydown', 'focus', 'touchstart'] as const) {
      scroller.addEventListener(event, lead, { passive: true });
    }
    scroller.addEventListener('scroll', () => this.#scrolled(column), { passive: true });
    scroller.addEventListener('click', (event) => {
      const element =
        event.target instanceof Element ? event.target.closest<HTMLElement>('.page') : undefined;
      const view = column.pages.find((one) => one.element === element);
      if (!view || !element) return;
      const corner = element.getBoundingClientRect();
      const [x, y] = [event.clientX - corner.left, event.clientY - corner.top];
      this.listener.clicked(view, x / view.scale, y / view.scale, event.altKey);
    });
    return column;
  }

  #scrolled(column: EditionColumn): void {
    const put = this.#put.get(column.language);
    this.#put.delete(column.language);
    const own = put === undefined || Math.abs(put - column.scroller.scrollTop) > 2;
    if (own && column === this.leader) this.#followLeader();
    cancelAnimationFrame(this.#frame);
    this.#frame = requestAnimationFrame(() => {
      void this.draw();
      if (!this.leader) return;
      this.settings.keep({ place: placeOf(this.leader) });
      this.listener.moved(this.leader);
    });
  }

  #followLeader(): void {
    const { leader } = this;
    if (!leader) return;
    for (const column of this.shown) {
      if (column === leader) continue;
      follow(leader, column);
      this.#put.set(column.language, column.scroller.scrollTop);
    }
  }

  #arrange(): void {
    const { shown } = this;
    for (const column of this.columns.values()) column.element.hidden = !shown.includes(column);
    for (const edition of this.#state?.editions ?? []) {
      this.columns.get(edition.language)?.update(edition, this.settings.current.zoom);
    }
  }
}
