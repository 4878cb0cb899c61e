import type { Line, MeasuredInline } from '../typeset/engine/measured.js';
import { RendererBase, TextDecoratorBase } from '../typeset/engine/pdfmake.js';
import { TextRun } from './text-run.js';

/** How far raised and lowered text stands from the baseline, times its own size; as pdfmake has it. */
const shifts = { sup: 0.75, sub: -0.35 } as const;

/**
 * Draws lines as the typesetter fitted them: one text operation for all neighbouring words of one style, with the
 * line's word and letter spacing in it.
 */
export class LineRenderer extends RendererBase {
  override renderLine(line: Line, x: number, y: number): void {
    if (!line.fit) {
      super.renderLine(line, x, y);
      return;
    }
    this.#open(line, x, y);
    const decorator = new TextDecoratorBase(this.pdfDocument);
    decorator.drawBackground(line, x, y);
    const baseline = y + line.getAscenderHeight();
    for (const run of runsOf(line.inlines)) this.#draw(run, x, baseline, line.fit);
    for (const words of linksOf(line.inlines)) this.#link(words, x, baseline);
    decorator.drawDecorations(line, x, y);
  }

  #open({ _outline: entry, id }: Line, x: number, y: number): void {
    if (entry) {
      const parent = entry.parentId === undefined ? undefined : this.outlineMap[entry.parentId];
      const item = (parent ?? this.pdfDocument.outline).addItem(entry.text, { expanded: entry.expanded });
      if (entry.id !== undefined) this.outlineMap[entry.id] = item;
    }
    if (id !== undefined) this.pdfDocument.addNamedDestination(id, 'XYZ', x, y, null);
  }

  #draw(run: readonly MeasuredInline[], x: number, baseline: number, fit: NonNullable<Line['fit']>): void {
    const [first] = run;
    if (!first) return;
    const shift = first.sup ? shifts.sup : first.sub ? shifts.sub : 0;
    const document = this.pdfDocument;
    document.opacity(first.opacity);
    document.fillColor(document.resolveColor(first.color, 'black'));
    const text = new TextRun(first, fit);
    for (const inline of run) text.add(inline);
    document.save();
    document.transform(1, 0, 0, -1, 0, document.page.height);
    document.page.fonts[first.font.id] ??= first.font.ref();
    text.write(document, x + first.x, document.page.height - baseline + shift * first.fontSize);
    document.restore();
  }

  /** One area for all the words of a link on the line. */
  #link(words: readonly MeasuredInline[], x: number, baseline: number): void {
    const first = words[0];
    const last = words.at(-1);
    if (!first || !last) return;
    const { link, linkToDestination, font, fontSize } = first;
    const top = baseline - (font.ascender * fontSize) / 1000;
    const width = last.x + last.width - first.x;
    const height = font.lineHeight(fontSize);
    if (link) this.pdfDocument.link(x + first.x, top, width, height, link);
    if (linkToDestination) this.pdfDocument.goTo(x + first.x, top, width, height, linkToDestination);
  }
}

type Inlines = readonly MeasuredInline[];

/** Neighbouring inlines that look the same. */
function runsOf(inlines: Inlines): readonly Inlines[] {
  return grouped(
    inlines.filter(({ text }) => text !== ''),
    looksLike,
  );
}

/** Neighbouring inlines of the same link. */
function linksOf(inlines: Inlines): readonly Inlines[] {
  return grouped(inlines, (a, b) => a.link === b.link && a.linkToDestination === b.linkToDestination);
}

function grouped(
  inlines: Inlines,
  alike: (a: MeasuredInline, b: MeasuredInline) => boolean,
): readonly Inlines[] {
  const groups: MeasuredInline[][] = [];
  for (const inline of inlines) {
    const group = groups.at(-1);
    if (group?.[0] && alike(group[0], inline)) group.push(inline);
    else groups.push([inline]);
  }
  return groups;
}

function looksLike(a: MeasuredInline, b: MeasuredInline): boolean {
  return (
    a.font === b.font &&
    a.fontSize === b.fontSize &&
    a.color === b.color &&
    a.opacity === b.opacity &&
    a.characterSpacing === b.characterSpacing &&
    a.sup === b.sup &&
    a.sub === b.sub
  );
}
