import { BuildMemory } from './build-memory.js';
import type { BuiltEdition } from './built-edition.js';
import { drawWanted } from './charts/draw-wanted.js';
import type { DrawingMemory } from './charts/drawing-memory.js';
import { type Diagnostic, hasErrors, type StageResult } from './diagnostics.js';
import { hardCodedTexts } from './document/check-hard-coded.js';
import { withoutConsequences } from './document/consequences.js';
import { withDraftState } from './document/draft-state.js';
import type { DocumentTree } from './document/nodes.js';
import { parseDocument } from './document/parse.js';
import { structureOf } from './document/structure.js';
import { isGraphic } from './document/walk.js';
import type { EditionMemory } from './edition-memory.js';
import type { Host, StageName } from './host.js';
import type { Language } from './language/language.js';
import { openLanguage } from './language/open.js';
import type { ProjectLanguage } from './language/project-language.js';
import { isPseudo } from './language/pseudo/pseudo-code.js';
import type { Usage } from './language/usage.js';
import { renderLayout } from './layout/render.js';
import type { PairMemory } from './parity/pair-memory.js';
import { checkParity } from './parity/parity.js';
import type { DataOf } from './pdf/attachments.js';
import type { ReportDocument } from './pdf/document.js';
import { documentOptions } from './pdf/metadata.js';
import { openDocument } from './pdf/open-document.js';
import { render } from './pdf/render.js';
import type { Profile } from './project/profile.js';
import type { Project } from './project/project.js';
import { checkBudgets } from './translation/budgets.js';
import { staleTexts } from './translation/stale-texts.js';
import { chaptersOf } from './typeset/chapters.js';
import type { FontSet } from './typeset/fonts.js';
import { askForGraphics, type LaidOut, layOut } from './typeset/lay-out.js';
import { PageReadings } from './typeset/page-readings.js';
import { type OpenDocument, prepare } from './typeset/prepare.js';

export type { BuiltEdition } from './built-edition.js';
export type { Profile } from './project/profile.js';

export interface EditionRequest {
  readonly language: string;
  readonly profile: Profile;
  /** Notes the texts that the edition uses, so that unused ones are known after all editions. */
  readonly usage: Usage;
  /** What the other editions of the build have made already; without it, what this edition's last build has. */
  readonly shared?: BuildMemory | undefined;
  /** What the last build of this edition left to be used again: what comes out is the same without. */
  readonly memory?: EditionMemory | undefined;
  readonly kept?: KeptParts | undefined;
}

/** What earlier builds have kept of an edition on the disk: what comes out is the same without. */
export interface KeptParts {
  readonly drawings: DrawingMemory;
  readonly pairs: PairMemory;
  /** The pages as they were made of the same texts, whatever those of the reference were, or else as `make` makes them. */
  pages(
    opened: StageResult<ProjectLanguage>,
    make: () => Promise<StageResult<BuiltEdition>>,
  ): Promise<StageResult<BuiltEdition>>;
}

/** An edition on its pages, before it is drawn. */
export interface SetEdition {
  readonly title: string;
  readonly tree: DocumentTree;
  readonly laidOut: LaidOut;
  /** What the pages were laid out in; without a memory, which goes on with it, it can be drawn into, once. */
  readonly document: ReportDocument;
  /** Makes another to draw into. */
  readonly blank: () => ReportDocument;
  readonly language: Language;
  /** What each graphic shows. */
  readonly dataOf: DataOf;
}

/**
 * The whole way of one edition, from its texts to its bytes.
 *
 * @throws what `host.signal` aborts with
 */
export async function buildEdition(
  project: Project,
  request: EditionRequest,
  host: Host,
): Promise<StageResult<BuiltEdition>> {
  const opened = openTexts(project, request, host);
  const make = () => makePages(project, request, opened, host);
  // A draft prints what is wrong with its texts, and which are stale.
  const isKept = request.profile !== 'draft' && !hasErrors(opened.diagnostics);
  return request.kept && isKept ? request.kept.pages(opened, make) : make();
}

