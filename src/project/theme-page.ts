import { paperSizes, type Theme } from './theme.js';
import type { ThemeSource } from './theme-schema.js';
import type { YamlPath } from './yaml-file.js';

/** Reports what is wrong in a theme, at a path of it. */
export type ThemeFault = (code: string, message: string, path: YamlPath, hints?: readonly string[]) => void;

/** In mm, of the text area: on less, no word of a report has room. */
const LEAST_TEXT = 20;

const MARGINS = ['page', 'margins'];

/** The page of a theme; nothing where its margins are not all there. */
export function resolvePage(source: ThemeSource['page'], fault: ThemeFault): Theme['page'] | undefined {
  const { size, bleedless } = source;
  const sides = sideMargins(source, fault);
  if (!sides) return undefined;
  const { mirrored, left, right } = sides;
  const { top, bottom } = source.margins;
  const [width, height] = typeof size === 'string' ? paperSizes[size] : size;
  checkMargins('width', width, left + right, fault);
  checkMargins('height', height, top + bottom, fault);
  return { width, height, margins: { top, right, bottom, left }, mirrored, bleedless };
}

/** In mm, of right-hand pages: there, the inside is left. */
function sideMargins(
  { margins: { left, right, inside, outside } }: ThemeSource['page'],
  fault: ThemeFault,
): { mirrored: boolean; left: number; right: number } | undefined {
  const mirrored = inside !== undefined || outside !== undefined;
  if (mirrored && (left !== undefined || right !== undefined)) {
    fault('two-kinds-of-margins', 'the margins are both left or right and inside or outside', MARGINS, [
      'write "left" and "right", or for a bound report "inside" and "outside"',
    ]);
    return undefined;
  }
  const named = mirrored ? ({ inside, outside } as const) : ({ left, right } as const);
  for (const [side, width] of Object.entries(named)) {
    if (width === undefined) fault('missing-key', `missing key "page.margins.${side}"`, [...MARGINS, side]);
  }
  const [first, second] = mirrored ? [inside, outside] : [left, right];
  return first === undefined || second === undefined ? undefined : { mirrored, left: first, right: second };
}

/** In mm. */
function checkMargins(side: 'width' | 'height', page: number, margins: number, fault: ThemeFault): void {
  if (page - margins >= LEAST_TEXT) return;
  const message = `the margins take ${margins} mm of the page's ${side} of ${page} mm`;
  fault('margins-too-wide', message, MARGINS, [`leave ${LEAST_TEXT} mm or more for the text`]);
}
