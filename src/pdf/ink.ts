import type { ReportDocument } from './document.js';

/** What text is drawn in: its colour and its face, which are set where they change and not for each word. */
export class Ink {
  #colour: string | undefined;
  #face: string | undefined;

  constructor(private readonly document: ReportDocument) {}

  /** @param opacity from 0 to 1 */
  take(colour: string, opacity: number): void {
    const ink = `${colour} ${opacity}`;
    if (this.#colour === ink) return;
    this.#colour = ink;
    this.document.opacity(opacity);
    this.document.fillColor(colour);
  }

  /** @param face as operators set it, with its size */
  takeFace(face: string): void {
    if (this.#face === face) return;
    this.#face = face;
    this.document.addContent(face);
  }

  /** Where something else has been drawn, or a page been begun. */
  forget(): void {
    this.#colour = undefined;
    this.#face = undefined;
  }
}
