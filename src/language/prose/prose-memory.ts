import type { MarkdownIt } from 'markdown-it';
import type { StageResult } from '../../diagnostics.js';
import { MadeOnce } from '../../made-once.js';
import type { Project, TextFile } from '../../project/project.js';
import { createMarkdown } from './markdown.js';
import type { ProseDocument } from './prose-document.js';
import { readProse } from './read-prose.js';

/** What decides which facts paragraphs may rest on. */
export type Evidence = Pick<Project, 'facts' | 'sources'>;

interface Read {
  /** What paragraphs might rest on. */
  readonly ids: ReadonlySet<string>;
  readonly result: StageResult<ProseDocument>;
}

/** Prose files that were read, so that all who look at one, in this build and the next, look at the same document. */
export class ProseMemory {
  readonly #markdown: MarkdownIt = createMarkdown();
  readonly #read = new WeakMap<TextFile, Read>();
  readonly #idsOf = new MadeOnce<ReadonlySet<string>>();
  #ids: ReadonlySet<string> = new Set();

  of(file: TextFile, evidence: Evidence): StageResult<ProseDocument> {
    const ids = this.#idsIn(evidence);
    const read = this.#read.get(file);
    if (read?.ids === ids) return read.result;
    const result = readProse(this.#markdown, file, ids);
    this.#read.set(file, { ids, result });
    return result;
  }

  /** The very same while the facts and sources that there are have the same ids: no prose says more of them. */
  #idsIn({ facts, sources }: Evidence): ReadonlySet<string> {
    return this.#idsOf.of([facts, sources], () => {
      const ids = new Set([...facts.keys(), ...sources.keys()]);
      if ([...ids].join() !== [...this.#ids].join()) this.#ids = ids;
      return this.#ids;
    });
  }
}
