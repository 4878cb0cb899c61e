import { contrast } from '../charts/colours.js';
import type { Findings } from '../diagnostics.js';
import { spanOf } from '../origin.js';
import type { Theme } from '../project/theme.js';
import type { Stamped } from './content.js';
import type { LaidOutInline, LaidOutLine, LaidOutPage, LaidOutRun, LaidOutVector } from './engine.js';
import type { PageReadings } from './page-readings.js';
import { stampOf } from './stamp.js';

/** WCAG 2.1, success criterion 1.4.3 (AA). */
const asked = { text: 4.5, largeText: 3 } as const;

/** In pt: type from here on is large, and bold type from the second on. */
const large = { regular: 18, bold: 14 } as const;

/**
 * Reports text that stands out too little from what is behind it: each pair of colours once, where it is met first.
 * Behind a word is the uppermost fill that its middle is on, else the paper; artwork is not looked at.
 */
export function checkContrast(
  pages: readonly LaidOutPage[],
  theme: Theme,
  { pairs }: Pick<PageReadings, 'pairs'>,
  findings: Findings,
): void {
  const seen = new Set<string>();
  const { ink, muted, paper } = theme.charts;
  const inCharts = [ink, muted].map(({ hex }) => ({ ink: hex, ground: paper.hex, least: asked.text }));
  for (const [index, page] of pages.entries()) {
    for (const { pair, stamped } of pairs.of(page)) {
      for (const one of pair === 'charts' ? inCharts : [pair]) {
        const name = nameOf(one);
        if (seen.has(name)) continue;
        seen.add(name);
        checkPair(one, index + 1, stamped, theme, findings);
      }
    }
  }
}

/** A colour of text and one behind it, and the contrast that is asked for. */
interface Pair {
  readonly ink: string;
  readonly ground: string;
  readonly least: number;
}

/** Where a pair of colours is met on a page; what it is in charts, the theme says. */
export interface MetPair {
  readonly pair: Pair | 'charts';
  readonly stamped: Stamped;
}

/** The pairs of colours on a page, each once, where it is met first. */
export function pairsOn({ items }: LaidOutPage): readonly MetPair[] {
  const met = new Map<string, MetPair>();
  const fills: LaidOutVector[] = [];
  let last: { readonly run: LaidOutRun; readonly ground: string } | undefined;
  for (const { type, item } of items) {
    if (type === 'vector' && isFill(item)) fills.push(item);
    if (type === 'svg' && !met.has('charts')) met.set('charts', { pair: 'charts', stamped: item });
    if (type !== 'line') continue;
    for (const inline of item.inlines) {
      if (inline.text.trim() === '') continue;
      const { run } = inline;
      const ground = groundOf(inline, item, fills);
      if (run === last?.run && ground === last.ground) continue;
      last = { run, ground };
      const pair = { ink: run.color, ground, least: leastOf(run) };
      const name = nameOf(pair);
      if (!met.has(name)) met.set(name, { pair, stamped: run });
    }
  }
  return [...met.values()];
}

function nameOf({ ink, ground, least }: Pair): string {
  return `${ink} ${ground} ${least}`;
}

function checkPair(
  { ink, ground, least }: Pair,
  page: number,
  stamped: Stamped,
  theme: Theme,
  findings: Findings,
): void {
  const found = contrast(ink, ground);
  if (found >= least) return;
  const [text, fill] = [ink, ground].map((hex) => named(hex, theme));
  const ratio = Math.floor(found * 100) / 100;
  findings.warning(
    'low-contrast',
    `${text} on ${fill} has a contrast of ${ratio}:1, AA asks for ${least}:1`,
    {
      span: spanOf(stampOf(stamped)?.origin ?? {}),
      page,
      hints: ['make one of them darker or lighter under "colours" in templates/theme.yaml'],
    },
  );
}

function isFill({ h = 0, w = 0, color }: LaidOutVector): boolean {
  return color !== undefined && h > 0 && w > 0;
}

/** The colour behind the middle of a word, of what has been drawn before it. */
function groundOf(inline: LaidOutInline, line: LaidOutLine, fills: readonly LaidOutVector[]): string {
  const { run, x, width } = inline;
  if (run.background) return run.background;
  const across = line.x + x + width / 2;
  const down = line.y + line.getHeight() / 2;
  const behind = fills.findLast(
    ({ x = 0, y = 0, w = 0, h = 0 }) => x <= across && across <= x + w && y <= down && down <= y + h,
  );
  return behind?.color ?? '#ffffff';
}

function leastOf({ fontSize, bold }: LaidOutRun): number {
  return fontSize >= (bold ? large.bold : large.regular) ? asked.largeText : asked.text;
}

function named(hex: string, { colours }: Theme): string {
  const colour = [...colours.values()].find((one) => one.hex === hex);
  return colour ? `"${colour.name}" (${hex})` : hex;
}
