import { Findings, type StageResult } from '../diagnostics.js';
import type { DocumentTree } from '../document/nodes.js';
import { type Numbering, numberingOf } from '../document/numbering.js';
import { nodesIn } from '../document/walk.js';
import type { Language } from '../language/language.js';
import type { Project } from '../project/project.js';
import { backgrounds } from './background.js';
import { setBlocks, setDocument } from './blocks.js';
import { checkContrast } from './contrast-checks.js';
import {
  assertEngine,
  type BarePages,
  type LaidOutPage,
  layOutPages,
  type PdfDocument,
  type Sheet,
} from './engine.js';
import { FontBook } from './fonts.js';
import { Footnotes } from './footnotes.js';
import { checkImages } from './image-checks.js';
import { Hyphenation } from './lines/hyphenation.js';
import { lookWith, plainLook } from './look.js';
import { checkNothingLost, checkPages } from './page-checks.js';
import { checkPageEnds } from './page-end-checks.js';
import { mapPages, noPages, openedBy, type PageMap, type PageRange, samePages } from './page-map.js';
import { runningLines } from './running.js';
import type { GraphicBook, Place, Setting } from './setting.js';
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
}

/** Page references settle within three passes: the first finds the pages, the second prints them, the third confirms. */
const mostPasses = 3;

/** Lays a document out, again until every page that it names is the page that it means. */
export function layOut(request: LayoutRequest): StageResult<LaidOut> {
  assertEngine();
  // From where it stood before one pass confirms what else takes three; what does not settle begins anew.
  const settled = request.from && layOutFrom(request.from, request);
  return settled?.value ? settled : layOutFrom(noPages, request);
}

function layOutFrom(start: PageMap, request: LayoutRequest): StageResult<LaidOut> {
  const findings = new Findings();
  const numbering = numberingOf(request.tree);
  const hyphenation = hyphenationOf(request.language);
  let map = start;
  for (let pass = 1; pass <= mostPasses; pass++) {
    const setting = settingOf(request, numbering, map, findings);
    const { pages, repeat } = layOutOnce(setting, request, hyphenation);
    const found = mapPages(pages);
    if (samePages(found, map)) {
      repeat();
      checkNothingLost(setting.stamps, pages, findings);
      checkPages(pages, findings);
      checkImages(pages, request.graphics, request.print ? 'press' : 'screen', findings);
      checkContrast(pages, request.project.theme, findings);
      checkPageEnds(pages, chapterPages(numbering, found), findings);
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

/** Sets a document without laying it out, so that every graphic is asked for at its size. */
export function askForGraphics(request: LayoutRequest): void {
  const setting = settingOf(request, numberingOf(request.tree), noPages, new Findings());
  setBlocks(request.tree.children, textPlace(setting), setting);
  const { size } = sheetOf(setting);
  for (const node of nodesIn(request.tree.children)) {
    if (node.kind === 'cover') request.graphics.art(node, size.width, size.height);
  }
}

function settingOf(
  request: LayoutRequest,
  numbering: Numbering,
  pages: PageMap,
  findings: Findings,
): Setting {
  const { project, language, tree, document, graphics } = request;
  const fonts = new FontBook(document);
  const footnotes = new Footnotes();
  const body = project.theme.styles.get('body')?.declared;
  const bodyLook = lookWith(plainLook, body ? [body] : []);
  return {
    project,
    language,
    tree,
    numbering,
    fonts,
    graphics,
    pages,
    opened: new Map(openedBy(numbering.headings, pages).map(({ heading, range }) => [heading.id, range])),
    footnotes,
    bodyLook,
    stamps: [],
    findings,
  };
}

/** Hyphenation as a language has it, but for the words that its catalogue tells apart. */
function hyphenationOf(language: Language): Hyphenation {
  const key = 'labels:hyphenation';
  return new Hyphenation(language.code, language.has(key) ? language.label(key) : '');
}

function layOutOnce(
  setting: Setting,
  { document, draft }: LayoutRequest,
  hyphenation: Hyphenation,
): BarePages {
  const { theme } = setting.project;
  const content = setDocument(setting.tree.children, textPlace(setting), setting);
  const repetition = { ...runningLines(setting, draft), background: backgrounds(setting) };
  return layOutPages(content, document, sheetOf(setting), repetition, theme.charts.family, hyphenation);
}

function textPlace(setting: Setting): Place {
  const { size, margins } = sheetOf(setting);
  const look = setting.bodyLook;
  return { width: size.width - margins.left - margins.right, look, nodes: [], cover: undefined };
}

function sheetOf({ project: { theme }, bodyLook, fonts }: Setting): Sheet {
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
  };
}
