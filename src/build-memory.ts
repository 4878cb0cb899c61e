import type { ChartDrawer } from './charts/chart-drawer.js';
import { ChartServices } from './charts/chart-services.js';
import { Typefaces } from './fonts/typefaces.js';
import { LanguageMemory } from './language/language-memory.js';
import { type CompiledLayouts, compileLayouts } from './layout/compile.js';
import { ParityMemory } from './parity/parity-memory.js';
import type { Project } from './project/project.js';
import { BudgetMemory } from './translation/budgets.js';
import { UnitMemory } from './translation/unit-memory.js';

/**
 * What editions have in common and is made once for all of them: open faces, compiled layouts, prose that was read,
 * translations that were compared, and what graphics are drawn with. It saves time and changes nothing: what it holds
 * is used only where it is what would be made anew.
 */
export class BuildMemory {
  readonly typefaces = new Typefaces();
  readonly language = new LanguageMemory();
  readonly budgets = new BudgetMemory(this.language.prose, this.language.groups);
  readonly parity = new ParityMemory(new UnitMemory(this.language.prose));
  #layouts: { readonly texts: string; readonly compiled: CompiledLayouts } | undefined;

  /** @param charts what draws graphics */
  constructor(readonly charts: ChartDrawer = new ChartServices()) {}

  /** The layouts of a project, compiled where one of them has changed. */
  layoutsOf(templates: Project['templates']): CompiledLayouts {
    const texts = JSON.stringify([...templates]);
    if (this.#layouts?.texts !== texts) this.#layouts = { texts, compiled: compileLayouts(templates) };
    return this.#layouts.compiled;
  }
}
