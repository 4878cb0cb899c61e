import { type Diagnostic, diagnostic, type StageResult } from '../diagnostics.js';
import { openLanguage } from '../language/open.js';
import type { Usage } from '../language/usage.js';
import { renderPage } from '../layout/render.js';
import type { Project } from '../project/project.js';
import { announcementContext } from './announcement.js';
import { announcementFile } from './file-names.js';
import type { PublishedEdition } from './manifest.js';
import type { OutputFile } from './replace-files.js';

/**
 * The announcement pages of a project, one a language; none where it has no layout for them. They offer every language,
 * so that they are made only when each has its web edition.
 *
 * @param editions what will stand in the output folder
 * @param usage notes the texts that the pages print
 */
export function announce(
  project: Project,
  editions: readonly PublishedEdition[],
  usage: Usage,
): StageResult<readonly OutputFile[]> {
  const { announcement, languages } = project.config;
  if (announcement === undefined) return { value: [], diagnostics: [] };
  const missing = languages.filter(
    (code) => !editions.some((one) => one.language === code && one.profile === 'web'),
  );
  if (missing.length > 0) return { value: [], diagnostics: [incomplete(missing)] };
  const pages = languages.map((code) => page(project, announcement, code, editions, usage));
  return {
    value: pages.flatMap(({ value }) => value ?? []),
    diagnostics: pages.flatMap(({ diagnostics }) => diagnostics),
  };
}

function page(
  project: Project,
  layout: string,
  code: string,
  editions: readonly PublishedEdition[],
  usage: Usage,
): StageResult<OutputFile> {
  // What opening the language has to say, its own edition has said, or says when it is built.
  const { value: language } = openLanguage(project, code, { draft: false }, usage);
  if (!language) return { diagnostics: [] };
  const { value, diagnostics } = renderPage(project, language, layout, announcementContext(code, editions));
  const found = [...diagnostics, ...language.labelFindings].map((one) => ({ ...one, edition: code }));
  if (value === undefined) return { diagnostics: found };
  return {
    value: { name: announcementFile(code), bytes: new TextEncoder().encode(value) },
    diagnostics: found,
  };
}

function incomplete(missing: readonly string[]): Diagnostic {
  const named = missing.map((code) => `"${code}"`).join(', ');
  return diagnostic(
    'warning',
    'announcement-left',
    `the announcement pages are left as they are: they need ${named} too`,
    {
      hints: ['build all languages once, without --language'],
    },
  );
}
