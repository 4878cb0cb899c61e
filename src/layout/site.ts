import type { Span } from '../diagnostics.js';

/** Where and how a template's node was written; the compiled template names its sites by their index. */
export interface Site {
  /** Its template's file and its number there: the same while nothing is put in before it. */
  readonly id: string;
  readonly span: Span;
  /** What diagnostics call it: the path, helper or partial as written. */
  readonly written: string;
  /** Of a path: how it is resolved. */
  readonly path?: PathSite;
  /** Of literal content: the text. */
  readonly content?: string;
}

export interface PathSite {
  /** Names to follow from the base that the template hands over. */
  readonly parts: readonly string[];
  /** How the base is written, for hints; '' where the path begins with a name. */
  readonly base: string;
  /** Set where the first name may also be one of the whole template's: a namespace of `data/`. */
  readonly fallsBack: boolean;
}

/** Collects the sites of a template while it is rewritten. */
export class Sites {
  readonly #sites: Site[] = [];

  add(site: Omit<Site, 'id'>): number {
    const index = this.#sites.length;
    this.#sites.push({ ...site, id: `${site.span.file}#${index}` });
    return index;
  }

  /** @throws RangeError for an index that the template does not have */
  at(index: unknown): Site {
    const site = typeof index === 'number' ? this.#sites[index] : undefined;
    if (!site) throw new RangeError(`no site ${String(index)}`);
    return site;
  }
}

/**
 * The helpers that rewritten templates call. Authors cannot name them: a helper that is not in the list of helpers is
 * an error before a template is ever run.
 */
export const INTERNAL = {
  content: '$content',
  print: '$print',
  path: '$path',
  call: '$call',
  test: '$test',
  items: '$items',
  object: '$object',
  include: '$include',
  block: '$block',
  missing: '$missing',
} as const;
