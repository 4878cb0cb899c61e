/** Of a row's bytes, so many may differ from those above for the row to be told as the difference. */
const alike = 0.3;

/**
 * Content as rows that are alike, told by how they differ: before each row stands how it is told, as it is (0) or as what
 * its bytes add to those above (2). Rows of digits that count up come to be nearly all zeros, which deflate packs to
 * almost nothing. These are two of PNG's filters, which every stream of a PDF may have (ISO 32000-1, 7.4.4.4);
 * `predictorOf` tells a reader.
 */
export function predictedRows(content: Uint8Array, columns: number): Uint8Array {
  const count = Math.ceil(content.length / columns);
  const rows = new Uint8Array(count * (columns + 1));
  for (let row = 0; row < count; row++) {
    const from = row * columns;
    const above = row > 0 && isAlike(content, from, columns) ? from - columns : undefined;
    const to = row * (columns + 1);
    rows[to] = above === undefined ? 0 : 2;
    for (let column = 0; column < columns; column++) {
      const byte = content[from + column] ?? 0;
      rows[to + 1 + column] = above === undefined ? byte : byte - (content[above + column] ?? 0);
    }
  }
  return rows;
}

/** The entry of a stream's dictionary that says how its rows are told. */
export function predictorOf(columns: number): string {
  return `/DecodeParms << /Predictor 12 /Columns ${columns} >>`;
}

function isAlike(content: Uint8Array, from: number, columns: number): boolean {
  let different = 0;
  for (let at = from; at < from + columns; at++) if (content[at] !== content[at - columns]) different++;
  return different <= alike * columns;
}
