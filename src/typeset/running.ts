import type { Heading } from '../document/nodes.js';
import { plainText } from '../document/text.js';
import type { RunningLine } from '../project/theme.js';
import type { Content } from './content.js';
import type { Repetition, SheetSize } from './engine.js';
import { lastInRow, pageLabel } from './folios.js';
import { addedRun } from './inlines.js';
import { type Look, lookWith, plainLook } from './look.js';
import { type Opened, openedBy } from './page-map.js';
import type { Place, Setting } from './setting.js';
import { engineStyle } from './styles.js';
import { points } from './units.js';

/** How far the running head stands above the text, and the foot below it, in pt. */
const headGap = 16;
const footGap = 20;

/**
 * The running heads and feet. A page that a chapter or a band of colour opens has no head, a cover has neither. The foot explains the
 * mark of illustrative values on the pages that have one.
 */
export function runningLines(setting: Setting, draft: boolean): Omit<Repetition, 'background'> {
  const { theme } = setting.project;
  const chapters = openedBy(setting.numbering.chapters, setting.pages);
  return {
    head: (page, _, size) => (theme.head ? runningHead(theme.head, page, size, chapters, setting) : null),
    foot: (page, _, size) => (theme.foot ? runningFoot(theme.foot, page, size, setting) : null),
    ...(draft && { watermark: watermark(setting) }),
  };
}

function runningHead(
  line: RunningLine,
  page: number,
  size: SheetSize,
  chapters: readonly Opened[],
  setting: Setting,
): Content | null {
  const { pages, language, project } = setting;
  const current = chapters.findLast(({ range }) => range.first <= page);
  if (pages.covers.has(page) || pages.banded.has(page)) return null;
  if (!current || current.range.first === page) return null;
  const report = language.label(project.config.metadata.title);
  const { margins } = project.theme.page;
  const top = points(margins.top) - headGap - lineLook(line, setting).leading;
  return spread(report, titleOf(current.heading), line, size, top, setting);
}

function runningFoot(line: RunningLine, page: number, size: SheetSize, setting: Setting): Content | null {
  const { language } = setting;
  if (setting.pages.covers.has(page)) return null;
  const number = pageLabel(page, setting.pages);
  const total = pageLabel(lastInRow(page, setting.pages), setting.pages);
  const folio = number === '' ? '' : language.label('labels:pageOf', { number, total });
  const mark = language.label('labels:illustrative.mark');
  const note = setting.pages.illustrative.has(page)
    ? language.label('labels:illustrative.note', { mark })
    : '';
  return spread(note, folio, line, size, footGap, setting);
}

/** Two texts at the two ends of a line that is as wide as the text area. */
function spread(
  left: string,
  right: string,
  line: RunningLine,
  size: SheetSize,
  top: number,
  setting: Setting,
): Content {
  const look = lineLook(line, setting);
  const { margins } = setting.project.theme.page;
  const width = size.width - points(margins.left + margins.right);
  const place: Place = { width, look, nodes: [], cover: undefined };
  const rightWidth = Math.min(width / 2, setting.fonts.widthOf(right, look) + 2);
  return {
    columns: [
      { text: [addedRun(left, look, place, setting)], width: width - rightWidth },
      { text: [addedRun(right, look, place, setting)], width: rightWidth, alignment: 'right' },
    ],
    columnGap: 0,
    margin: [points(margins.left), top, points(margins.right), 0],
  };
}

function lineLook(line: RunningLine, setting: Setting): Look {
  return lookWith(lookWith(plainLook, engineStyle('body', setting)), [line.style.declared]);
}

function titleOf(heading: Heading): string {
  return plainText(heading.children);
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
