import type { SearchHit } from '../protocol.js';
import type { Connection } from './connection.js';
import { button, make, placeInShares } from './dom.js';
import type { Panel } from './panel.js';
import type { Stage } from './stage.js';

interface Found {
  readonly language: string;
  readonly hit: SearchHit;
}

/** Looks for words in the shown editions. */
export class Search {
  readonly box = make('input', {
    class: 'search-box',
    attributes: { type: 'search', placeholder: 'Search  /', 'aria-label': 'Search the shown editions' },
  });
  #found: readonly Found[] = [];
  #current = -1;
  #timer = 0;
  #query = '';

  constructor(
    private readonly stage: Stage,
    private readonly connection: Connection,
    private readonly panel: Panel,
  ) {
    this.box.addEventListener('input', () => {
      clearTimeout(this.#timer);
      this.#timer = window.setTimeout(() => void this.run(), 150);
    });
    this.box.addEventListener('keydown', (event) => {
      if (event.key === 'Enter') this.next(event.shiftKey ? -1 : 1);
      if (event.key === 'Escape') this.clear();
    });
  }

  focus(): void {
    this.box.focus();
    this.box.select();
  }

  clear(): void {
    this.box.value = '';
    this.box.blur();
    void this.run();
  }

  /** Looks again, after a build or another choice of languages. */
  async run(): Promise<void> {
    const query = this.box.value.trim();
    const isNew = query !== this.#query;
    this.#query = query;
    const lists = await Promise.all(
      this.stage.shown.map(async ({ language }) => {
        const hits = query === '' ? [] : await this.connection.search(language, query).catch(() => []);
        return hits.map((hit) => ({ language, hit }));
      }),
    );
    if (query !== this.#query) return;
    this.#found = lists.flat();
    if (isNew) this.#current = -1;
    this.#mark();
    this.#list();
    if (query !== '' && isNew) this.panel.open('search');
  }

  next(step: 1 | -1): void {
    const count = this.#found.length;
    if (count === 0) return;
    this.#current = (this.#current + step + count) % count;
    this.#go();
  }

  #go(): void {
    const found = this.#found[this.#current];
    if (!found) return;
    this.stage.show({ language: found.language, page: found.hit.page, y: found.hit.y });
    this.#mark();
    this.#list();
  }

  #mark(): void {
    for (const old of document.querySelectorAll('.hit')) old.remove();
    this.#found.forEach(({ language, hit }, index) => {
      const view = this.stage.columns.get(language)?.pages[hit.page - 1];
      if (!view) return;
      const mark = make('div', { class: index === this.#current ? 'hit current' : 'hit' });
      placeInShares(mark, hit, view.state);
      view.layer.append(mark);
    });
  }

  #list(): void {
    const entries = this.#found.map(({ language, hit }, index) => {
      const go = () => {
        this.#current = index;
        this.#go();
      };
      const entry = button(
        '',
        `${language}, page ${hit.page}`,
        go,
        index === this.#current ? 'result here' : 'result',
      );
      entry.append(make('b', { text: `${language} ${hit.page}` }), make('span', { text: hit.text.trim() }));
      return entry;
    });
    const nothing =
      this.#query === '' ? 'Type into the search box, or press /.' : `“${this.#query}” is on no page.`;
    this.panel.fill(
      'search',
      entries.length > 0 ? entries : [make('p', { class: 'nothing', text: nothing })],
      entries.length,
    );
  }
}
