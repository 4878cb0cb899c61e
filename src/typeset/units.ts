/** The pt of a length in mm. */
export function points(mm: number): number {
  return (mm * 72) / 25.4;
}
