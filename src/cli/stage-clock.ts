import type { Logger, StageName } from '../host.js';

/** Notes how long each edition took, from its first stage to the first one of something else. */
export class StageClock implements Logger {
  readonly #milliseconds = new Map<string, number>();
  #current: { readonly edition: string; readonly since: number } | undefined;

  constructor(
    readonly next: Logger,
    readonly now: () => number,
  ) {}

  stage(stage: StageName, edition?: string): void {
    if (this.#current?.edition !== edition) this.#turn(edition);
    this.next.stage(stage, edition);
  }

  /** In milliseconds; 0 for an edition that has not begun. */
  of(edition: string): number {
    this.#turn(undefined);
    return this.#milliseconds.get(edition) ?? 0;
  }

  #turn(edition: string | undefined): void {
    const now = this.now();
    if (this.#current) {
      const before = this.#milliseconds.get(this.#current.edition) ?? 0;
      this.#milliseconds.set(this.#current.edition, before + now - this.#current.since);
    }
    this.#current = edition === undefined ? undefined : { edition, since: now };
  }
}
