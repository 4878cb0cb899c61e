import type { LaidOutGraphic, LaidOutItem, LaidOutPage } from '../typeset/engine.js';
import { stampOf } from '../typeset/stamp.js';
import type { ReportDocument } from './document.js';
import { drawDrawing } from './drawings/draw-drawing.js';
import { type PreparedDrawing, prepareDrawing } from './drawings/prepare-drawing.js';
import type { DrawnPage } from './drawn-page.js';
import { GrowingPage } from './growing-page.js';
import { Ink } from './ink.js';
import { MarkedContent } from './marked-content.js';
import { drawLine } from './marked-lines.js';
import type { PageDrawing, Tagging } from './page-drawing.js';
import { type ShapeRenderer, Shapes } from './pdfkit.js';
import { withBleed } from './press/bleed.js';
import { drawPressMarks } from './press/press-sheet.js';
import { drawWatermark } from './watermark.js';

/**
 * Draws laid-out pages, each thing on them inside the marked content of the leaf of the document that its stamp names;
 * what has no stamp is an artifact. Without a structure to belong to, they are only drawn.
 */
export class PageRenderer {
  readonly #shapes: ShapeRenderer;
  /** By what they were read from: pages that show the same share it. */
  readonly #drawings = new Map<string, PreparedDrawing | undefined>();

  constructor(
    private readonly document: ReportDocument,
    private readonly tagging?: Tagging,
  ) {
    this.#shapes = new Shapes(document);
  }

  /** Draws a page as the document's current one. */
  draw(laidOut: LaidOutPage): DrawnPage {
    const { document, tagging } = this;
    const page = new GrowingPage(laidOut.pageSize);
    const marked = new MarkedContent(page, tagging !== undefined && document.tagged);
    const drawing: PageDrawing = { document, tagging, page, marked, ink: new Ink(document) };
    document.drawOn(page, () => {
      const { items } = document.isForPrint ? withBleed(laidOut) : laidOut;
      for (const item of items) this.#drawItem(item, laidOut, drawing);
      if (document.isForPrint) drawPressMarks(document);
      if (laidOut.watermark) {
        marked.enter('watermark');
        drawWatermark(document, laidOut.watermark);
      }
      marked.close();
    });
    return page.drawn;
  }

  #drawItem(item: LaidOutItem, laidOut: LaidOutPage, drawing: PageDrawing): void {
    const { document, page, ink, marked } = drawing;
    switch (item.type) {
      case 'line':
        drawLine(item.item, laidOut, drawing);
        break;
      case 'vector':
        marked.enter('layout');
        this.#shapes.renderVector(item.item);
        ink.forget();
        break;
      case 'image': {
        const { image = '' } = item.item;
        enterGraphic(item.item, drawing);
        document.provideImage(image);
        page.addImage(image);
        this.#shapes.renderImage(item.item);
        ink.forget();
        break;
      }
      case 'svg':
        enterGraphic(item.item, drawing);
        this.#drawDrawing(item.item, drawing);
        ink.forget();
        break;
      default:
        throw new Error(`nothing draws what is laid out as ${JSON.stringify(item)}`);
    }
  }

  #drawDrawing(graphic: LaidOutGraphic, { document, page }: PageDrawing): void {
    const { svg = '' } = graphic.svg ?? {};
    if (!this.#drawings.has(svg)) this.#drawings.set(svg, prepareDrawing(document, svg));
    const prepared = this.#drawings.get(svg);
    if (prepared) drawDrawing(document, page, prepared, graphic);
    else {
      page.isBound = true;
      this.#shapes.renderSVG({ ...graphic, svg });
    }
  }
}

/** A graphic's box is what a reader shows of it; without a stamp it is artwork behind the page. */
function enterGraphic(graphic: LaidOutGraphic, drawing: PageDrawing): void {
  const { page, marked, tagging } = drawing;
  const stamp = stampOf(graphic);
  if (!tagging) return;
  if (!stamp || stamp.nodes.length === 0) {
    marked.enter('background');
    return;
  }
  page.reachNodes(stamp, graphic.x, graphic.y);
  const place = tagging.leaves.placeOf(stamp);
  if (!place) throw new Error(`the structure has no place for a graphic`);
  const repeated = tagging.ledger.has(stamp) || page.isAccounted(stamp);
  if (!repeated) page.account(stamp);
  if (repeated || place === 'decoration') {
    marked.enter('layout');
    return;
  }
  const { x, y, _width, _height } = graphic;
  page.cover({ stamp, area: { left: x, top: y, right: x + _width, bottom: y + _height } });
  marked.enter({ stamp, place });
}
