import { type Diagnostic, Findings, type StageResult } from '../diagnostics.js';
import type { ProjectLanguage, ProseTarget } from '../language/project-language.js';
import { didYouMean } from '../nearest.js';
import type { Project } from '../project/project.js';
import { type CompiledLayouts, compileLayouts, type Layouts } from './compile.js';
import { FragmentMemory } from './fragment-memory.js';
import { type Markup, stripMarkers } from './origins.js';
import { Rendering } from './rendering.js';

/**
 * Renders a layout as markup with markers. What cannot be had leaves a mark such as `[activities.total]` and an error;
 * the rest goes on, so that one run finds all. There is no value only where the layout itself cannot be run.
 *
 * @param extra names that the layout sees beside those of `data/`, before them
 * @param layouts the project's templates, where they were compiled before for another edition
 * @param memory what rendering the same edition before has left
 */
export function renderLayout(
  project: Project,
  language: ProjectLanguage,
  layoutName: string,
  extra: object = {},
  layouts: CompiledLayouts = compileLayouts(project.templates),
  memory: FragmentMemory = new FragmentMemory(),
): StageResult<Markup> {
  return render(project, language, layoutName, extra, 'report', layouts, memory);
}

/** Renders a layout as a page for browsers: the same helpers, but plain HTML without markers. */
export function renderPage(
  project: Project,
  language: ProjectLanguage,
  layoutName: string,
  extra: object = {},
  layouts: CompiledLayouts = compileLayouts(project.templates),
): StageResult<string> {
  const memory = new FragmentMemory();
  const { value, diagnostics } = render(project, language, layoutName, extra, 'page', layouts, memory);
  return value ? { value: stripMarkers(value), diagnostics } : { diagnostics };
}

function render(
  project: Project,
  language: ProjectLanguage,
  layoutName: string,
  extra: object,
  target: ProseTarget,
  { value: layouts, diagnostics }: CompiledLayouts,
  memory: FragmentMemory,
): StageResult<Markup> {
  const findings = new Findings();
  findings.add(...diagnostics);
  memory.begin(language.ground);
  const rendering = new Rendering(layouts, language, target, { ...language.data, ...extra }, memory);
  const markup = rendering.run(layoutName);
  memory.settle();
  findings.add(...rendering.findings.list);
  if (target === 'report') findings.add(...unknownTexts(layouts, language));
  if (markup) return { value: markup, diagnostics: findings.list };
  if (!project.templates.has(layoutName)) findings.add(unknownLayout(project, layoutName));
  return { diagnostics: findings.list };
}

/**
 * The texts that templates name outright but no catalogue has, also where no layout came to print them. Templates of
 * pages are among them, so that the report's rendering tells all.
 */
function unknownTexts(layouts: Layouts, language: ProjectLanguage): readonly Diagnostic[] {
  const findings = new Findings();
  const named = [...layouts.values()].flatMap(({ named }) => named);
  for (const { kind, key, span } of named) language.expect(kind, key, { findings, span });
  return findings.list;
}

function unknownLayout({ templates }: Project, name: string): Diagnostic {
  return {
    severity: 'error',
    code: 'unknown-layout',
    message: `there is no layout "${name}"`,
    hints: [...didYouMean(name, templates.keys()), `add templates/${name}.hbs`],
  };
}