async function makePages(
  project: Project,
  request: EditionRequest,
  opened: StageResult<ProjectLanguage>,
  host: Host,
): Promise<StageResult<BuiltEdition>> {
  // Where some are left of the last build, most often none has to be drawn.
  const isDrawing = project.charts.size > 0 && drawingsOf(request)?.isEmpty !== false;
  if (isDrawing) sharedBy(request)?.charts.prepare();
  const read = readOpened(project, request, opened, host);
  const { value: set, diagnostics } = await setRead(project, request, read, host);
  if (!set) return { diagnostics };
  const { title, tree, laidOut } = set;
  const { memory } = request;
  host.signal.throwIfAborted();
  host.log.stage('pdf', request.language);
  const { pages } = laidOut;
  const readings = memory?.stretches.readings ?? new PageReadings();
  const value: BuiltEdition = {
    language: request.language,
    profile: request.profile,
    title,
    pdf: await render(memory ? { ...set, document: set.blank(), kept: memory.pdf } : set),
    pages: laidOut.map.count,
    chapters: chaptersOf(tree, laidOut.map),
    printed: readings.printed.of(pages),
    typed: readings.typed.of(pages),
    words: readings.words.of(pages),
    graphics: tree.notable.filter(isGraphic),
    structure: structureOf(tree, memory?.document.structures),
  };
  return { value, diagnostics };
}

/** An edition's document, before it is set. */
export interface ReadEdition {
  readonly language: ProjectLanguage;
  readonly tree: DocumentTree;
}

/**
 * The way of one edition from its texts to its pages. Errors leave it without a value, but up to the charts each
 * stage goes on as far as it can, so that one run finds as much as possible.
 *
 * @throws what `host.signal` aborts with
 */
export async function setEdition(
  project: Project,
  request: EditionRequest,
  host: Host,
): Promise<StageResult<SetEdition>> {
  return setRead(project, request, readEdition(project, request, host), host);
}

/**
 * The rest of the way of an edition that was read.
 *
 * @throws what `host.signal` aborts with
 */
export async function setRead(
  project: Project,
  request: EditionRequest,
  { value: read, diagnostics }: StageResult<ReadEdition>,
  host: Host,
): Promise<StageResult<SetEdition>> {
  if (!read) return { diagnostics };
  const { language, tree: parsed } = read;
  const tree = request.profile === 'draft' ? withDraftState(parsed, diagnostics, language) : parsed;
  return setDocument(project, request, { language, tree }, diagnostics, host);
}

/**
 * The first half of the way: from the texts of an edition to its document.
 *
 * @throws what `host.signal` aborts with
 */
export function readEdition(project: Project, request: EditionRequest, host: Host): StageResult<ReadEdition> {
  return readOpened(project, request, openTexts(project, request, host), host);
}

/** Opens the texts of an edition and compares them with the reference's. */
function openTexts(project: Project, request: EditionRequest, host: Host): StageResult<ProjectLanguage> {
  const found: Diagnostic[] = [];
  const { enter, take } = stagesOf(request, found, host);
  enter('language');
  const draft = request.profile === 'draft';
  const shared = sharedBy(request) ?? new BuildMemory();
  const isStale = draft ? staleTexts(project, request.language, shared.parity.units) : undefined;
  const language = take(
    openLanguage(project, request.language, { draft, isStale }, request.usage, shared.language),
  );
  if (!language) return { diagnostics: found };
  // The trial translation is longer than any, which its pages show; what is only heard, and budgets, it cannot keep.
  if (!isPseudo(request.language)) {
    take({ diagnostics: checkBudgets(project, request.language, shared.budgets) });
    const severity = draft ? 'warning' : 'error';
    take({
      diagnostics: checkParity(project, request.language, severity, shared.parity, request.kept?.pairs),
    });
  }
  return { value: language, diagnostics: found };
}

