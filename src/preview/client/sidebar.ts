import { button, make, part } from './dom.js';
import type { EditionColumn } from './edition-column.js';
import type { Pdfs } from './pdfs.js';
import type { SettingsStore } from './settings.js';
import type { Stage } from './stage.js';
import { Thumbnails } from './thumbnails.js';

/** The outline, or the pages in small, of the edition that is led by. */
export class Sidebar {
  readonly #element = part('side');
  readonly #list = make('div', { class: 'list' });
  readonly #thumbnails: Thumbnails;
  #shown: EditionColumn | undefined;
  #state: unknown;

  constructor(
    private readonly stage: Stage,
    private readonly settings: SettingsStore,
    pdfs: Pdfs,
  ) {
    this.#thumbnails = new Thumbnails(this.#list, pdfs, (column, page) => {
      stage.show({ language: column.language, page, y: 0 });
    });
    const tab = (side: 'outline' | 'thumbnails', name: string) =>
      button(name, `Show the ${name.toLowerCase()}`, () => settings.change({ side }), `tab ${side}`);
    const tabs = make('div', {
      class: 'tabs',
      inside: [tab('outline', 'Outline'), tab('thumbnails', 'Pages')],
    });
    this.#element.append(tabs, this.#list);
  }

  /** @param anew also where it is of the edition already shown */
  show(anew: boolean): void {
    const { side } = this.settings.current;
    this.#element.hidden = side === 'none';
    const column = this.stage.leader;
    if (!column || side === 'none') return;
    if (anew || column !== this.#shown || column.state !== this.#state) {
      this.#shown = column;
      this.#state = column.state;
      this.#element.dataset.side = side;
      if (side === 'outline') this.#list.replaceChildren(...this.#outline(column));
      else this.#thumbnails.show(column);
    }
    if (side === 'outline') this.#point(column);
    else this.#thumbnails.point(column.current);
  }

  #outline(column: EditionColumn): readonly HTMLElement[] {
    const changed = new Set(column.state.changed);
    return column.state.outline
      .filter(({ level }) => level <= 3)
      .map(({ title, level, page, y }) => {
        const go = () => this.stage.show({ language: column.language, page, y });
        const entry = button('', `${title}, page ${page}`, go, `entry level${level}`);
        entry.append(make('span', { text: title }), make('span', { class: 'number', text: `${page}` }));
        entry.classList.toggle('touched', changed.has(page));
        return entry;
      });
  }

  #point(column: EditionColumn): void {
    const at = column.scroller.scrollTop + column.scroller.clientHeight * 0.3;
    const outline = column.state.outline.filter(({ level }) => level <= 3);
    const index = outline.findLastIndex(({ page, y }) => column.top(page, y) <= at);
    [...this.#list.children].forEach((entry, one) => {
      const is = one === index;
      if (is && !entry.classList.contains('here')) entry.scrollIntoView({ block: 'nearest' });
      entry.classList.toggle('here', is);
    });
  }
}
