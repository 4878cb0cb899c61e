/** What the first list has more often than the second, things of one name being the same. */
export function surplus<T>(
  list: readonly T[],
  others: readonly T[],
  nameOf: (one: T) => string,
): readonly T[] {
  const left = new Map<string, number>();
  for (const one of others) left.set(nameOf(one), (left.get(nameOf(one)) ?? 0) + 1);
  return list.filter((one) => {
    const count = left.get(nameOf(one)) ?? 0;
    left.set(nameOf(one), count - 1);
    return count <= 0;
  });
}
