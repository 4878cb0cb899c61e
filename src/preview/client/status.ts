import type { PreviewState, Spot } from '../protocol.js';
import { button, make, part } from './dom.js';

/** The line below the toolbar: what changed, what goes on. */
export class Status {
  readonly #element = part('status');
  readonly #what = make('span', { class: 'what' });
  readonly #changed = make('span', { class: 'changes' });

  constructor(private readonly show: (spot: Spot) => void) {
    this.#element.append(this.#what, this.#changed);
  }

  building(): void {
    this.#what.textContent = 'building …';
    this.#element.classList.add('busy');
  }

  connected(is: boolean): void {
    this.#element.classList.toggle('lost', !is);
    if (!is) this.#what.textContent = 'the preview has been stopped: waiting for it to come back';
  }

  message(text: string): void {
    this.#what.textContent = text;
  }

  built({ editions, milliseconds, build }: PreviewState): void {
    this.#element.classList.remove('busy', 'lost');
    this.#what.textContent = build === 0 ? 'building …' : `build ${build}, ${secondsText(milliseconds)}`;
    const changed = editions.filter((edition) => edition.changed.length > 0);
    // What changed last stays listed until something else changes.
    if (changed.length === 0) return;
    this.#changed.replaceChildren(
      make('b', { text: 'changed pages: ' }),
      ...changed.flatMap(({ language, changed: pages }) => [
        make('span', { class: 'language', text: language }),
        ...pages
          .slice(0, 24)
          .map((page) =>
            button(
              `${page}`,
              `Show page ${page} (${language})`,
              () => this.show({ language, page, y: 0 }),
              'link',
            ),
          ),
        ...(pages.length > 24 ? [`and ${pages.length - 24} more`] : []),
      ]),
    );
  }
}

/** As a person says it: nobody compares the milliseconds of a second. */
function secondsText(milliseconds: number): string {
  return milliseconds < 1000 ? `${milliseconds} ms` : `${(milliseconds / 1000).toFixed(1)} s`;
}
