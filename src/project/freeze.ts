/**
 * Freezes plain objects and lists at any depth; maps are read-only by their type, what they hold is frozen too.
 *
 * @param frozen what has been frozen so already, and is from now on
 */
export function freezeDeep<T>(value: T, frozen: WeakSet<object> = new WeakSet()): T {
  freeze(value, frozen);
  return value;
}

function freeze(value: unknown, seen: WeakSet<object>): void {
  if (typeof value !== 'object' || value === null || seen.has(value)) return;
  seen.add(value);
  if (value instanceof Map) {
    for (const held of value.values()) freeze(held, seen);
    return;
  }
  Object.freeze(value);
  for (const held of Object.values(value)) freeze(held, seen);
}
