import { isSameData } from '../../same-data.js';
import type { Rectangle } from '../area.js';
import type { PackedObject } from '../packed-streams.js';
import type { PdfDictionary } from '../pdfkit.js';

/** The standard structure types that a report is made of (ISO 32000-1, 14.8.4). */
export type Role =
  | 'Document'
  | 'Sect'
  | 'Div'
  | 'BlockQuote'
  | 'Caption'
  | 'TOC'
  | 'TOCI'
  | 'H1'
  | 'H2'
  | 'H3'
  | 'H4'
  | 'P'
  | 'L'
  | 'LI'
  | 'Lbl'
  | 'LBody'
  | 'Table'
  | 'THead'
  | 'TBody'
  | 'TR'
  | 'TH'
  | 'TD'
  | 'Figure'
  | 'Span'
  | 'Link'
  | 'Reference'
  | 'Note';

export interface Properties {
  readonly lang?: string | undefined;
  /** What is said in the element's place. */
  readonly alternative?: string | undefined;
  /** What an abbreviation stands for. */
  readonly expansion?: string | undefined;
  /** Unique in the document. */
  readonly id?: string | undefined;
  readonly attributes?: readonly PdfDictionary[] | undefined;
}

/** A piece of a page's content that belongs to an element. */
export interface Mark {
  /** The place of the page in the file, from 0. */
  readonly page: number;
  readonly mcid: number;
}

/** The place of an annotation in the structure. */
export interface ObjectMark {
  /** The place of its page in the file, from 0. */
  readonly page: number;
  /** The number of its object. */
  readonly annotation: number;
}

/** What an element says of pages, besides its marks. */
export interface Shown {
  readonly objects: readonly ObjectMark[];
  /** Of files that hold what it shows, the numbers of their objects. */
  readonly files: readonly number[];
  /** What its graphic covers on its page. */
  readonly box: Rectangle | undefined;
}

/** An element as it is written, with the number of the one that it stands in. */
export interface WrittenElement extends PackedObject {
  readonly parent: number;
}

/**
 * Where the content of one leaf of the document stands among the children of its element. It is made with the tree
 * and filled while pages are drawn, so that the order of reading is the document's and never that of drawing.
 */
export class Content {
  #marks: readonly Mark[] = [];
  /** The document has no longer what it is of. */
  isDropped = false;

  /** @param apart never joined with its neighbours in the same element, whose words are other words */
  constructor(
    readonly element: Element,
    private readonly apart = false,
  ) {}

  /** What is drawn for one owner after the other is one piece. */
  get owner(): object {
    return this.apart ? this : this.element;
  }

  /** In the order of pages, and of what is drawn on each. */
  get marks(): readonly Mark[] {
    return this.#marks;
  }

  get isLiving(): boolean {
    return this.#marks.length > 0;
  }

  mark(mark: Mark): void {
    const after = this.#marks.findIndex(({ page }) => page > mark.page);
    this.#marks = after < 0 ? [...this.#marks, mark] : this.#marks.toSpliced(after, 0, mark);
    this.element.change();
  }

  /** Forgets what it has on a page. */
  unmark(page: number): void {
    this.#marks = this.#marks.filter((mark) => mark.page !== page);
    this.element.change();
  }
}

/** A structure element. It outlives the file where what it was made of does, and is written anew where it says something else. */
export class Element {
  readonly children: (Element | Content)[] = [];
  /** As it is in the last file, while it says the same. */
  written: WrittenElement | undefined;
  #id: number | undefined;
  #shown: Shown = nothingShown;
  /** As `living` gives it, once it has been asked for. */
  #living: readonly (Element | Content)[] | undefined;
  #isSettled = false;

  constructor(
    readonly role: Role,
    public parent?: Element,
    readonly properties: Properties = {},
  ) {
    parent?.children.push(this);
  }

  /** The number of its object. */
  get id(): number {
    if (this.#id === undefined) throw new Error(`a ${this.role} of the structure is not in its tree`);
    return this.#id;
  }

  set id(id: number) {
    if (id === this.#id) return;
    this.#id = id;
    this.written = undefined;
    if (this.parent) this.parent.written = undefined;
  }

  get shown(): Shown {
    return this.#shown;
  }

  show(part: Partial<Shown>): void {
    const shown = { ...this.#shown, ...part };
    if (isSameData(shown, this.#shown)) return;
    this.#shown = shown;
    this.change();
  }

  /** It says something else than in the last file. */
  change(): void {
    this.written = undefined;
    this.unsettle();
  }

  /** What is in it may have come to be empty, or to be so no more. */
  private unsettle(): void {
    if (!this.#isSettled) return;
    this.#isSettled = false;
    this.parent?.unsettle();
  }

  /** A place for content after the children so far. */
  content(): Content {
    return this.#add(new Content(this));
  }

  /** The same, for words that stand apart from those around them: a number and what it counts. */
  contentApart(): Content {
    return this.#add(new Content(this, true));
  }

  #add(content: Content): Content {
    this.children.push(content);
    return content;
  }

  /** Has it stand in another after the children so far, with all that is in it. */
  moveTo(parent: Element): void {
    this.parent = parent;
    parent.children.push(this);
  }

  /** Its children but for those that came to hold no content and say nothing without. */
  get living(): readonly (Element | Content)[] {
    if (this.#living && this.#isSettled) return this.#living;
    const living = this.children.every(isLiving) ? this.children : this.children.filter(isLiving);
    if (!isSameData(living, this.#living)) this.written = undefined;
    this.#living = living;
    this.#isSettled = true;
    return living;
  }

  get isLiving(): boolean {
    return this.living.length > 0 || meaningfulWhenEmpty.has(this.role) || this.#shown.objects.length > 0;
  }

  /** The places in it for content. */
  *contents(): Generator<Content> {
    for (const child of this.children) {
      if (child instanceof Content) yield child;
      else yield* child.contents();
    }
  }

  /** The link that it is or is in. */
  get link(): Element | undefined {
    return this.role === 'Link' ? this : this.parent?.link;
  }
}

const nothingShown: Shown = { objects: [], files: [], box: undefined };

/** Left without content, these still say something: that a cell is empty. */
const meaningfulWhenEmpty: ReadonlySet<Role> = new Set(['TR', 'TH', 'TD']);

function isLiving(one: Element | Content): boolean {
  return one.isLiving;
}

/**
 * All below an element, without those that are left without content; those of one role follow one another, level by level:
 * neighbours are then much the same, and pack best.
 */
export function elementsBelow(root: Element): readonly Element[] {
  const byRole = new Map<Role, Element[]>();
  const open = [root];
  for (const { living } of open) {
    for (const child of living) {
      if (!(child instanceof Element)) continue;
      open.push(child);
      const alike = byRole.get(child.role);
      if (alike) alike.push(child);
      else byRole.set(child.role, [child]);
    }
  }
  const roles = [...byRole.keys()].sort();
  return roles.flatMap((role) => byRole.get(role) ?? []);
}
