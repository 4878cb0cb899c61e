import type { Counterparts, PageDetails, PreviewState, SearchHit, SourcePlace } from '../protocol.js';

export interface Listener {
  state(state: PreviewState): void;
  building(): void;
  /** Whether the server can be heard. */
  connected(is: boolean): void;
}

/** The way to the server: what is asked, and what it tells on its own. */
export class Connection {
  readonly #token = new URLSearchParams(location.search).get('token') ?? '';
  #details = new Map<string, Promise<PageDetails>>();
  #build = -1;

  listen(listener: Listener): void {
    const events = new EventSource(this.address('events', {}));
    events.addEventListener('state', ({ data }: MessageEvent<string>) => {
      const state: PreviewState = JSON.parse(data);
      this.#build = state.build;
      // Origins move with every build, also those of pages that look as before.
      this.#details = new Map();
      listener.state(state);
    });
    events.addEventListener('building', () => listener.building());
    events.onopen = () => listener.connected(true);
    events.onerror = () => listener.connected(false);
  }

  address(what: string, parameters: Readonly<Record<string, string>>): string {
    return `/api/${what}?${new URLSearchParams({ ...parameters, token: this.#token })}`;
  }

  /** Some pages of an edition, by their hashes. */
  async pdf(language: string, hashes: readonly string[]): Promise<ArrayBuffer> {
    const response = await fetch(this.address('pdf', { language, pages: hashes.join() }));
    if (!response.ok) throw new Error(await response.text());
    return response.arrayBuffer();
  }

  page(language: string, page: number): Promise<PageDetails> {
    const key = `${this.#build} ${language} ${page}`;
    const known = this.#details.get(key) ?? this.#json<PageDetails>('page', { language, page: `${page}` });
    this.#details.set(key, known);
    known.catch(() => this.#details.delete(key));
    return known;
  }

  /** What stands at a point of a page, in pt, and what says the same in the other languages. */
  counterparts(language: string, page: number, x: number, y: number): Promise<Counterparts> {
    return this.#json('counterparts', { language, page: `${page}`, x: `${x}`, y: `${y}` });
  }

  search(language: string, query: string): Promise<readonly SearchHit[]> {
    return this.#json('search', { language, query });
  }

  /** Opens a place in the editor; gives what stands in the way. */
  async open(place: SourcePlace): Promise<string | undefined> {
    const headers = { 'x-preview-token': this.#token, 'content-type': 'application/json' };
    const response = await fetch('/api/open', { method: 'POST', headers, body: JSON.stringify(place) });
    return response.ok ? undefined : (await response.text()).trim();
  }

  async #json<T>(what: string, parameters: Readonly<Record<string, string>>): Promise<T> {
    const response = await fetch(this.address(what, parameters));
    if (!response.ok) throw new Error(await response.text());
    return response.json();
  }
}
