import { Findings, type StageResult } from '../diagnostics.js';
import type { Block, DocumentTree } from '../document/nodes.js';
import { type Numbering, numberingOf } from '../document/numbering.js';
import { graphicsIn } from '../document/walk.js';
import type { Language } from '../language/language.js';
import type { Project } from '../project/project.js';
import { setBlocks } from './blocks.js';
import { checkContrast } from './contrast-checks.js';
import {
  assertEngine,
  type BookPages,
  type Engine,
  emptyFlow,
  type LaidOutPage,
  openEngine,
  type PdfDocument,
} from './engine.js';
import { FontBook } from './fonts.js';
import { type FootnoteCount, Footnotes } from './footnotes.js';
import { checkImages } from './image-checks.js';
import { layOutStretch } from './lay-out-stretch.js';
import { Hyphenation } from './lines/hyphenation.js';
import { Looks, plainLook } from './look.js';
import { checkPages, reportLost } from './page-checks.js';
import { checkCovers, checkPageEnds } from './page-end-checks.js';
import {
  GrowingPageMap,
  noPages,
  openedBy,
  openedIn,
  type PageMap,
  type PageRange,
  samePages,
} from './page-map.js';
import { runningLines } from './running.js';
import type { GraphicBook, Place, Setting } from './setting.js';
import { type Sheaf, sectionsOf } from './sheaf.js';
import type { StampMark } from './stamp.js';
import { placeOf } from './stretch-flow.js';
import { StretchMemory } from './stretch-memory.js';
import { type PlacedBlock, placedBlocks, stretchesOf } from './stretches.js';
import { points } from './units.js';

/** A document as it stands on its pages. */
export interface LaidOut {
  readonly pages: readonly LaidOutPage[];
  readonly map: PageMap;
  /** How often it was laid out until its page references held. */
  readonly passes: number;
}

export interface LayoutRequest {
  readonly project: Project;
  readonly language: Language;
  readonly tree: DocumentTree;
  /** With a watermark. */
  readonly draft: boolean;
  /** For a press, which asks more of images. */
  readonly print?: boolean | undefined;
  /** Whose fonts text is measured in, and which the pages are drawn into afterwards. */
  readonly document: PdfDocument;
  readonly graphics: GraphicBook;
  /** Where things stood when the document was last laid out, where that is known: most likely they still do. */
  readonly from?: PageMap | undefined;
  /** Its stretches as they were laid out last. */
  readonly stretches?: StretchMemory | undefined;
}

/** Page references settle within three passes: the first finds the pages, the second prints them, the third confirms. */
const mostPasses = 3;

/** Lays a document out, again until every page that it names is the page that it means. */
export function layOut(request: LayoutRequest): StageResult<LaidOut> {
  assertEngine();
  const stretches = request.stretches ?? new StretchMemory();
  // From where it stood before one pass confirms what else takes three; what does not settle begins anew.
  const settled = request.from && layOutFrom(request.from, request, stretches);
  const laidOut = settled?.value ? settled : layOutFrom(noPages, request, stretches);
  stretches.settle();
  return laidOut;
}

function layOutFrom(start: PageMap, request: LayoutRequest, stretches: StretchMemory): StageResult<LaidOut> {
  const { document, project, language, graphics } = request;
  const findings = new Findings();
  const numbering = numberingOf(request.tree);
  const exceptions = hyphenationExceptions(language);
  const book = bookOf(settingOf(request, numbering, start, findings));
  const engine = openEngine(document, book, new Hyphenation(language.code, exceptions));
  const numbers = JSON.stringify([...numbering.numbers]);
  const madeOf = [document, project.theme, exceptions, numbers];
  let map = start;
  for (let pass = 1; pass <= mostPasses; pass++) {
    const found = new GrowingPageMap(stretches.readings.contents);
    // Nothing is known of pages yet: a reference back finds its page all the same.
    const setting = settingOf(request, numbering, map === noPages ? found : map, findings);
    const { pages: bare, lost } = layOutOnce(setting, found, engine, madeOf, stretches);
    if (samePages(found, map)) {
      const lines = runningLines(setting, request.draft);
      const pages = engine.repeat(bare, lines, stretches.repeated);
      if (lost) {
        reportLost(lost, findings);
        return { diagnostics: findings.list };
      }
      checkPages(pages, stretches.readings, findings);
      checkImages(pages, graphics, request.print ? 'press' : 'screen', findings);
      checkContrast(pages, project.theme, stretches.readings, findings);
      checkPageEnds(pages, chapterPages(numbering, found), stretches.readings, findings);
      checkCovers(found.covers, findings);
      return { value: { pages, map, passes: pass }, diagnostics: findings.list };
    }
    map = found;
  }
  findings.error(
    'unstable-pages',
    `page references still change after the document was laid out ${mostPasses} times`,
    {
      hints: [
        'a reference whose length moves the heading that it names to another page does this: shorten its paragraph',
      ],
    },
  );
  return { diagnostics: findings.list };
}

function chapterPages({ chapters }: Numbering, pages: PageMap): readonly PageRange[] {
  return openedBy(chapters, pages).map(({ range }) => range);
}

