/**
 * The fields of an object in JSON, each of the type that is asked for. Reading what the program itself has written needs no more: zod
 * would take 20 ms of a build of nothing new (of 250) to be loaded.
 *
 * @throws TypeError where there is no object, or a field is missing or of another type
 */
export class JsonFields {
  readonly #fields: ReadonlyMap<string, unknown>;

  constructor(json: unknown) {
    if (typeof json !== 'object' || json === null) throw new TypeError('this is no object');
    this.#fields = new Map(Object.entries(json));
  }

  text(name: string): string {
    const value = this.#fields.get(name);
    if (typeof value !== 'string') throw new TypeError(`"${name}" is no text`);
    return value;
  }

  number(name: string): number {
    const value = this.#fields.get(name);
    if (typeof value !== 'number') throw new TypeError(`"${name}" is no number`);
    return value;
  }

  oneOf<T extends string>(known: readonly T[], name: string): T {
    const value = known.find((one) => one === this.#fields.get(name));
    if (value === undefined) throw new TypeError(`"${name}" is none of ${known.join(', ')}`);
    return value;
  }

  /** A list of objects. */
  list(name: string): readonly JsonFields[] {
    const value = this.#fields.get(name);
    if (!Array.isArray(value)) throw new TypeError(`"${name}" is no list`);
    return value.map((one) => new JsonFields(one));
  }

  /** An object that may be left out. */
  optional(name: string): JsonFields | undefined {
    return this.#fields.has(name) ? new JsonFields(this.#fields.get(name)) : undefined;
  }
}
