import type { PreviewState } from '../protocol.js';
import type { Connection } from './connection.js';
import { button, make, part } from './dom.js';
import { isNarrow } from './narrow.js';
import { overlayNames } from './overlays.js';
import type { Overlay, Settings, SettingsStore } from './settings.js';
import type { Stage } from './stage.js';
import { nextZoom, zoomText } from './zoom.js';

/** The row at the top: languages, pages, zoom, search, what is drawn over the pages, export. */
export class Toolbar {
  readonly #languages = make('div', {
    class: 'group languages',
    attributes: { role: 'group', 'aria-label': 'Languages' },
  });
  readonly #page = make('input', {
    class: 'page-box',
    attributes: { 'aria-label': 'Page', inputmode: 'numeric' },
  });
  readonly #count = make('span', { class: 'count' });
  readonly #zoom = make('select', { class: 'button zoom', attributes: { 'aria-label': 'Zoom' } });
  readonly #overlays = make('div', { class: 'menu-list' });
  readonly #exports = make('div', { class: 'menu-list' });
  readonly #theme = button('◐', 'Dark, light, or as the system', () => this.#turnTheme());
  readonly findings = button('Diagnostics', 'Show the diagnostics (d)', () => {}, 'findings-button');

  constructor(
    private readonly stage: Stage,
    private readonly settings: SettingsStore,
    private readonly connection: Connection,
    search: HTMLElement,
    help: () => void,
  ) {
    const zoomBy = (step: 1 | -1) => settings.change({ zoom: nextZoom(stage, settings, step) });
    const side = () => settings.change({ side: settings.current.side === 'none' ? 'outline' : 'none' });
    for (const value of ['width', 'page', '0.5', '0.75', '1', '1.25', '1.5', '2', '3', '4']) {
      this.#zoom.append(make('option', { text: zoomText(value), attributes: { value } }));
    }
    this.#zoom.addEventListener('change', () => {
      const { value } = this.#zoom;
      settings.change({ zoom: value === 'width' || value === 'page' ? value : Number(value) });
    });
    this.#page.addEventListener('change', () => this.#goTo());
    this.#page.addEventListener('keydown', ({ key }) => {
      if (key === 'Enter') this.#goTo();
    });
    part('bar').append(
      button('☰', 'Outline and pages (o)', side),
      this.#languages,
      make('div', { class: 'group', inside: [this.#page, this.#count] }),
      make('div', {
        class: 'group',
        inside: [
          button('−', 'Smaller (-)', () => zoomBy(-1), 'zoom-step'),
          this.#zoom,
          button('+', 'Larger (+)', () => zoomBy(1), 'zoom-step'),
        ],
      }),
      search,
      make('span', { class: 'gap' }),
      menu('Overlays', this.#overlays),
      this.findings,
      menu('Export', this.#exports),
      this.#theme,
      button('?', 'Keys (?)', help, 'keys'),
    );
    this.#fillOverlays();
    settings.onChange((changed) => this.#show(changed));
    this.#show(settings.current);
  }

  update({ editions }: PreviewState): void {
    this.#exports.replaceChildren(
      ...editions.map(({ language, title }) =>
        make('a', {
          class: 'button',
          text: `${language}: ${title}`,
          attributes: { href: this.connection.address('export', { language }), download: '' },
        }),
      ),
    );
    const chips = editions.map(({ language, title }) =>
      button(language, title, () => this.#turn(language), 'chip-button'),
    );
    this.#languages.replaceChildren(...(editions.length > 1 ? chips : []));
    this.#show(this.settings.current);
  }

  /** Says where the person is. */
  moved(): void {
    const { leader } = this.stage;
    if (!leader) return;
    if (document.activeElement !== this.#page) this.#page.value = `${leader.current}`;
    this.#count.textContent = `/ ${leader.pages.length}`;
    this.#point();
  }

  /** Says which languages are shown. */
  #point(): void {
    const shown = new Set(this.stage.shown.map(({ language }) => language));
    for (const chip of this.#languages.children)
      chip.classList.toggle('here', shown.has(chip.textContent ?? ''));
  }

  #turn(language: string): void {
    const shown = this.stage.shown.map((column) => column.language);
    // Where there is room for one, choosing another takes its place.
    const more = shown.includes(language) ? shown.filter((one) => one !== language) : [...shown, language];
    this.settings.change({ languages: isNarrow() || more.length === 0 ? [language] : more });
  }

  #goTo(): void {
    const page = Math.round(Number(this.#page.value));
    const { leader } = this.stage;
    if (leader && page >= 1 && page <= leader.pages.length)
      this.stage.show({ language: leader.language, page, y: 0 });
    this.#page.blur();
    this.moved();
  }

  #turnTheme(): void {
    const next = { auto: 'dark', dark: 'light', light: 'auto' } as const;
    this.settings.change({ theme: next[this.settings.current.theme] });
  }

  #fillOverlays(): void {
    for (const [overlay, name] of overlayNames) {
      const check = make('input', { attributes: { type: 'checkbox', name: overlay } });
      check.addEventListener('change', () => {
        const others = this.settings.current.overlays.filter((one) => one !== overlay);
        this.settings.change({ overlays: check.checked ? [...others, overlay] : others });
      });
      this.#overlays.append(
        make('label', { inside: [make('i', { class: `swatch ${overlay}` }), check, name] }),
      );
    }
  }

  #show({ overlays, theme, zoom }: Settings): void {
    document.documentElement.dataset.theme = theme;
    this.#theme.title = `Colours: ${theme === 'auto' ? 'as the system' : theme}`;
    for (const check of this.#overlays.querySelectorAll('input')) {
      check.checked = overlays.some((one: Overlay) => one === check.name);
    }
    const value = `${zoom}`;
    if (![...this.#zoom.options].some((option) => option.value === value)) {
      this.#zoom.append(make('option', { text: zoomText(value), attributes: { value } }));
    }
    this.#zoom.value = value;
    this.#point();
  }
}

function menu(name: string, list: HTMLElement): HTMLElement {
  const made = make('details', {
    class: 'menu',
    inside: [make('summary', { class: 'button', text: name }), list],
  });
  document.addEventListener('click', (event) => {
    if (event.target instanceof Node && !made.contains(event.target)) made.open = false;
  });
  document.addEventListener('keydown', ({ key }) => {
    if (key === 'Escape') made.open = false;
  });
  return made;
}
