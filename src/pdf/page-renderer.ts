import type { LaidOutGraphic, LaidOutItem, LaidOutPage } from '../typeset/engine.js';
import { stampOf } from '../typeset/stamp.js';
import { rectangle } from './area.js';
import type { Destinations } from './destinations.js';
import type { ReportDocument } from './document.js';
import { drawDrawing, hasFaces } from './drawings/draw-drawing.js';
import { readDrawing } from './drawings/read-drawing.js';
import type { Ink } from './ink.js';
import type { Ledger } from './ledger.js';
import type { Links } from './links.js';
import type { MarkedContent } from './marked-content.js';
import { drawLine } from './marked-lines.js';
import { type ShapeRenderer, Shapes } from './pdfkit.js';
import { withBleed } from './press/bleed.js';
import { drawPressMarks, openPress, pressBoxes } from './press/press-sheet.js';
import type { Leaves } from './structure/leaves.js';
import { drawWatermark } from './watermark.js';

/** What pages are drawn into and what drawing them fills in. */
export interface Drawing {
  readonly document: ReportDocument;
  readonly ink: Ink;
  readonly leaves: Leaves;
  readonly marked: MarkedContent;
  readonly links: Links;
  readonly destinations: Destinations;
  readonly ledger: Ledger;
}

/**
 * Draws laid-out pages, each thing on them inside the marked content of the leaf of the document that its stamp names;
 * what has no stamp is an artifact.
 */
export class PageRenderer {
  readonly #shapes: ShapeRenderer;

  constructor(private readonly drawing: Drawing) {
    this.#shapes = new Shapes(drawing.document);
  }

  draw(pages: readonly LaidOutPage[]): void {
    const { document, ink, marked } = this.drawing;
    if (document.isForPrint) openPress(document);
    for (const page of pages) {
      marked.close();
      const { width, height } = page.pageSize;
      document.addPage({ size: [width, height] });
      if (document.isForPrint) Object.assign(document.page.dictionary.data, pressBoxes(width, height));
      marked.beginPage();
      ink.forget();
      const { items } = document.isForPrint ? withBleed(page) : page;
      for (const item of items) this.#drawItem(item, page);
      if (document.isForPrint) drawPressMarks(document);
      if (page.watermark) {
        marked.enter('watermark');
        drawWatermark(document, page.watermark);
      }
    }
    marked.close();
    this.drawing.ledger.check(pages);
  }

  #drawItem(item: LaidOutItem, page: LaidOutPage): void {
    const { ink, marked } = this.drawing;
    switch (item.type) {
      case 'line':
        drawLine(item.item, page, this.drawing);
        break;
      case 'vector':
        marked.enter('layout');
        this.#shapes.renderVector(item.item);
        ink.forget();
        break;
      case 'image':
        this.#enterGraphic(item.item);
        this.drawing.document.provideImage(item.item.image ?? '');
        this.#shapes.renderImage(item.item);
        break;
      case 'svg':
        this.#enterGraphic(item.item);
        this.#drawDrawing(item.item);
        break;
      default:
        throw new Error(`nothing draws what is laid out as ${JSON.stringify(item)}`);
    }
  }

  #drawDrawing(graphic: LaidOutGraphic): void {
    const { document } = this.drawing;
    const read = readDrawing(graphic.svg ?? '');
    if (read && hasFaces(document, read)) drawDrawing(document, read, graphic);
    else this.#shapes.renderSVG(graphic);
    this.drawing.ink.forget();
  }

  /** A graphic's box is what a reader shows of it; without a stamp it is artwork behind the page. */
  #enterGraphic(graphic: LaidOutGraphic): void {
    const { document, marked, leaves, ledger, destinations } = this.drawing;
    const stamp = stampOf(graphic);
    if (!stamp || stamp.nodes.length === 0) {
      marked.enter('background');
      return;
    }
    destinations.reach(stamp.nodes, graphic.x, graphic.y);
    const place = leaves.placeOf(stamp);
    if (!place) throw new Error(`the structure has no place for a graphic`);
    const repeated = ledger.has(stamp);
    if (!repeated) ledger.add(stamp);
    if (repeated || place === 'decoration') {
      marked.enter('layout');
      return;
    }
    const { x, y, _width, _height } = graphic;
    const area = { left: x, top: y, right: x + _width, bottom: y + _height };
    place.element.box = rectangle(area, document.page.height);
    marked.enter(place);
  }
}
