import type { Diagnostic, StageResult } from '../diagnostics.js';
import { type ReadEdition, readEdition, type SetEdition, setRead } from '../edition.js';
import { EditionMemory } from '../edition-memory.js';
import type { Host } from '../host.js';
import { Usage } from '../language/usage.js';
import { PdfMemory } from '../pdf/pdf-memory.js';
import { renderSome } from '../pdf/render.js';
import type { Project } from '../project/project.js';
import { chaptersOf } from '../typeset/chapters.js';
import { PagesIndex } from './pages-index.js';
import { PreviewReadings } from './preview-readings.js';
import type { OutlineEntry, Spot } from './protocol.js';
import type { BuiltPages } from './workshop.js';

/** A build that went through, and what its edition was read as. */
interface LastBuild {
  readonly value: BuiltPages;
  readonly diagnostics: readonly Diagnostic[];
  readonly read: StageResult<ReadEdition>;
  readonly project: Project;
}

/** One edition, built again and again, with what is kept of it from build to build. */
export class EditionBench {
  /** What stands on the last pages without errors. */
  index: PagesIndex | undefined;
  /** What its last whole build has read. */
  used: ReadonlySet<string> = new Set();
  readonly #memory = new EditionMemory();
  readonly #readings = new PreviewReadings(this.#memory.stretches.readings.boxes);
  /** What has been drawn for the screen. */
  readonly #drawn = new PdfMemory();
  /** The last pages without errors. */
  #set: SetEdition | undefined;
  #last: LastBuild | undefined;
  /** A build after the last good one has failed: what changed then is still to be set. */
  #behind = false;

  constructor(readonly language: string) {}

  async build(
    project: Project,
    changed: readonly string[] | undefined,
    host: Host,
  ): Promise<StageResult<BuiltPages>> {
    if (this.#last && changed && this.isUntouched(changed, project)) {
      const { value, diagnostics } = this.#last;
      return { value, diagnostics };
    }
    const wasBehind = this.#behind;
    this.#behind = true;
    const request = {
      language: this.language,
      profile: 'draft',
      usage: new Usage(),
      memory: this.#memory,
    } as const;
    const [reference] = project.config.languages;
    const known = this.#last;
    const read =
      known && !wasBehind && isReadAlike(known, project) ? known.read : readEdition(project, request, host);
    const ofReference = changed?.every((path) => `${path}/`.startsWith(`locales/${reference}/`)) ?? false;
    if (ofReference && reference !== this.language && !wasBehind && known && isSameRead(known.read, read)) {
      const diagnostics = [...read.diagnostics, ...known.diagnostics.slice(known.read.diagnostics.length)];
      const { value } = known;
      this.index = this.index?.of(project);
      this.#last = { value, diagnostics, read, project };
      this.#behind = false;
      return { value, diagnostics };
    }
    const { value: set, diagnostics } = await setRead(project, request, read, host);
    if (!set) return { diagnostics };
    this.#set = set;
    const stale = diagnostics.flatMap(({ code, span }) => (code.startsWith('stale-') && span ? [span] : []));
    this.index = new PagesIndex(project, this.language, set, stale, this.#readings);
    this.used = host.files.used;
    const result = { value: this.#builtPages(set, this.index.outline()), diagnostics };
    this.#last = { ...result, read, project };
    this.#behind = false;
    return result;
  }

  /** Whether the pages are what they would become: nothing that they are made from is among what changed. */
  isUntouched(changed: readonly string[], project: Project): boolean {
    return !this.#behind && changed.every((path) => this.#isForeign(path, project));
  }

  /** Where a finding shows on the pages. */
  spotOf({ span, page, edition }: Diagnostic): Spot | undefined {
    if (edition !== undefined && edition !== this.language) return undefined;
    const spot = span && this.index?.spot(span);
    if (page === undefined || spot?.page === page) return spot;
    return edition === undefined ? undefined : { language: this.language, page, y: 0 };
  }

  /** Texts of other languages do not show in the reference: it is what they are checked against. */
  #isForeign(path: string, { config: { languages } }: Project): boolean {
    if (languages[0] !== this.language) return false;
    return languages.slice(1).some((code) => `${path}/`.startsWith(`locales/${code}/`));
  }

  /** Pages that stand in the last good edition, by their hashes, in one PDF. */
  async draw(hashes: readonly string[]): Promise<Uint8Array | undefined> {
    const set = this.#set;
    if (!set) return undefined;
    const looks = set.laidOut.pages.map((page) => this.#memory.looks.of(page));
    const numbers = hashes.map((hash) => looks.indexOf(hash) + 1);
    if (numbers.includes(0)) return undefined;
    return renderSome({ ...set, document: set.blank(), kept: this.#drawn }, numbers);
  }

  #builtPages({ title, tree, laidOut }: SetEdition, outline: readonly OutlineEntry[]): BuiltPages {
    const pages = laidOut.pages.map((page) => {
      const { width, height } = page.pageSize;
      return { hash: this.#memory.looks.of(page), width, height };
    });
    const chapters = chaptersOf(tree, laidOut.map).map(({ id, title, first, last }) => ({
      id,
      title,
      pages: last - first + 1,
    }));
    return { language: this.language, title, pages, outline, chapters };
  }
}

/**
 * Whether a project reads as the one of the last build: only its looks are others, and their styles have the same names. What labels
 * a language lacks it tells once.
 */
function isReadAlike({ project: last, read }: LastBuild, project: Project): boolean {
  if (read.value?.language.labelFindings.length !== 0) return false;
  const [before, now] = [partsRead(last), partsRead(project)];
  return before.length === now.length && before.every((part, at) => part === now[at]);
}

/** What documents are read from: of the looks, the names of styles alone. */
function partsRead({ theme, spans: _, catalogues, ...parts }: Project): readonly unknown[] {
  return [...Object.values(parts), ...catalogues.values(), [...theme.styles.keys()].join()];
}

/** Whether two documents are made of the very same blocks, and print the same of what was found. */
function isSameRead(a: StageResult<ReadEdition>, b: StageResult<ReadEdition>): boolean {
  const [own, other] = [a.value?.tree.children, b.value?.tree.children];
  const printed = ({ diagnostics }: StageResult<ReadEdition>) =>
    JSON.stringify(diagnostics.map(({ severity, code, message, span }) => [severity, code, message, span]));
  if (!own || !other || own.length !== other.length) return false;
  return own.every((block, at) => block === other[at]) && printed(a) === printed(b);
}
