import { type Area, rectangle, union } from './area.js';
import type { ReportDocument } from './document.js';
import type { LinkedWords, LinkTarget } from './drawn-page.js';
import type { PackedObject } from './packed-streams.js';
import { type PdfDictionary, type PdfPage, pdfText } from './pdfkit.js';
import type { Element } from './structure/element.js';
import type { ParentTree } from './structure/parent-tree.js';
import { written } from './written-value.js';

/** A page that is written, and its place in the file, from 0. */
export interface WrittenPage {
  readonly page: PdfPage;
  readonly place: number;
}

interface LinkedLine {
  /** The place of its page in the file, and how high that is, in pt. */
  readonly place: number;
  readonly height: number;
  /** The number of its annotation, and its key in the structure. */
  readonly id: number;
  readonly key: number | undefined;
  readonly target: LinkTarget;
  area: Area;
}

/** A link that is being written: its words so far, and the lines that it is on. */
interface DrawnLink {
  readonly words: LinkedWords[];
  readonly lines: LinkedLine[];
}

/** A link as it is written: an annotation for each line. */
export interface WrittenLink extends DrawnLink {
  readonly annotations: readonly PackedObject[];
}

/** The links of a document: one annotation a link and line, said in the words of the whole link. */
export class Links {
  readonly #links = new Map<Element, DrawnLink>();

  constructor(
    private readonly document: ReportDocument,
    private readonly parents: ParentTree,
  ) {}

  /** Words of a link, on a page that is written. */
  add(element: Element, words: LinkedWords, { page, place }: WrittenPage): void {
    const link = this.#links.get(element) ?? { words: [], lines: [] };
    this.#links.set(element, link);
    link.words.push(words);
    const { area, target } = words;
    // An entry's words and its page are laid out as lines of two columns: they are one line to a reader.
    const same = link.lines.find((one) => one.place === place && Math.abs(one.area.top - area.top) < 1);
    if (same) {
      same.area = union(same.area, area);
      return;
    }
    const id = this.document.reserve(1);
    const key = this.document.tagged ? this.parents.addObject(element) : undefined;
    link.lines.push({ place, height: page.height, id, key, target, area });
    page.annotations.push({ id });
  }

  /** Once all pages are written. @param last the links of the last file; gives those of this one */
  finish(last: ReadonlyMap<Element, WrittenLink>): ReadonlyMap<Element, WrittenLink> {
    for (const element of last.keys()) if (!this.#links.has(element)) element.show({ objects: [] });
    const written = new Map<Element, WrittenLink>();
    for (const [element, link] of this.#links) {
      const known = last.get(element);
      const now = known && isSame(known, link) ? known : { ...link, annotations: annotationsOf(link) };
      if (now !== known)
        element.show({ objects: link.lines.map(({ place, id }) => ({ page: place, annotation: id })) });
      for (const annotation of now.annotations) this.document.packNumbered(annotation);
      written.set(element, now);
    }
    return written;
  }
}

function isSame(known: DrawnLink, { words, lines }: DrawnLink): boolean {
  return (
    known.words.length === words.length &&
    known.words.every((one, at) => one === words[at]) &&
    known.lines.every(({ place, height, id, key }, at) => {
      const line = lines[at];
      return place === line?.place && height === line.height && id === line.id && key === line.key;
    })
  );
}

function annotationsOf({ words, lines }: DrawnLink): readonly PackedObject[] {
  const said = words.map((one) => one.words).join(' ');
  const contents = pdfText(said.replaceAll(/[\s\u00a0]+/g, ' ').trim());
  return lines.map(({ height, id, key, target, area }) => ({
    id,
    body: written({
      Type: 'Annot',
      Subtype: 'Link',
      Border: [0, 0, 0],
      // Printed, as PDF/A wants all that is seen to be.
      F: 4,
      ...(key !== undefined && { StructParent: key }),
      ...entriesOf(target),
      Contents: contents,
      Rect: rectangle(area, height),
    }),
  }));
}

function entriesOf(target: LinkTarget): PdfDictionary {
  if ('destination' in target) return { Dest: pdfText(target.destination) };
  return { A: { S: 'URI', URI: pdfText(target.address) } };
}
