/** Lines of cells in columns as wide as their widest cell, flush left, or right where `right` says so of a column. */
export function textTable(
  lines: readonly (readonly string[])[],
  right: (column: number) => boolean = () => false,
): string {
  const columns = Math.max(0, ...lines.map((line) => line.length));
  const widths = Array.from({ length: columns }, (_, column) =>
    Math.max(...lines.map((line) => [...(line[column] ?? '')].length)),
  );
  const padded = (cell: string, column: number): string => {
    const space = ' '.repeat((widths[column] ?? 0) - [...cell].length);
    return right(column) ? space + cell : cell + space;
  };
  return lines.map((line) => `${line.map(padded).join('  ').trimEnd()}\n`).join('');
}
