import { createHash } from 'node:crypto';
import { Typeface } from './typeface.js';

/** More faces than any project has: those of fonts that were exchanged while a preview ran are let go. */
const mostFaces = 64;

/** The faces that a program has opened, by their bytes: editions and builds one after the other share them. */
export class Typefaces {
  readonly #faces = new Map<string, Typeface>();
  /** By where their bytes stand in the memory: such as are kept from build to build need not be looked through. */
  readonly #known = new WeakMap<Uint8Array, Typeface>();

  of(bytes: Uint8Array): Typeface {
    const face = this.#known.get(bytes) ?? this.#byContent(bytes);
    this.#known.set(bytes, face);
    return face;
  }

  #byContent(bytes: Uint8Array): Typeface {
    const print = createHash('sha1').update(bytes).digest('base64');
    const known = this.#faces.get(print);
    if (known) return known;
    if (this.#faces.size >= mostFaces) this.#faces.clear();
    const typeface = new Typeface(bytes);
    this.#faces.set(print, typeface);
    return typeface;
  }
}
