import type { LaidOutInline, LaidOutLine, LaidOutPage } from '../typeset/engine.js';
import { readText } from '../typeset/read-text.js';
import { stampOf } from '../typeset/stamp.js';
import { drawInlines } from './draw-inlines.js';
import type { Artifact } from './marked-content.js';
import type { Drawing } from './page-renderer.js';
import { Content, type Element } from './structure/element.js';

/** Inlines of a line that follow one another and belong to the same element. */
interface Group {
  readonly target: Content | Artifact;
  /** What they are read as, where that is not what they show. */
  readonly words: string | undefined;
  readonly inlines: LaidOutInline[];
}

/** Draws a line of a page, its words inside the marked content of the leaves that they come from. */
export function drawLine(line: LaidOutLine, page: LaidOutPage, drawing: Drawing): void {
  const { document, ink, marked, ledger } = drawing;
  reach(line, drawing);
  drawBackgrounds(line, drawing);
  const repeated = line.inlines.some((inline) => ledger.has(inline));
  const groups = groupsOf(line, (inline) => (repeated ? 'layout' : targetOf(inline, line, page, drawing)));
  for (const group of groups) {
    const { target, words, inlines } = group;
    const drawn = group === groups.at(-1) ? withLastSpace(inlines) : inlines;
    const draw = () => drawInlines(document, ink, line, drawn);
    if (target instanceof Content) for (const inline of inlines) ledger.add(inline);
    if (target instanceof Content && words !== undefined) marked.replaced(target, words, draw);
    else {
      marked.enter(target);
      draw();
    }
  }
  linkGroups(line, groups, drawing);
}

function targetOf(
  inline: LaidOutInline,
  line: LaidOutLine,
  page: LaidOutPage,
  { leaves }: Drawing,
): Content | Artifact {
  const stamp = stampOf(inline);
  if (!stamp || stamp.nodes.length === 0) return marginOf(line, page);
  const place = leaves.placeOf(stamp);
  if (place === 'decoration') return 'layout';
  if (!place) throw new Error(`the structure has no place for "${inline.text}"`);
  return place;
}

/** What the engine adds stands in the page's margins. */
function marginOf({ y }: LaidOutLine, { pageMargins, pageSize }: LaidOutPage): Artifact {
  if (y < pageMargins.top) return 'header';
  return y > pageSize.height - pageMargins.bottom - 1 ? 'footer' : 'layout';
}

function groupsOf(
  line: LaidOutLine,
  targetOf: (inline: LaidOutInline) => Content | Artifact,
): readonly Group[] {
  const groups: Group[] = [];
  for (const inline of line.inlines) {
    const target = targetOf(inline);
    const words = inline.broken && readText(inline);
    const last = groups.at(-1);
    if (last && last.words === undefined && words === undefined && sameOwner(last.target, target))
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
  if (ends || !last.font.typeface.hasGlyphForCodePoint(0x20)) return inlines;
  return [...inlines.slice(0, -1), { ...last, text: `${last.text} ` }];
}

function sameOwner(a: Content | Artifact, b: Content | Artifact): boolean {
  return a instanceof Content && b instanceof Content ? a.owner === b.owner : a === b;
}

function reach(line: LaidOutLine, { destinations }: Drawing): void {
  if (line.id !== undefined) destinations.reachName(line.id, line.x, line.y);
  for (const inline of line.inlines) {
    destinations.reach(stampOf(inline)?.nodes ?? [], line.x, line.y);
    if (inline.destination !== undefined)
      destinations.reachName(inline.destination, line.x + inline.x, line.y);
  }
}

function drawBackgrounds(line: LaidOutLine, { document, ink, marked }: Drawing): void {
  for (const { background, x, width } of line.inlines) {
    if (!background) continue;
    marked.enter('layout');
    ink.forget();
    document
      .fillColor(background)
      .rect(line.x + x, line.y, width, line.getHeight())
      .fill();
  }
}

/** One link annotation a link and line, over all of the link's words there. */
function linkGroups(line: LaidOutLine, groups: readonly Group[], { links }: Drawing): void {
  const byLink = new Map<Element, LaidOutInline[]>();
  for (const { target, inlines } of groups) {
    const link = target instanceof Content ? target.element.link : undefined;
    if (link) byLink.set(link, [...(byLink.get(link) ?? []), ...inlines]);
  }
  for (const [link, inlines] of byLink) links.add(link, line, inlines);
}
