import type { Colour, Ink } from '../../project/theme.js';

/** Of red, green and blue, each from 0 to 1. */
type Light = readonly [red: number, green: number, blue: number];

/**
 * The colours of a press: those that the theme has inks for are printed in them, all others are converted. The
 * conversion is the plain one of PDF (ISO 32000-1, 10.3.4) with all grey in black ink, so that black text is black alone
 * and no other plate has to register with it; it knows no paper and no profile.
 */
export class PressColours {
  readonly #inks: ReadonlyMap<string, Ink>;

  constructor(colours: Iterable<Colour>) {
    const known = [...colours].flatMap(({ hex, ink }) => (ink ? [[hex, ink] as const] : []));
    // Of two names for one colour the first is asked.
    this.#inks = new Map(known.reverse());
  }

  /** The share of each ink, from 0 to 1. */
  inkOf(light: Light): Ink {
    const hex = `#${light.map(digits).join('')}`;
    const [c, m, y, k] = this.#inks.get(hex) ?? converted(light).map((share) => share * 100);
    return [share(c), share(m), share(y), share(k)];
  }
}

function converted(light: Light): readonly number[] {
  const white = Math.max(...light);
  if (white === 0) return [0, 0, 0, 1];
  return [...light.map((value) => 1 - value / white), 1 - white];
}

function digits(value: number): string {
  return Math.round(value * 255)
    .toString(16)
    .padStart(2, '0');
}

/** From a percentage, to the thousandth. */
function share(percent = 0): number {
  return Math.round(percent * 10) / 1000;
}
