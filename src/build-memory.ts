import type { ChartDrawer } from './charts/chart-drawer.js';
import { ChartServices } from './charts/chart-services.js';
import { Typefaces } from './fonts/typefaces.js';
import { LanguageMemory } from './language/language-memory.js';
import { type CompiledLayouts, compileLayouts, TemplateMemory } from './layout/compile.js';
import { MadeOnce } from './made-once.js';
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
  readonly #layouts = new MadeOnce<CompiledLayouts>();
  readonly #templates = new TemplateMemory();

  /** @param charts what draws graphics */
  constructor(readonly charts: ChartDrawer = new ChartServices()) {}

  /** The layouts of a project, of which those are compiled that have changed. */
  layoutsOf(templates: Project['templates']): CompiledLayouts {
    return this.#layouts.of([templates], () => compileLayouts(templates, this.#templates));
  }
}
