import type { Contents, Figure, Heading, Inline, ListOf, Table } from '../document/nodes.js';
import type { Content, Run } from './content.js';
import { destinationOf } from './destination.js';
import { pageLabel } from './folios.js';
import { addedRun, runsOf } from './inlines.js';
import { type Look, strong } from './look.js';
import type { PageMap } from './page-map.js';
import type { Place, Setting } from './setting.js';
import type { Part } from './stamp.js';
import { textStyle, whiteAround } from './texts.js';

/** Wide enough for three digits of the entry's size, in pt; long roman numerals take more. */
const pageColumn = 30;

/** The table of contents: a line a heading, with its page, each a link. Its own heading is not in it. */
export function setContents(node: Contents, place: Place, setting: Setting): readonly Content[] {
  askForLists(setting);
  const listed = setting.numbering.headings.filter(
    ({ level, classes }) => level <= node.depth && !classes.includes('unlisted'),
  );
  return listed.map((heading) => setEntry(heading, place, setting));
}

/** The list of figures or of tables, each with its number, its caption and its page. */
export function setListOf(node: ListOf, place: Place, setting: Setting): readonly Content[] {
  askForLists(setting);
  const [listed, label] =
    node.of === 'figures'
      ? ([setting.numbering.figures, 'labels:figure'] as const)
      : ([setting.numbering.tables, 'labels:table'] as const);
  return listed.flatMap((one) => setListed(one, label, place, setting) ?? []);
}

/** Lists of what stands elsewhere come out the same where that is the same. */
function askForLists({ ask, numbering: whole }: Setting): void {
  for (const kind of ['headings', 'figures', 'tables'] as const) {
    ask(({ numbering }) => numbering[kind].length);
    for (const at of whole[kind].keys()) ask(({ numbering }) => numbering[kind][at]);
  }
}

function setEntry(heading: Heading, place: Place, setting: Setting): Content {
  const { look, style } = textStyle(`toc-${heading.level}`, [], place, setting);
  const part: Part = { kind: 'entry', of: heading.id };
  const words = runsOf(withoutNotes(heading.children), { ...place, look, part }, setting);
  const within = { ...place, width: place.width - (style.indent ?? 0) };
  return { ...line(heading.id, words, look, within, setting), margin: whiteAround(style) };
}

function setListed(
  node: Figure | Table,
  label: 'labels:figure' | 'labels:table',
  place: Place,
  setting: Setting,
): Content | undefined {
  if (!node.id || !node.caption) return undefined;
  const { look, style } = textStyle('list-of', [], place, setting);
  const number = setting.language.label(label, { number: setting.numbering.numbers.get(node.id) ?? 0 });
  const words = [
    addedRun(
      `${number}\u00a0\u00a0`,
      setting.looks.with(look, [strong]),
      { ...place, part: { kind: 'entry-label', of: node.id } },
      setting,
    ),
    ...runsOf(withoutNotes(node.caption), { ...place, look, part: { kind: 'entry', of: node.id } }, setting),
  ];
  return { ...line(node.id, words, look, place, setting), margin: whiteAround(style) };
}

/** What is printed for the page that something begins on. */
function firstPageOf(id: string, pages: PageMap): string {
  const first = pages.ranges.get(id)?.first;
  return first === undefined ? '' : pageLabel(first, pages);
}

/** A footnote stands where its mark is, not where that is listed. */
function withoutNotes(inlines: readonly Inline[]): readonly Inline[] {
  return inlines.filter(({ kind }) => kind !== 'footnote');
}

/** The words carry no ids: where they stand is not where their heading stands. */
function line(id: string, words: readonly Run[], look: Look, place: Place, setting: Setting): Content {
  const page = setting.ask(({ pages }) => firstPageOf(id, pages));
  const pageWidth = Math.max(pageColumn, setting.fonts.widthOf(page, look) + 2);
  const linked = words.map((run) => ({ ...run, linkToDestination: destinationOf(id) }));
  const pagePlace: Place = { ...place, part: { kind: 'entry-page', of: id } };
  const pageRun = addedRun(page, look, pagePlace, setting, { linkToDestination: destinationOf(id) });
  return {
    columns: [
      { text: linked, width: place.width - pageWidth },
      { text: [pageRun], alignment: 'right', width: pageWidth },
    ],
    columnGap: 0,
    unbreakable: true,
  };
}
