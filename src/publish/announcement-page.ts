import type { StageResult } from '../diagnostics.js';
import type { LanguageMemory } from '../language/language-memory.js';
import { openLanguage } from '../language/open.js';
import type { Usage } from '../language/usage.js';
import type { CompiledLayouts } from '../layout/compile.js';
import { renderPage } from '../layout/render.js';
import type { Project } from '../project/project.js';
import { announcementContext } from './announcement.js';
import type { PublishedEdition } from './manifest.js';

/** An announcement page to be made. */
export interface PageRequest {
  readonly language: string;
  readonly layout: string;
  /** What will stand in the output folder. */
  readonly editions: readonly PublishedEdition[];
}

/** What making editions has left for making their pages. */
export interface PageMemory {
  readonly language: LanguageMemory;
  layoutsOf(templates: Project['templates']): CompiledLayouts;
}

/**
 * The announcement page of a language, as HTML; nothing where it cannot be rendered.
 *
 * @param usage notes the texts that it prints
 */
export function announcementPage(
  project: Project,
  { language: code, layout, editions }: PageRequest,
  usage: Usage,
  memory?: PageMemory,
): StageResult<string> {
  // What opening the language has to say, its own edition has said, or says when it is built.
  const { value: language } = openLanguage(project, code, { draft: false }, usage, memory?.language);
  if (!language) return { diagnostics: [] };
  const context = announcementContext(code, editions);
  const page = renderPage(project, language, layout, context, memory?.layoutsOf(project.templates));
  const found = [...page.diagnostics, ...language.labelFindings];
  return { ...page, diagnostics: found.map((one) => ({ ...one, edition: code })) };
}
