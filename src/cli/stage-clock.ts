import type { Logger, StageName } from '../host.js';

/** Notes how long each edition took, from its first stage to its end. */
export class StageClock implements Logger {
  readonly #began = new Map<string, number>();
  readonly #milliseconds = new Map<string, number>();

  constructor(
    readonly next: Logger,
    readonly now: () => number,
  ) {}

  stage(stage: StageName, edition?: string): void {
    if (edition !== undefined && !this.#began.has(edition)) this.#began.set(edition, this.now());
    this.next.stage(stage, edition);
  }

  done(edition: string): void {
    const now = this.now();
    this.#milliseconds.set(edition, now - (this.#began.get(edition) ?? now));
  }

  /** In milliseconds; 0 for an edition that was not made. */
  of(edition: string): number {
    return this.#milliseconds.get(edition) ?? 0;
  }
}
