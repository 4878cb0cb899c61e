/** Freezes plain objects and lists at any depth; maps are read-only by their type, what they hold is frozen too. */
export function freezeDeep<T>(value: T): T {
  freeze(value, new Set());
  return value;
}

function freeze(value: unknown, seen: Set<object>): void {
  if (typeof value !== 'object' || value === null || seen.has(value)) return;
  seen.add(value);
  if (value instanceof Map) {
    for (const held of value.values()) freeze(held, seen);
    return;
  }
  Object.freeze(value);
  for (const held of Object.values(value)) freeze(held, seen);
}
