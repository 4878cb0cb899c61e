/**
 * The hints "did you mean …?" for a name that is not known: the known names within a third of its length in edits
 * (optimal string alignment: Levenshtein distance with swapped neighbours as one edit), nearest first, three at most; one that
 * differs in its capitals alone is meant, and no other.
 */
export function nearestNames(name: string, known: Iterable<string>): readonly string[] {
  const limit = Math.max(1, Math.floor(name.length / 3));
  return [...known]
    .map((candidate) => ({ candidate, edits: editDistance(name.toLowerCase(), candidate.toLowerCase()) }))
    .filter(({ edits }) => edits <= limit)
    .sort((a, b) => a.edits - b.edits || a.candidate.localeCompare(b.candidate, 'en'))
    .filter(({ edits }, _, [nearest]) => edits === 0 || nearest?.edits !== 0)
    .slice(0, 3)
    .map(({ candidate }) => candidate);
}

/** A ready hint, or none where no known name is near. */
export function didYouMean(name: string, known: Iterable<string>): readonly string[] {
  const names = nearestNames(name, known);
  return names.length > 0 ? [`did you mean ${names.map((one) => `"${one}"`).join(' or ')}?`] : [];
}

function editDistance(a: string, b: string): number {
  let beforePrevious: readonly number[] = [];
  let previous: readonly number[] = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i++) {
    const current = [i];
    for (let j = 1; j <= b.length; j++) {
      const substituted = (previous[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      const swapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      const swap = swapped ? (beforePrevious[j - 2] ?? 0) + 1 : Number.POSITIVE_INFINITY;
      current.push(Math.min((previous[j] ?? 0) + 1, (current[j - 1] ?? 0) + 1, substituted, swap));
    }
    beforePrevious = previous;
    previous = current;
  }
  return previous[b.length] ?? 0;
}
