/**
 * The named destination of a node's id. pdfmake keeps ids as properties of an array, where one such as "map" or
 * "length" is taken already: hence the prefix.
 */
export function destinationOf(id: string): string {
  return `to-${id}`;
}
