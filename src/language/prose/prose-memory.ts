import type { MarkdownIt } from 'markdown-it';
import type { StageResult } from '../../diagnostics.js';
import type { Project, TextFile } from '../../project/project.js';
import { createMarkdown } from './markdown.js';
import type { ProseDocument } from './prose-document.js';
import { readProse } from './read-prose.js';

/** What decides which facts paragraphs may rest on. */
export type Evidence = Pick<Project, 'facts' | 'sources'>;

interface Known extends Evidence {
  readonly ids: ReadonlySet<string>;
}

interface Read {
  readonly known: Known;
  readonly result: StageResult<ProseDocument>;
}

/** Prose files that were read, so that all who look at one, in this build and the next, look at the same document. */
export class ProseMemory {
  readonly #markdown: MarkdownIt = createMarkdown();
  readonly #read = new WeakMap<TextFile, Read>();
  #known: Known | undefined;

  of(file: TextFile, evidence: Evidence): StageResult<ProseDocument> {
    const known = this.#knownIn(evidence);
    const read = this.#read.get(file);
    if (read?.known === known) return read.result;
    const result = readProse(this.#markdown, file, known.ids);
    this.#read.set(file, { known, result });
    return result;
  }

  #knownIn({ facts, sources }: Evidence): Known {
    if (this.#known?.facts !== facts || this.#known.sources !== sources) {
      this.#known = { facts, sources, ids: new Set([...facts.keys(), ...sources.keys()]) };
    }
    return this.#known;
  }
}
