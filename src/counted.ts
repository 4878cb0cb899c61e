/** "1 page", "2 pages": for messages; nouns whose plural has an s. */
export function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}
