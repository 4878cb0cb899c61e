import { DrawingMemory } from './charts/drawing-memory.js';
import { Typefaces } from './fonts/typefaces.js';
import { type CompiledLayouts, compileLayouts } from './layout/compile.js';
import type { Project } from './project/project.js';
import type { PageMap } from './typeset/page-map.js';

/**
 * What the builds of one edition hand on to the next, for a program that builds it again and again. It saves time and
 * changes nothing: what it holds is used only where it is what would be made anew.
 */
export class EditionMemory {
  readonly drawings = new DrawingMemory();
  readonly typefaces = new Typefaces();
  /** Where things stood on the pages: where the next build begins to look for them. */
  map: PageMap | undefined;
  #layouts: { readonly texts: string; readonly compiled: CompiledLayouts } | undefined;

  /** The layouts of a project, compiled where one of them has changed. */
  layoutsOf(templates: Project['templates']): CompiledLayouts {
    const texts = JSON.stringify([...templates]);
    if (this.#layouts?.texts !== texts) this.#layouts = { texts, compiled: compileLayouts(templates) };
    return this.#layouts.compiled;
  }
}
