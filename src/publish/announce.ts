import { type Diagnostic, diagnostic, type StageResult } from '../diagnostics.js';
import type { Project } from '../project/project.js';
import type { PageRequest } from './announcement-page.js';
import { announcementFile } from './file-names.js';
import type { PublishedEdition } from './manifest.js';
import type { OutputFile } from './replace-files.js';

/** Makes one page, as HTML. */
export type MakePage = (request: PageRequest) => StageResult<string> | Promise<StageResult<string>>;

/**
 * The announcement pages of a project, one a language; none where it has no layout for them. They offer every language,
 * so that they are made only when each has its web edition.
 *
 * @param editions what will stand in the output folder
 */
export async function announce(
  { config: { announcement, languages } }: Pick<Project, 'config'>,
  editions: readonly PublishedEdition[],
  makePage: MakePage,
): Promise<StageResult<readonly OutputFile[]>> {
  if (announcement === undefined) return { value: [], diagnostics: [] };
  const missing = languages.filter(
    (code) => !editions.some((one) => one.language === code && one.profile === 'web'),
  );
  if (missing.length > 0) return { value: [], diagnostics: [incomplete(missing)] };
  const pages: OutputFile[] = [];
  const found: Diagnostic[] = [];
  for (const code of languages) {
    const { value, diagnostics } = await makePage({ language: code, layout: announcement, editions });
    found.push(...diagnostics);
    if (value === undefined) continue;
    pages.push({ name: announcementFile(code), bytes: new TextEncoder().encode(value) });
  }
  return { value: pages, diagnostics: found };
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
