import type { Heading } from '../document/nodes.js';
import { plainText } from '../document/text.js';
import type { RunningLine, RunningText } from '../project/theme.js';
import type { Content } from './content.js';
import type { Repetition, SheetSize } from './engine.js';
import { lastInRow, pageLabel } from './folios.js';
import { addedRun } from './inlines.js';
import { type Look, plainLook } from './look.js';
import { PageMarks } from './page-marks.js';
import type { Place, Setting } from './setting.js';
import { engineStyle } from './styles.js';
import { points } from './units.js';

/** How far the running head stands above the text, and the foot below it, in pt. */
const headGap = 16;
const footGap = 20;

/** Between a running line and its hairline, in pt. */
const ruleGap = 4;
const ruleWidth = 0.5;

/** The running line of a page, and its words at the two ends. */
interface Ends {
  readonly page: number;
  readonly line: RunningLine;
  readonly left: string;
  readonly right: string;
}

/**
 * The running heads and feet, as the masters of their pages have them: one for the pages that chapters open, one for
 * the others of each hand. A page that a band of colour opens has no head, a cover has neither. The foot explains the
 * marks on its page.
 */
export function runningLines(setting: Setting, draft: boolean): Repetition {
  const { masters } = setting.project.theme;
  const marks = new PageMarks(setting);
  const mark = draft ? watermark(setting) : undefined;
  const masterOf = (page: number) => (marks.opens(page) ? 'first' : page % 2 === 0 ? 'left' : 'right');
  const headOf = (page: number) => headEnds(masters[masterOf(page)].head, page, marks, setting);
  const footOf = (page: number) => footEnds(masters[masterOf(page)].foot, page, marks, setting);
  return {
    says: (page) => {
      const words = [headOf(page), footOf(page)].map((ends) => ends && [ends.left, ends.right]);
      return JSON.stringify([masterOf(page), page % 2, words, mark?.text]);
    },
    head: (page, _, size) => runningHead(headOf(page), size, setting),
    foot: (page, _, size) => runningFoot(footOf(page), size, setting),
    ...(mark && { watermark: mark }),
  };
}

function headEnds(
  line: RunningLine | undefined,
  page: number,
  marks: PageMarks,
  setting: Setting,
): Ends | undefined {
  const { pages } = setting;
  if (!line || pages.covers.has(page) || pages.banded.has(page)) return undefined;
  const left = textOf(line.start, page, marks, setting);
  const right = textOf(line.end, page, marks, setting);
  if (left === '' && right === '') return undefined;
  // One that names a chapter has nothing to say before the first.
  const kinds = [line.start, line.end];
  const isIdle = kinds.includes('chapter') && !kinds.includes('page') && marks.chapter(page) === undefined;
  return isIdle ? undefined : { page, line, left, right };
}

function footEnds(
  line: RunningLine | undefined,
  page: number,
  marks: PageMarks,
  setting: Setting,
): Ends | undefined {
  if (!line || setting.pages.covers.has(page)) return undefined;
  const note = marksExplained(page, setting).join(' · ');
  const start = textOf(line.start, page, marks, setting);
  const end = textOf(line.end, page, marks, setting);
  // The explanation stands where nothing else does.
  const [left, right] =
    line.start !== 'none' && line.end === 'none'
      ? [start, note]
      : [[start, note].filter((one) => one !== '').join(' · '), end];
  return left === '' && right === '' ? undefined : { page, line, left, right };
}

function runningHead(ends: Ends | undefined, size: SheetSize, setting: Setting): Content | null {
  if (!ends) return null;
  const { leading } = lineLook(ends.line, setting);
  const top = points(setting.project.theme.page.margins.top) - headGap - leading;
  return withRule([spread(ends, size, setting)], ends, top, setting);
}

function runningFoot(ends: Ends | undefined, size: SheetSize, setting: Setting): Content | null {
  if (!ends) return null;
  const top = ends.line.rule ? footGap - ruleGap : footGap;
  return withRule([], ends, top, setting, spread(ends, size, setting));
}

/** What the marks mean that stand on a page: of illustrative values, and in a draft of texts that are to be translated. */
function marksExplained(page: number, { language, pages }: Setting): readonly string[] {
  const mark = language.label('labels:illustrative.mark');
  const note = pages.illustrative.has(page) ? [language.label('labels:illustrative.note', { mark })] : [];
  // What a project's own words do not have goes without saying.
  const open = (['missing', 'stale'] as const)
    .filter((state) => pages[state].has(page) && language.has(`labels:draft.${state}`))
    .map((state) => language.label(`labels:draft.${state}`));
  return [...note, ...open];
}

function textOf(kind: RunningText, page: number, marks: PageMarks, setting: Setting): string {
  const { language, pages, project } = setting;
  const number = pageLabel(page, pages);
  switch (kind) {
    case 'none':
      return '';
    case 'report':
      return language.label(project.config.metadata.title);
    case 'chapter':
      return titleOf(marks.chapter(page));
    case 'section':
      return titleOf(marks.section(page));
    case 'page':
      return number;
    case 'page-of': {
      const total = pageLabel(lastInRow(page, pages), pages);
      return number === '' ? '' : language.label('labels:pageOf', { number, total });
    }
  }
}

/** A running line with its hairline, where it has one: below `above` and above `below`, `top` pt down its margin. */
function withRule(
  above: readonly Content[],
  { page, line: { rule } }: Ends,
  top: number,
  setting: Setting,
  ...below: readonly Content[]
): Content {
  const { left, right } = sideMargins(page, setting);
  const width = points(setting.project.theme.page.width) - left - right;
  const hairline: readonly Content[] = rule
    ? [
        {
          canvas: [{ type: 'rect', x: 0, y: 0, w: width, h: ruleWidth, color: rule.hex }],
          margin: [0, above.length > 0 ? ruleGap : 0, 0, below.length > 0 ? ruleGap - ruleWidth : 0],
        },
      ]
    : [];
  return { stack: [...above, ...hairline, ...below], margin: [left, top, right, 0] };
}

/** In pt. */
function sideMargins(page: number, { project: { theme } }: Setting): { left: number; right: number } {
  const { margins, mirrored } = theme.page;
  const [left, right] = [points(margins.left), points(margins.right)];
  return mirrored && page % 2 === 0 ? { left: right, right: left } : { left, right };
}

/** Two texts at the two ends of a line that is as wide as the text area. */
function spread({ page, line, left, right }: Ends, size: SheetSize, setting: Setting): Content {
  const look = lineLook(line, setting);
  const margins = sideMargins(page, setting);
  const width = size.width - margins.left - margins.right;
  const place: Place = { width, look, nodes: [], cover: undefined };
  const rightWidth = Math.min(width / 2, setting.fonts.widthOf(right, look) + 2);
  return {
    columns: [
      { text: [addedRun(left, look, place, setting)], width: width - rightWidth },
      { text: [addedRun(right, look, place, setting)], width: rightWidth, alignment: 'right' },
    ],
    columnGap: 0,
  };
}

function lineLook(line: RunningLine, setting: Setting): Look {
  return setting.looks.with(setting.looks.with(plainLook, engineStyle('body', setting)), [
    line.style.declared,
  ]);
}

function titleOf(heading: Heading | undefined): string {
  return heading ? plainText(heading.children) : '';
}

function watermark({ language, project: { theme } }: Setting) {
  return {
    text: language.label('labels:draft.watermark'),
    font: theme.charts.family,
    color: theme.watermark.colour.hex,
    opacity: theme.watermark.opacity,
    bold: true,
  };
}
