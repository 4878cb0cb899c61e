import type { Rectangle } from '../area.js';
import type { PdfDictionary, PdfReference } from '../pdfkit.js';

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
  readonly page: PdfReference;
  readonly mcid: number;
}

/** The place of an annotation in the structure. */
export interface ObjectMark {
  readonly page: PdfReference;
  readonly annotation: PdfReference;
}

/**
 * Where the content of one leaf of the document stands among the children of its element. It is made with the tree
 * and filled while pages are drawn, so that the order of reading is the document's and never that of drawing.
 */
export class Content {
  readonly marks: Mark[] = [];

  /** @param apart never joined with its neighbours in the same element, whose words are other words */
  constructor(
    readonly element: Element,
    private readonly apart = false,
  ) {}

  /** What is drawn for one owner after the other is one piece. */
  get owner(): object {
    return this.apart ? this : this.element;
  }
}

/** A structure element. */
export class Element {
  children: (Element | Content)[] = [];
  readonly objects: ObjectMark[] = [];
  /** Files that hold what it shows. */
  readonly files: PdfReference[] = [];
  /** What its graphic covers on its page. */
  box: Rectangle | undefined;
  /** Its object, once it is written. */
  reference: PdfReference | undefined;

  constructor(
    readonly role: Role,
    readonly parent?: Element,
    readonly properties: Properties = {},
  ) {
    parent?.children.push(this);
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

  /** Rids it of what came to hold no content, and says nothing without; tells whether it is to stay itself. */
  prune(): boolean {
    const living = this.children.filter((one) =>
      one instanceof Content ? one.marks.length > 0 : one.prune(),
    );
    if (living.length < this.children.length) this.children = living;
    return living.length > 0 || meaningfulWhenEmpty.has(this.role) || this.objects.length > 0;
  }

  /** The link that it is or is in. */
  get link(): Element | undefined {
    return this.role === 'Link' ? this : this.parent?.link;
  }
}

/** Left without content, these still say something: that a cell is empty. */
const meaningfulWhenEmpty: ReadonlySet<Role> = new Set(['TR', 'TH', 'TD']);

/**
 * An element and all below it, rid of those that are left without content; those of one role follow one another, level
 * by level: neighbours are then much the same, and pack best.
 */
export function elementsIn(root: Element): readonly Element[] {
  root.prune();
  const elements = [root];
  const byRole = new Map<Role, Element[]>();
  for (const element of elements) {
    const alike = byRole.get(element.role);
    if (alike) alike.push(element);
    else byRole.set(element.role, [element]);
    for (const child of element.children) if (child instanceof Element) elements.push(child);
  }
  const roles = [...byRole.keys()].sort();
  return roles.flatMap((role) => byRole.get(role) ?? []);
}
