import type { LaidOutInline, LaidOutLine, LaidOutPage } from '../typeset/engine.js';
import { readText } from '../typeset/read-text.js';
import { stampOf } from '../typeset/stamp.js';
import { drawInlines } from './draw-inlines.js';
import type { LinkTarget } from './drawn-page.js';
import { type Artifact, type Leaf, ownerOf, type Target } from './marked-content.js';
import type { PageDrawing } from './page-drawing.js';
import type { Element } from './structure/element.js';
import type { Leaves } from './structure/leaves.js';

/** Inlines of a line that follow one another and belong to the same element. */
interface Group {
  readonly target: Target;
  /** What they are read as, where that is not what they show. */
  readonly words: string | undefined;
  readonly inlines: LaidOutInline[];
}

/** Draws a line of a page, its words inside the marked content of the leaves that they come from. */
export function drawLine(line: LaidOutLine, laidOut: LaidOutPage, drawing: PageDrawing): void {
  const { document, page, ink, marked, tagging } = drawing;
  drawBackgrounds(line, drawing);
  if (!tagging) {
    drawInlines(document, ink, line, line.inlines);
    return;
  }
  reach(line, drawing);
  const { leaves, ledger } = tagging;
  const repeated = line.inlines.some((inline) => ledger.has(inline) || page.isAccounted(inline));
  const groups = groupsOf(line, (inline) => (repeated ? 'layout' : targetOf(inline, line, laidOut, leaves)));
  for (const group of groups) {
    const { target, words, inlines } = group;
    const drawn = group === groups.at(-1) ? withLastSpace(inlines) : inlines;
    const draw = () => drawInlines(document, ink, line, drawn);
    const isContent = typeof target !== 'string';
    if (isContent) for (const inline of inlines) page.account(inline);
    if (isContent && words !== undefined) marked.replaced(target, words, draw);
    else {
      marked.enter(target);
      draw();
    }
  }
  linkGroups(line, groups, drawing);
}

function targetOf(inline: LaidOutInline, line: LaidOutLine, page: LaidOutPage, leaves: Leaves): Target {
  const stamp = stampOf(inline.run);
  if (!stamp || stamp.nodes.length === 0) return marginOf(line, page);
  const place = leaves.placeOf(stamp);
  if (place === 'decoration') return 'layout';
  if (!place) throw new Error(`the structure has no place for "${inline.text}"`);
  return { stamp, place };
}

/** What the engine adds stands in the page's margins. */
function marginOf({ y }: LaidOutLine, { pageMargins, pageSize }: LaidOutPage): Artifact {
  if (y < pageMargins.top) return 'header';
  return y > pageSize.height - pageMargins.bottom - 1 ? 'footer' : 'layout';
}

function groupsOf(line: LaidOutLine, targetOf: (inline: LaidOutInline) => Target): readonly Group[] {
  const groups: Group[] = [];
  for (const inline of line.inlines) {
    const target = targetOf(inline);
    const words = inline.broken && readText(inline);
    const last = groups.at(-1);
    if (last && last.words === undefined && words === undefined && ownerOf(last.target) === ownerOf(target))
      last.inlines.push(inline);
    else groups.push({ target, words, inlines: [inline] });
  }
  return groups;
}

/**
 * A line's last word is followed by a space that nobody sees: where lines meet, of a list or of a number and what it
 * counts, those who read by characters alone would else run words together (ISO 32000-1, 14.8.2.5).
 */
function withLastSpace(inlines: readonly LaidOutInline[]): readonly LaidOutInline[] {
  const last = inlines.at(-1);
  const ends = !last || last.broken?.part === 'first' || /\s$/.test(last.text);
  if (ends || !last.run.font.typeface.hasGlyphForCodePoint(0x20)) return inlines;
  return [...inlines.slice(0, -1), { ...last, text: `${last.text} ` }];
}

function reach(line: LaidOutLine, { page }: PageDrawing): void {
  if (line.id !== undefined) page.reach(line.id, line.x, line.y);
  for (const { run, x } of line.inlines) {
    page.reachNodes(stampOf(run), line.x, line.y);
    if (run.destination !== undefined) page.reach(run.destination, line.x + x, line.y);
  }
}

function drawBackgrounds(line: LaidOutLine, { document, ink, marked }: PageDrawing): void {
  for (const { run, x, width } of line.inlines) {
    if (!run.background) continue;
    marked.enter('layout');
    ink.forget();
    document
      .fillColor(run.background)
      .rect(line.x + x, line.y, width, line.getHeight())
      .fill();
  }
}

/** The words of each link on a line are one: between them may stand what is no link's own. */
function linkGroups(line: LaidOutLine, groups: readonly Group[], { page }: PageDrawing): void {
  const byLink = new Map<Element, { readonly leaf: Leaf; readonly inlines: LaidOutInline[] }>();
  for (const { target, inlines } of groups) {
    const link = typeof target === 'string' ? undefined : target.place.element.link;
    if (!link || typeof target === 'string') continue;
    const known = byLink.get(link) ?? { leaf: target, inlines: [] };
    known.inlines.push(...inlines);
    byLink.set(link, known);
  }
  for (const { leaf, inlines } of byLink.values()) {
    const target = inlines.map(linkTargetOf).find((one) => one !== undefined);
    const [first] = inlines;
    const last = inlines.at(-1);
    if (!target || !first || !last) continue;
    const words = inlines.map(({ text }) => text).join('');
    const [left, right] = [line.x + first.x, line.x + last.x + last.width];
    const area = { left, top: line.y, right, bottom: line.y + line.getHeight() };
    page.link({ stamp: leaf.stamp, words, area, target });
  }
}

function linkTargetOf({ run: { link, linkToDestination } }: LaidOutInline): LinkTarget | undefined {
  if (linkToDestination) return { destination: linkToDestination };
  return link ? { address: new URL(link).href } : undefined;
}
