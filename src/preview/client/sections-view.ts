import type { PreviewState, Spot } from '../protocol.js';
import { button, make } from './dom.js';

/** The sections that a translation makes longer or shorter than the reference. */
export function sectionsView(
  { comparisons, editions }: PreviewState,
  show: (spot: Spot) => void,
): readonly HTMLElement[] {
  if (editions.length < 2) return [make('p', { class: 'nothing', text: 'There is one edition only.' })];
  if (comparisons.length === 0) {
    return [make('p', { class: 'nothing', text: 'Every section fills as many pages in all languages.' })];
  }
  return comparisons.map(({ id, title, language, pages, reference }) => {
    const entry = editions.find((one) => one.language === language)?.outline.find((one) => one.id === id);
    const go = () => entry && show({ language, page: entry.page, y: entry.y });
    const made = button('', `Show “${title}”`, go, 'result');
    const difference = pages - reference;
    made.append(
      make('b', { text: `${language} ${difference > 0 ? '+' : '−'}${Math.abs(difference)}` }),
      make('span', { text: `${title} · ${pages} ${pages === 1 ? 'page' : 'pages'}, reference ${reference}` }),
    );
    return made;
  });
}
