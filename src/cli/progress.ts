import type { Logger, StageName } from '../host.js';
import type { Output } from './cli-host.js';

/**
 * Says what goes on: on a terminal in one line that is gone when all is done, elsewhere nothing, and with `lines` in a
 * line for each stage, for those who look for a fault.
 */
export class Progress implements Logger {
  #shown = false;

  constructor(
    readonly output: Output,
    readonly lines: boolean,
  ) {}

  stage(stage: StageName, edition?: string): void {
    const text = edition === undefined ? stage : `${edition}: ${stage}`;
    if (this.lines) {
      this.output.write(`${text}\n`);
    } else if (this.output.isTerminal) {
      this.output.write(`\r\x1b[2K${text} …`);
      this.#shown = true;
    }
  }

  /** Takes the line away, so that what is written next begins at its start. */
  clear(): void {
    if (this.#shown) this.output.write('\r\x1b[2K');
    this.#shown = false;
  }
}
