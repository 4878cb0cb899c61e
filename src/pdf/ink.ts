import type { ReportDocument } from './document.js';

/** The colour that text is drawn in, which is set where it changes and not for each word. */
export class Ink {
  #taken: string | undefined;

  constructor(private readonly document: ReportDocument) {}

  /** @param opacity from 0 to 1 */
  take(colour: string, opacity: number): void {
    const ink = `${colour} ${opacity}`;
    if (this.#taken === ink) return;
    this.#taken = ink;
    this.document.opacity(opacity);
    this.document.fillColor(colour);
  }

  /** Where something else has been drawn, or a page been begun. */
  forget(): void {
    this.#taken = undefined;
  }
}
