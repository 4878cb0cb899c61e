/** Of figures: the middle one, the least and the most. */
export function summary(figures) {
  const sorted = [...figures].sort((a, b) => a - b);
  const middle = sorted.length / 2;
  const median =
    sorted.length % 2 === 1 ? sorted[Math.floor(middle)] : (sorted[middle - 1] + sorted[middle]) / 2;
  return { median, least: sorted[0], most: sorted.at(-1) };
}

/** Of two rows of figures that were taken in turn: the summary of their ratios, pair by pair. */
export function ratio(figures, others) {
  return summary(figures.map((figure, index) => figure / others[index]));
}
