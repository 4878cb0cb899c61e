import type { StageResult } from '../diagnostics.js';
import { type LanguageMemory, openLanguage } from '../language/open.js';
import type { Usage } from '../language/usage.js';
import type { CompiledLayouts } from '../layout/compile.js';
import { renderPage } from '../layout/render.js';
import type { Project } from '../project/project.js';
import type { AnnouncementContext } from './announcement.js';

/** An announcement page to be made. */
export interface PageRequest {
  readonly layout: string;
  readonly context: AnnouncementContext;
}

/** What making editions has left for making their pages. */
export interface PageMemory extends LanguageMemory {
  layoutsOf(templates: Project['templates']): CompiledLayouts;
}

/**
 * The announcement page of a language, as HTML; nothing where it cannot be rendered.
 *
 * @param usage notes the texts that it prints
 */
export function announcementPage(
  project: Project,
  { layout, context }: PageRequest,
  usage: Usage,
  memory?: PageMemory,
): StageResult<string> {
  const code = context.lang;
  // What opening the language has to say, its own edition has said, or says when it is built.
  const { value: language } = openLanguage(project, code, { draft: false }, usage, memory);
  if (!language) return { diagnostics: [] };
  const page = renderPage(project, language, layout, context, memory?.layoutsOf(project.templates));
  const found = [...page.diagnostics, ...language.labelFindings];
  return { ...page, diagnostics: found.map((one) => ({ ...one, edition: code })) };
}
