/** Numbers that look random and are the same each time: a linear congruential generator, after Numerical Recipes. */
export class Dice {
  #state: number;

  constructor(seed: number) {
    this.#state = seed;
  }

  /** From 0 up to a number, without it. */
  below(limit: number): number {
    this.#state = (this.#state * 1_664_525 + 1_013_904_223) % 2 ** 32;
    return Math.floor((this.#state / 2 ** 32) * limit);
  }

  of<T>(items: readonly T[]): T | undefined {
    return items[this.below(items.length)];
  }
}

/** A save: the path, and what the file becomes. */
export type Edit = readonly [path: string, text: string];

/** Ways to edit a text file, by its path; each gives another text, or the same where it has nothing to edit. */
const ways: readonly (readonly [of: RegExp, edit: (text: string, dice: Dice) => string])[] = [
  [/\.md$/, (text, dice) => text.replace(/^(?=\p{L})/mu, `Word ${dice.below(9)} `)],
  [
    /\.md$/,
    (text, dice) => `${text}\nA further paragraph, see @page(harvest), with ${dice.below(99)} words.\n`,
  ],
  [/\.json$/, (text, dice) => text.replace(/: "(\p{L}+)/u, `: "$1 ${dice.below(9)}`)],
  [/\.json$/, (text) => text.replace(/^ *"(?:kilos|plan)": .*\n/m, '')],
  [/\.csv$/, (text, dice) => text.replace(/shade( \d)?/, `shade ${dice.below(9)}`)],
  [
    /\.csv$/,
    (text, dice) => text.replace(/,(\d+),/, (_, kilos: string) => `,${Number(kilos) + dice.below(2)},`),
  ],
  [
    /harvest\.yaml$/,
    (text, dice) => text.replace(/beds: \{ value: \d+/, `beds: { value: ${1 + dice.below(4)}`),
  ],
  [/tally\.yaml$/, (text, dice) => text.replace(/spare: \{ value: \d+/, `spare: { value: ${dice.below(3)}`)],
  [/tally\.yaml$/, (text, dice) => text.replace(/count: \d+/, `count: ${dice.below(9)}`)],
  [
    /tally\.yaml$/,
    (text, dice) =>
      text.replace(
        /(guess: \{ value: 7, )[^}]+/,
        dice.of(['$1status: illustrative ', '$1source: [diary] ']) ?? '',
      ),
  ],
  [
    /tally\.yaml$/,
    (text, dice) => text.replace(/place: \w+/, dice.of(['place: shed', 'place: garage']) ?? ''),
  ],
  [/sources\.yaml$/, (text, dice) => text.replace(/title: Garden( \d)?/, `title: Garden ${dice.below(9)}`)],
  [/charts\.yaml$/, (text, dice) => text.replace(/colour: \w+/, `colour: ${dice.of(['ink', 'accent'])}`)],
  [/theme\.yaml$/, (text, dice) => text.replace(/leading: \d+(?:\.\d)?/, `leading: 14.${dice.below(9)}`)],
  [/theme\.yaml$/, (text, dice) => text.replace(/top: \d+/, `top: ${18 + dice.below(6)}`)],
  [/\.hbs$/, (text, dice) => text.replace(/<h1 /, `<p>Laid out ${dice.below(9)}.</p><h1 `)],
  [/parts\/\w+\.hbs$/, (text, dice) => text.replace(/<p>/, `<p>${dice.of(['<em>Again</em>', '', '</p>'])}`)],
  [
    /main\.hbs$/,
    (text, dice) =>
      text.replace(
        /(<section>[\s\S]*?<\/section>)/,
        dice.of(['$1<page-break/>', '$1', '$1<page-break/><p id="new">New</p>']) ?? '$1',
      ),
  ],
];

/** An edit of one of some files; now and then a file is broken off, or becomes what it was at first. */
export function randomEdit(
  files: ReadonlyMap<string, string>,
  first: ReadonlyMap<string, string>,
  dice: Dice,
): Edit {
  const path = dice.of([...files.keys()].filter((one) => ways.some(([of]) => of.test(one)))) ?? '';
  const text = files.get(path) ?? '';
  const chance = dice.below(12);
  if (chance === 0) return [path, first.get(path) ?? ''];
  if (chance === 1) return [path, text.slice(0, dice.below(text.length))];
  const [, edit] = dice.of(ways.filter(([of]) => of.test(path))) ?? [];
  return [path, edit?.(text, dice) ?? text];
}