function readOpened(
  project: Project,
  request: EditionRequest,
  { value: language, diagnostics }: StageResult<ProjectLanguage>,
  host: Host,
): StageResult<ReadEdition> {
  if (!language) return { diagnostics };
  const found = [...diagnostics];
  const { enter, take } = stagesOf(request, found, host);
  const shared = sharedBy(request) ?? new BuildMemory();

  enter('layout');
  const layouts = shared.layoutsOf(project.templates);
  const markup = take(
    renderLayout(project, language, project.config.layout, {}, layouts, request.memory?.fragments),
  );
  if (!markup) return { diagnostics: found };

  enter('document');
  const parsed = parseDocument(markup, project, language, request.memory?.document);
  const told = (one: Diagnostic) => !isPseudo(request.language) || one.code !== 'long-alternative';
  const own = withoutConsequences(parsed.diagnostics, project, found);
  const tree = take({ ...parsed, diagnostics: own.filter(told) });
  if (tree && isPseudo(request.language)) take({ diagnostics: hardCodedTexts(tree, project.templates) });
  return tree ? { value: { language, tree }, diagnostics: found } : { diagnostics: found };
}

/**
 * The second half: from a document to its pages.
 *
 * @param before what the first half found: with an error in it charts are drawn, so that theirs are found, and no page is set
 * @throws what `host.signal` aborts with
 */
export async function setDocument(
  project: Project,
  request: EditionRequest,
  { language, tree }: ReadEdition,
  before: readonly Diagnostic[],
  host: Host,
): Promise<StageResult<SetEdition>> {
  const { memory } = request;
  const shared = sharedBy(request) ?? new BuildMemory();
  const draft = request.profile === 'draft';
  const found = [...before];
  const { enter, take } = stagesOf(request, found, host);
  const stopped = (): StageResult<SetEdition> => ({ diagnostics: found });

  enter('charts');
  const options = documentOptions(project, language, host.sourceDate, request.profile);
  const open: OpenDocument<ReportDocument> = (families, faces) => openDocument(families, faces, options);
  const measuring = memory && ((fonts: FontSet) => memory.measuring(fonts, open));
  const prepared = take(await prepare(tree, project.theme, open, host, shared.typefaces, measuring));
  if (!prepared) return stopped();
  const { document, blank, graphics, fonts } = prepared;
  const print = request.profile === 'print';
  const kept = { from: memory?.map, stretches: memory?.stretches };
  const toLayOut = { project, language, tree, draft, print, document, graphics, ...kept };
  askForGraphics(toLayOut);
  const keep = graphics.keep.bind(graphics);
  const drawings = drawingsOf(request);
  const { charts } = shared;
  const drawing = drawWanted(graphics.wanted, keep, fonts.faces, project, language, charts, drawings);

  // pdfmake is given sound documents only: what it makes of others is its own stack traces.
  const isSound = !hasErrors(found) && !drawing.failed;
  if (isSound) enter('typeset');
  // Drawings go on meanwhile: their sizes are known.
  const pages = isSound ? layOut(toLayOut) : undefined;
  take({ diagnostics: await drawing.done });
  if (!pages || hasErrors(found)) return stopped();
  const laidOut = take(pages);
  take({ diagnostics: language.labelFindings });
  if (!laidOut || hasErrors(found)) return stopped();

  if (memory) memory.map = laidOut.map;
  const dataOf = graphics.dataOf.bind(graphics);
  const value = { title: options.info.Title, tree, language, laidOut, document, blank, dataOf };
  return { value, diagnostics: found };
}

/** How an edition's stages are entered, and what they find noted. */
function stagesOf({ language }: EditionRequest, found: Diagnostic[], host: Host) {
  return {
    enter(stage: StageName) {
      host.signal.throwIfAborted();
      host.log.stage(stage, language);
    },
    take<T>({ value, diagnostics }: StageResult<T>): T | undefined {
      found.push(...diagnostics.map((one) => ({ ...one, edition: language })));
      return value;
    },
  };
}

/** Those of the last build. */
function drawingsOf({ memory, kept }: EditionRequest): DrawingMemory | undefined {
  return memory?.drawings ?? kept?.drawings;
}

function sharedBy({ shared, memory }: EditionRequest): BuildMemory | undefined {
  return shared ?? memory?.shared;
}
