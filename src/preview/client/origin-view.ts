import type { OriginDetails, PageDetails, SourcePlace, ValueDetails } from '../protocol.js';
import { button, make } from './dom.js';

/** Opens a place in the person's editor. */
export type OpenPlace = (place: SourcePlace) => void;

export interface Clicked {
  readonly text: string;
  readonly origin: OriginDetails;
  /** Of a graphic: the data that it shows. */
  readonly shows: readonly ValueDetails[];
}

/** Of the data of a graphic; more of them stand beside these in their file. */
const mostValues = 12;

/** What stands at a point of a page, in pt: the word, with its origin. */
export function at({ boxes, origins }: PageDetails, x: number, y: number): Clicked | undefined {
  const inside = boxes.filter((box) => y >= box.y && y <= box.y + box.height);
  for (const box of inside) {
    const word = box.words.find((one) => x >= one.x && x <= one.x + one.width);
    const origin = word?.origin === undefined ? undefined : origins[word.origin];
    if (word && origin) return { text: word.text.trim(), origin, shows: [] };
  }
  for (const box of inside) {
    const origin = box.origin === undefined ? undefined : origins[box.origin];
    if (!origin || x < box.x || x > box.x + box.width) continue;
    return { text: box.alternative ?? box.tag, origin, shows: box.shows ?? [] };
  }
  return undefined;
}

export function placeText({ file, line, column }: SourcePlace): string {
  return `${file}:${line}:${column}`;
}

export function sourceLink(place: SourcePlace, open: OpenPlace): HTMLElement {
  const made = button(
    placeText(place),
    `Open ${placeText(place)} in the editor`,
    () => open(place),
    'source',
  );
  made.dataset.file = place.file;
  return made;
}

/** Where a clicked word comes from. */
export function originView({ text, origin, shows }: Clicked, open: OpenPlace): readonly HTMLElement[] {
  const { layout, text: own, value } = origin;
  return [
    make('h2', { class: 'clicked', text: text === '' ? 'This place' : `“${text}”` }),
    ...(value ? [block('Data', [...valueLines(value, open), ...sourceLines([value])])] : []),
    ...(shows.length > 0 ? [block(`Data (${shows.length})`, shownData(shows, open))] : []),
    ...(own
      ? [
          block(`Text (${own.language})`, [
            line(own.kind === 'prose' ? 'Prose' : 'Key', make('code', { text: own.key })),
            own.place
              ? sourceLink(own.place, open)
              : make('p', { class: 'missing-text', text: 'This translation is missing.' }),
          ]),
        ]
      : []),
    ...(own?.reference
      ? [
          block(`Reference (${own.reference.language})`, [
            sourceLink(own.reference.place, open),
            ...(own.reference.text === undefined ? [] : [make('blockquote', { text: own.reference.text })]),
          ]),
        ]
      : []),
    ...(layout ? [block('Layout', [sourceLink(layout, open)])] : []),
    ...(!layout && !own && !value
      ? [make('p', { text: 'The engine adds this: it comes from no file of the project alone.' })]
      : []),
  ];
}

function valueLines({ path, status, place }: ValueDetails, open: OpenPlace): readonly HTMLElement[] {
  return [
    line('Value', make('code', { text: path })),
    line('Status', make('span', { class: `chip ${status}`, text: status })),
    sourceLink(place, open),
  ];
}

/** What a graphic shows, value by value, and the sources of all of it. */
function shownData(shows: readonly ValueDetails[], open: OpenPlace): readonly HTMLElement[] {
  const values = shows.slice(0, mostValues).map(({ path, status, place }) =>
    make('p', {
      class: 'shown',
      inside: [
        make('code', { text: path }),
        ...(status === 'sourced' ? [] : [make('span', { class: `chip ${status}`, text: status })]),
        sourceLink(place, open),
      ],
    }),
  );
  const more = shows.length - values.length;
  return [...values, ...(more > 0 ? [make('p', { text: `and ${more} more` })] : []), ...sourceLines(shows)];
}

function sourceLines(values: readonly ValueDetails[]): readonly HTMLElement[] {
  const sources = new Map(values.flatMap((value) => value.sources.map((source) => [source.id, source])));
  return [...sources.values()].map(({ id, title, url }) =>
    line('Source', url === '' ? make('span', { text: id }) : outside(title, url)),
  );
}

function block(title: string, inside: readonly HTMLElement[]): HTMLElement {
  return make('section', { class: 'origin', inside: [make('h3', { text: title }), ...inside] });
}

function line(name: string, value: HTMLElement): HTMLElement {
  return make('p', { class: 'pair', inside: [make('span', { class: 'name', text: name }), value] });
}

function outside(title: string, url: string): HTMLElement {
  const safe = /^https?:/.test(url) ? url : '#';
  return make('a', { text: title, attributes: { href: safe, target: '_blank', rel: 'noreferrer noopener' } });
}