/** The bare pages of a document: a sheaf of a stretch is laid out only where it does not come out as it did before. */
function layOutOnce(
  setting: Setting,
  found: GrowingPageMap,
  engine: Engine,
  madeOf: readonly unknown[],
  memory: StretchMemory,
): Pick<Sheaf, 'pages' | 'lost'> {
  const place = textPlace(setting);
  const { mirrored } = setting.project.theme.page;
  // Where it does not matter on which side of the sheet a page stands, its number is nothing to what is on it.
  const restsOn = (first: number, { notes, tables }: FootnoteCount) => [
    ...madeOf,
    mirrored && first % 2,
    notes,
    tables,
  ];
  const pages: LaidOutPage[] = [];
  let lost: StampMark | undefined;
  let before = setting.footnotes.met;
  for (const stretch of stretchesOf(setting.tree.children)) {
    const blocks = placedBlocks(stretch);
    const recall = (from: number, first: number, met: FootnoteCount) =>
      memory.recall(blocks, from, first, restsOn(first, met), setting);
    for (let from = 0; from < blocks.length; ) {
      const first = pages.length + 1;
      const known = recall(from, first, before);
      const whole = { ...setting, footnotes: new Footnotes(before) };
      const sheaves = known ? [known] : layOutStretch(blocks, from, place, first, whole, engine, recall);
      for (const sheaf of sheaves) {
        const own = restsOn(pages.length + 1, before);
        pages.push(...sheaf.pages);
        found.add(sheaf.pages, sectionsOf(sheaf, blocks, from));
        lost ??= sheaf.lost;
        setting.findings.add(...sheaf.found);
        // What a face lacks is told once, at the first place: whoever comes after may have kept silent.
        if (!setting.findings.failed) memory.keep(sheaf, own);
        before = sheaf.met;
        from += sheaf.blocks.length;
      }
    }
  }
  if (pages.length === 0) {
    pages.push(...engine.pagesOf(emptyFlow, 1, () => null));
    found.add(pages);
  }
  return { pages, lost };
}

/** Sets a document without laying it out, so that every graphic is asked for at its size. */
export function askForGraphics(request: LayoutRequest): void {
  const setting = settingOf(request, numberingOf(request.tree), noPages, new Findings());
  for (const stretch of stretchesOf(request.tree.children)) {
    const blocks = placedBlocks(stretch);
    for (let from = 0; from < blocks.length; ) {
      const known = request.stretches?.asking(blocks, from, request.project.theme);
      if (known) for (const { again } of known.graphics) again(setting);
      else for (const one of blocks.slice(from, from + 1)) setGraphics(one, setting);
      from += known?.blocks.length ?? 1;
    }
  }
  const { size } = bookOf(setting);
  for (const node of request.tree.notable) {
    if (node.kind === 'cover') request.graphics.art(node, size.width, size.height);
  }
}

function setGraphics(placed: PlacedBlock, setting: Setting): void {
  setBlocks(holdingGraphics([placed.block]), placeOf(placed, textPlace(setting)), setting);
}

/** What of blocks has a graphic in it. How large that is depends on what it stands in, not on what stands beside it. */
function holdingGraphics(blocks: readonly Block[]): readonly Block[] {
  return blocks.flatMap((block): readonly Block[] => {
    if (block.kind !== 'section') return graphicsIn([block]).length > 0 ? [block] : [];
    const children = holdingGraphics(block.children);
    return children.length > 0 ? [{ ...block, children }] : [];
  });
}

function settingOf(
  request: LayoutRequest,
  numbering: Numbering,
  pages: PageMap,
  findings: Findings,
): Setting {
  const { project, language, tree, document, graphics } = request;
  const [fonts, looks] = [new FontBook(document), new Looks()];
  const footnotes = new Footnotes();
  const body = project.theme.styles.get('body')?.declared;
  const bodyLook = looks.with(plainLook, body ? [body] : []);
  const setting: Setting = {
    project,
    language,
    tree,
    numbering,
    fonts,
    looks,
    graphics,
    pages,
    opened: openedIn(numbering.headings, pages),
    footnotes,
    bodyLook,
    stamps: [],
    findings,
    ask: (again) => again(setting),
  };
  return setting;
}

/** The words that the catalogue hyphenates otherwise than the language does. */
function hyphenationExceptions(language: Language): string {
  const key = 'labels:hyphenation';
  return language.has(key) ? language.label(key) : '';
}

function textPlace(setting: Setting): Place {
  const { size, margins } = bookOf(setting);
  const look = setting.bodyLook;
  return { width: size.width - margins.left - margins.right, look, nodes: [], cover: undefined };
}

function bookOf({ project: { theme }, bodyLook, fonts }: Setting): BookPages {
  const { width, height, margins, mirrored } = theme.page;
  const first = points(margins.top) + fonts.ascenderOf(bodyLook);
  return {
    size: {
      width: points(width),
      height: points(height),
      orientation: width > height ? 'landscape' : 'portrait',
    },
    margins: {
      top: points(margins.top),
      right: points(margins.right),
      bottom: points(margins.bottom),
      left: points(margins.left),
    },
    mirrored,
    ...(theme.grid !== undefined && { grid: { step: theme.grid, leading: bodyLook.leading, first } }),
    defaultFont: theme.charts.family,
  };
}
