import { describe, expect, it } from 'vitest';
import { counterpartOf } from '../../src/preview/counterparts.js';
import type { Passage } from '../../src/preview/protocol.js';

function passages(
  ...texts: readonly (readonly [text: string, tag?: string, ...values: string[]])[]
): Passage[] {
  return texts.map(([text, tag = 'p', ...values]) => ({ key: 'prose a', tag, text, values, pieces: [] }));
}

const long = 'A paragraph of some length, as there are many in a report, that says a good deal.';

describe('the counterpart of a passage', () => {
  it('is the one of the same number where there are as many', () => {
    const [ours, theirs] = [passages(['a'], [long]), passages([long], ['b'])];
    expect(counterpartOf(0, ours, theirs)).toBe(theirs[0]);
    expect(counterpartOf(1, ours, theirs)).toBe(theirs[1]);
  });

  it('is found beyond a paragraph that one language alone has', () => {
    const ours = passages(['Short.'], [long, 'p', 'visits.total'], ['An end.']);
    const theirs = passages(
      ['Kurz.'],
      ['Ein Zusatz.'],
      [`${long} Mehr.`, 'p', 'visits.total'],
      ['Ein Ende.'],
    );
    expect(counterpartOf(1, ours, theirs)).toBe(theirs[2]);
    expect(counterpartOf(2, ours, theirs)).toBe(theirs[3]);
    expect(counterpartOf(2, theirs, ours)).toBe(ours[1]);
  });

  it('is missing where nothing says the same', () => {
    const ours = passages(['Title', 'h2'], [long]);
    expect(counterpartOf(0, ours, passages([long]))).toBeUndefined();
    expect(counterpartOf(0, ours, [])).toBeUndefined();
  });
});
