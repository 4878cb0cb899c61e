import { isNarrow, onNarrow } from './narrow.js';

export type Zoom = 'width' | 'page' | number;
export type Overlay = 'boxes' | 'grid' | 'tags' | 'missing' | 'illustrative' | 'overfull';

/** How the person looks at the report: kept by the browser, so that a reload finds it again. */
export interface Settings {
  /** Those that are shown; all where empty. */
  readonly languages: readonly string[];
  readonly zoom: Zoom;
  readonly overlays: readonly Overlay[];
  readonly theme: 'auto' | 'light' | 'dark';
  readonly side: 'outline' | 'thumbnails' | 'none';
  readonly panel: string;
  /** The heading that stands over the place, and how far below it the place is, in pt. */
  readonly place: { readonly id: string; readonly below: number };
}

const usual: Settings = {
  languages: [],
  zoom: 'width',
  overlays: [],
  theme: 'auto',
  side: 'outline',
  panel: 'none',
  place: { id: '', below: 0 },
};

const key = 'report-preview';

export class SettingsStore {
  #current: Settings;
  readonly #listeners: ((settings: Settings) => void)[] = [];

  constructor(private readonly storage: Storage) {
    this.#current = read(storage);
    onNarrow(() => this.change({ panel: this.#current.panel }));
  }

  get current(): Settings {
    return this.#current;
  }

  onChange(listener: (settings: Settings) => void): void {
    this.#listeners.push(listener);
  }

  change(change: Partial<Settings>): void {
    this.keep({ ...closedFor(change), ...change });
    for (const listener of this.#listeners) listener(this.#current);
  }

  /** Keeps what needs not be shown, such as the place. */
  keep(change: Partial<Settings>): void {
    this.#current = { ...this.#current, ...change };
    this.storage.setItem(key, JSON.stringify(this.#current));
  }
}

/** On a narrow screen, where one of outline and panel is opened, the other goes: both would leave nothing of the pages. */
function closedFor({ side = 'none', panel = 'none' }: Partial<Settings>): Partial<Settings> {
  if (!isNarrow()) return {};
  if (panel !== 'none') return { side: 'none' };
  return side === 'none' ? {} : { panel: 'none' };
}

function read(storage: Storage): Settings {
  try {
    const kept: Partial<Settings> = JSON.parse(storage.getItem(key) ?? '{}');
    const side = isNarrow() ? 'none' : usual.side;
    return { ...usual, side, ...kept };
  } catch {
    return usual;
  }
}
