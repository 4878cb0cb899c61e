import type { Counterparts } from '../protocol.js';
import { button, make } from './dom.js';
import type { Show } from './findings-view.js';
import { type OpenPlace, sourceLink } from './origin-view.js';

/** More of a text is read on its page. */
const longest = 240;

/** What says the same as a clicked passage in the other languages. */
export function translationsView(
  found: Counterparts | undefined,
  show: Show,
  open: OpenPlace,
): readonly HTMLElement[] {
  return (found?.others ?? []).map(({ language, passage: { text, place, pieces } }) => {
    const [first] = pieces;
    const short = text.length > longest ? `${text.slice(0, longest).trimEnd()} …` : text;
    const go = first && { language, page: first.page, y: first.y };
    return make('section', {
      class: 'origin translation',
      inside: [
        make('h3', { text: `In ${language}` }),
        ...(text === '' ? [] : [make('blockquote', { text: short, attributes: { lang: language } })]),
        ...(go
          ? [button(`page ${go.page}`, `Show it on the page (${language})`, () => show(go), 'link')]
          : []),
        ...(place ? [sourceLink(place, open)] : []),
      ],
    });
  });
}
