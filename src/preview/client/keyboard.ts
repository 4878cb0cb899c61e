import { make, part } from './dom.js';

export interface Key {
  readonly keys: readonly string[];
  readonly shown: string;
  readonly what: string;
  readonly act: () => void;
}

/** Calls what a key stands for, but not while the person types, or a dialog is open: Escape closes that, and its buttons have the rest. */
export function listenToKeys(keys: readonly Key[]): void {
  document.addEventListener('keydown', (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || document.querySelector('dialog[open]')) return;
    const { target } = event;
    const typing = target instanceof HTMLInputElement || target instanceof HTMLSelectElement;
    if (typing && !(target instanceof HTMLInputElement && target.type === 'checkbox')) return;
    const found = keys.find((one) => one.keys.includes(event.key));
    if (!found) return;
    event.preventDefault();
    found.act();
  });
}

export function helpDialog(keys: readonly Key[]): { readonly open: () => void } {
  const dialog = part('help');
  if (!(dialog instanceof HTMLDialogElement)) throw new Error('the help is no dialog');
  const rows = keys.map(({ shown, what }) =>
    make('tr', {
      inside: [make('td', { inside: [make('kbd', { text: shown })] }), make('td', { text: what })],
    }),
  );
  const mouse = [
    ['click', 'where a word, a figure or a number comes from'],
    ['Alt-click', 'open the source of a number, or of a word, in the editor'],
  ].map(([shown = '', what = '']) =>
    make('tr', {
      inside: [make('td', { inside: [make('kbd', { text: shown })] }), make('td', { text: what })],
    }),
  );
  const form = make('form', {
    attributes: { method: 'dialog' },
    inside: [make('button', { class: 'button', text: 'Close' })],
  });
  dialog.append(make('h2', { text: 'Keys' }), make('table', { inside: [...rows, ...mouse] }), form);
  return { open: () => dialog.showModal() };
}
