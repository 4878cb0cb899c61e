import { button, make, part } from './dom.js';
import type { SettingsStore } from './settings.js';

const tabs = [
  ['findings', 'Diagnostics'],
  ['origin', 'Origin'],
  ['search', 'Search'],
  ['sections', 'Sections'],
] as const;

export type Tab = (typeof tabs)[number][0];

/** The panel at the right: one tab at a time. */
export class Panel {
  readonly #element = part('panel');
  readonly #contents = new Map<string, HTMLElement>();
  readonly #buttons = new Map<string, HTMLButtonElement>();

  constructor(private readonly settings: SettingsStore) {
    const row = make('div', { class: 'tabs' });
    for (const [tab, name] of tabs) {
      const choose = button(name, `Show: ${name}`, () => this.open(tab), 'tab');
      choose.dataset.tab = tab;
      row.append(choose);
      this.#buttons.set(tab, choose);
      this.#contents.set(tab, make('div', { class: `content ${tab}` }));
    }
    row.append(button('✕', 'Close the panel', () => this.close(), 'close'));
    this.#element.append(row, ...this.#contents.values());
    settings.onChange(() => this.#show());
    this.#show();
  }

  get tab(): string {
    return this.settings.current.panel;
  }

  open(tab: Tab): void {
    this.settings.change({ panel: tab });
  }

  close(): void {
    this.settings.change({ panel: 'none' });
  }

  fill(tab: Tab, content: readonly HTMLElement[], count = 0): void {
    this.#contents.get(tab)?.replaceChildren(...content);
    const name = tabs.find(([one]) => one === tab)?.[1] ?? tab;
    this.#buttons
      .get(tab)
      ?.replaceChildren(name, ...(count > 0 ? [make('span', { class: 'badge', text: `${count}` })] : []));
  }

  #show(): void {
    const { panel } = this.settings.current;
    this.#element.hidden = !tabs.some(([tab]) => tab === panel);
    for (const [tab, content] of this.#contents) content.hidden = tab !== panel;
    for (const [tab, choose] of this.#buttons) choose.classList.toggle('here', tab === panel);
  }
}
