/** What an element is made with: attributes by name, listeners by `on…`, and text or elements inside. */
export interface Made {
  readonly class?: string;
  readonly text?: string;
  readonly title?: string;
  readonly attributes?: Readonly<Record<string, string>>;
  readonly onclick?: () => void;
  readonly inside?: readonly (Node | string)[];
}

export function make<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  made: Made = {},
): HTMLElementTagNameMap[K] {
  const element = document.createElement(tag);
  if (made.class) element.className = made.class;
  if (made.text !== undefined) element.textContent = made.text;
  if (made.title) element.title = made.title;
  for (const [name, value] of Object.entries(made.attributes ?? {})) element.setAttribute(name, value);
  if (made.onclick) element.addEventListener('click', made.onclick);
  if (made.inside) element.append(...made.inside);
  return element;
}

export function button(text: string, title: string, act: () => void, more = ''): HTMLButtonElement {
  const made = make('button', { class: `button ${more}`.trim(), text, title, onclick: act });
  made.type = 'button';
  made.setAttribute('aria-label', title);
  return made;
}

/** An element of the page's frame. @throws where the page has none of that id */
export function part(id: string): HTMLElement {
  const found = document.getElementById(id);
  if (!found) throw new Error(`the page has no element "${id}"`);
  return found;
}

/** Puts an element where it belongs on a page, in pt times the scale. */
export function place(
  element: HTMLElement,
  box: { readonly x: number; readonly y: number; readonly width: number; readonly height: number },
  scale: number,
): void {
  element.style.left = `${box.x * scale}px`;
  element.style.top = `${box.y * scale}px`;
  element.style.width = `${box.width * scale}px`;
  element.style.height = `${box.height * scale}px`;
}

/** Puts an element where it belongs on a page in shares of it, so that it stays in place at any zoom. */
export function placeInShares(
  element: HTMLElement,
  box: { readonly x: number; readonly y: number; readonly width: number; readonly height: number },
  page: { readonly width: number; readonly height: number },
): void {
  element.style.left = `${(100 * box.x) / page.width}%`;
  element.style.top = `${(100 * box.y) / page.height}%`;
  element.style.width = `${(100 * box.width) / page.width}%`;
  element.style.height = `${(100 * box.height) / page.height}%`;
}
