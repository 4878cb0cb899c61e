/** What is made of some objects and of nothing else, once: it is kept while the first of them is, for the last others. */
export class MadeOnce<T> {
  readonly #made = new WeakMap<object, { readonly of: readonly unknown[]; readonly value: T }>();

  /** @param others compared by identity, as the first one is; strings by their text */
  of([first, ...others]: readonly [object, ...unknown[]], make: () => T): T {
    const known = this.#made.get(first);
    if (known && others.every((one, at) => one === known.of[at])) return known.value;
    const value = make();
    this.#made.set(first, { of: others, value });
    return value;
  }
}
