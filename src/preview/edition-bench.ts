import type { Diagnostic, StageResult } from '../diagnostics.js';
import { type ReadEdition, readEdition, type SetEdition, setRead } from '../edition.js';
import { EditionMemory } from '../edition-memory.js';
import type { Host } from '../host.js';
import { Usage } from '../language/usage.js';
import { renderSome } from '../pdf/render.js';
import type { Project } from '../project/project.js';
import { chaptersOf } from '../typeset/chapters.js';
import type { LaidOutPage } from '../typeset/engine.js';
import { pageHash } from '../typeset/page-hash.js';
import { PagesIndex } from './pages-index.js';
import type { Spot } from './protocol.js';
import type { BuiltPages } from './workshop.js';

/** In how many PDFs the pages of an edition may stand at a time before all are drawn into one again. */
const mostPieces = 16;

/** A build that went through, and what its edition was read as. */
interface LastBuild {
  readonly value: BuiltPages;
  readonly diagnostics: readonly Diagnostic[];
  readonly read: StageResult<ReadEdition>;
}

/** One edition, built again and again, with what is kept of it from build to build. */
export class EditionBench {
  /** What stands on the last pages without errors. */
  index: PagesIndex | undefined;
  /** What its last whole build has read. */
  used: ReadonlySet<string> = new Set();
  readonly #memory = new EditionMemory();
  /** What tells pages from others: one that is used again is not looked through again. */
  readonly #looks = new WeakMap<LaidOutPage, string>();
  #hashes: readonly string[] = [];
  /** The builds that drew the pages as they are now, by page. */
  #drawnBy: readonly number[] = [];
  #count = 0;
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
      const { drawn: _, ...value } = this.#last.value;
      return { value, diagnostics: this.#last.diagnostics };
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
    const read = readEdition(project, request, host);
    const ofReference = changed?.every((path) => `${path}/`.startsWith(`locales/${reference}/`)) ?? false;
    const last = this.#last;
    if (ofReference && reference !== this.language && !wasBehind && last && isSameRead(last.read, read)) {
      const diagnostics = [...read.diagnostics, ...last.diagnostics.slice(last.read.diagnostics.length)];
      const { drawn: _, ...value } = last.value;
      this.index = this.index?.of(project);
      this.#last = { value, diagnostics, read };
      this.#behind = false;
      return { value, diagnostics };
    }
    const { value: set, diagnostics } = await setRead(project, request, read, host);
    if (!set) return { diagnostics };
    const value = await this.#drawn(set);
    const stale = diagnostics.flatMap(({ code, span }) => (code.startsWith('stale-') && span ? [span] : []));
    this.index = new PagesIndex(project, this.language, set, stale);
    this.used = host.files.used;
    const outline = this.index.outline();
    const result = { value: { ...value, outline }, diagnostics };
    this.#last = { ...result, read };
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

  #lookOf(page: LaidOutPage): string {
    const look = this.#looks.get(page) ?? pageHash(page);
    this.#looks.set(page, look);
    return look;
  }

  async #drawn(set: SetEdition): Promise<Omit<BuiltPages, 'outline'>> {
    const { pages, map } = set.laidOut;
    const hashes = pages.map((page) => this.#lookOf(page));
    const known = new Map(this.#hashes.map((hash, index) => [hash, this.#drawnBy[index]]));
    this.#count += 1;
    let drawnBy = hashes.map((hash) => known.get(hash) ?? this.#count);
    if (new Set(drawnBy).size > mostPieces) drawnBy = hashes.map(() => this.#count);
    const numbers = drawnBy.flatMap((build, index) => (build === this.#count ? [index + 1] : []));
    const drawn = numbers.length > 0 ? { pdf: await renderSome(set, numbers), pages: numbers } : undefined;
    this.#hashes = hashes;
    this.#drawnBy = drawnBy;
    return {
      language: this.language,
      title: set.title,
      pages: pages.map(({ pageSize: { width, height } }, index) => ({
        hash: hashes[index] ?? '',
        width,
        height,
      })),
      drawn,
      chapters: chaptersOf(set.tree, map).map(({ id, title, first, last }) => ({
        id,
        title,
        pages: last - first + 1,
      })),
    };
  }
}

/** Whether two documents are made of the very same blocks, and print the same of what was found. */
function isSameRead(a: StageResult<ReadEdition>, b: StageResult<ReadEdition>): boolean {
  const [own, other] = [a.value?.tree.children, b.value?.tree.children];
  const printed = ({ diagnostics }: StageResult<ReadEdition>) =>
    JSON.stringify(diagnostics.map(({ severity, code, message, span }) => [severity, code, message, span]));
  if (!own || !other || own.length !== other.length) return false;
  return own.every((block, at) => block === other[at]) && printed(a) === printed(b);
}
