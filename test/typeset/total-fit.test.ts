import { describe, expect, it } from 'vitest';
import { fitLines, type LineManner, type TextPiece } from '../../src/typeset/lines/total-fit.js';

const space = { width: 3, stretch: 1.5, shrink: 1 };

function words(...widths: number[]): TextPiece[] {
  return widths.map((width) => ({
    width,
    stretch: 0,
    shrink: 0,
    space,
    end: { penalty: 0, width: 0, hyphen: false },
  }));
}

const justified: LineManner = { tolerance: 200, shortLast: 0, anyway: false };
const anyway: LineManner = { ...justified, tolerance: Infinity, anyway: true };

describe('total fit', () => {
  it('looks ahead: a fuller first line is given up where the second would be bad', () => {
    // First fit takes 3 words (36) and leaves "10" alone with the wide one: 10 + 3 + 24 = 37 of 60.
    const pieces = words(10, 20, 10, 24, 30, 5);
    const ends = fitLines(pieces, 60, anyway);
    expect(ends?.at(-1)).toBe(5);
    const natural = (from: number, to: number) =>
      pieces.slice(from, to + 1).reduce((sum, { width }) => sum + width + 3, -3);
    const lacks = (ends ?? []).slice(0, -1).map((end, at) => 60 - natural((ends?.[at - 1] ?? -1) + 1, end));
    for (const lack of lacks) expect(Math.abs(lack)).toBeLessThan(16);
  });

  it('gives nothing where no lines are good enough, unless they must be', () => {
    expect(fitLines(words(20, 50, 20), 60, justified)).toBeUndefined();
    expect(fitLines(words(20, 50, 20), 60, anyway)).toEqual([0, 1, 2]);
  });

  it('leaves a word that is wider than the measure alone on its line', () => {
    expect(fitLines(words(20, 90, 20), 60, anyway)).toEqual([0, 1, 2]);
  });

  it('breaks at a hyphen only where that is better', () => {
    const hyphen = { penalty: 50, width: 2, hyphen: true };
    const none = { width: 0, stretch: 0, shrink: 0 };
    const [first, last] = words(25, 20);
    const syllables = [22, 18].map((width, at) => ({
      width,
      stretch: 0,
      shrink: 0,
      space: at === 0 ? none : space,
      end: at === 0 ? hyphen : { penalty: 0, width: 0, hyphen: false },
    }));
    if (!first || !last) throw new Error('two words');
    expect(fitLines([first, ...syllables, last], 52, anyway)).toEqual([1, 3]);
    expect(fitLines([first, ...syllables, last], 70, anyway)).toEqual([2, 3]);
  });

  it('keeps away from last lines of a syllable', () => {
    const ragged = { tolerance: 10_000, ragged: 60, anyway: true };
    const pieces = words(20, 20, 20, 4);
    expect(fitLines(pieces, 68, { ...ragged, shortLast: 0 })).toEqual([2, 3]);
    expect(fitLines(pieces, 68, { ...ragged, shortLast: 12 })).toEqual([1, 3]);
  });

  it('has no more open ways in a long paragraph than in a short one', () => {
    // A way that stays open for ever would make this take minutes.
    const many = words(...Array.from({ length: 60_000 }, (_, at) => 12 + ((at * 7) % 23)));
    expect(fitLines(many, 200, anyway)?.at(-1)).toBe(59_999);
  });
});
