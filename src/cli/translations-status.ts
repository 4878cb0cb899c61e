import { hasErrors } from '../diagnostics.js';
import { type SetEdition, setEdition } from '../edition.js';
import { type TextPages, textPages } from '../exchange/text-pages.js';
import { Usage } from '../language/usage.js';
import { printable } from '../printable.js';
import { openProject } from '../project/open.js';
import { lockFile } from '../project/translation-lock.js';
import { announce } from '../publish/announce.js';
import { announcementPage } from '../publish/announcement-page.js';
import type { PublishedEdition } from '../publish/manifest.js';
import { type FileStatus, type OpenText, translationStatus } from '../translation/status.js';
import { chaptersOf } from '../typeset/chapters.js';
import type { CliHost } from './cli-host.js';
import { EXIT, type ExitCode } from './exit-codes.js';
import { projectHost } from './project-host.js';
import { failed, unitsOf } from './translation-project.js';

export interface StatusOptions {
  readonly project: string;
  /** All that are translated into where left out. */
  readonly languages?: readonly string[] | undefined;
  readonly format: 'text' | 'json';
}

interface LanguageStatus {
  readonly language: string;
  /** Whether it has a lock file, without which nothing is known to be stale. */
  readonly recorded: boolean;
  readonly files: readonly FileStatus[];
  readonly pages: TextPages;
}

/** Says on stdout how far the translations are, and where each text that is not as it should be is used. */
export async function translationsStatus(options: StatusOptions, cli: CliHost): Promise<ExitCode> {
  const { host, progress } = projectHost(options.project, cli);
  try {
    const { value: project, diagnostics } = await openProject(host);
    if (!project || hasErrors(diagnostics)) return await failed(diagnostics, host.files, cli);
    const [, ...others] = project.config.languages;
    const languages = options.languages ?? others;
    const all = languages.map((language) => unitsOf(project, language));
    const usage = new Usage();
    const pages = new Map<string, TextPages>();
    const announced: PublishedEdition[] = [];
    for (const language of project.config.languages) {
      const edition = await setEdition(project, { language, profile: 'draft', usage }, host);
      if (!edition.value) continue;
      pages.set(language, textPages(edition.value.laidOut.pages));
      announced.push(asPublished(edition.value, language));
    }
    await announce(project, announced, (page) => announcementPage(project, page, usage));
    const unused = new Set(
      usage.unused(project).flatMap(({ message }) => /^"([^"]*)"/.exec(message)?.[1] ?? []),
    );
    const status = all.map((units) => ({
      language: units.language,
      recorded: project.locks.has(units.language),
      files: translationStatus(project, units, unused),
      pages: pages.get(units.language) ?? new Map(),
    }));
    progress.clear();
    cli.stdout.write(options.format === 'json' ? json(status, usage) : printable(text(status, usage)));
    return EXIT.fine;
  } finally {
    progress.clear();
  }
}

/** As the announcement is to name it. A draft is set, so that texts that are missing leave the others their pages. */
function asPublished({ title, tree, laidOut }: SetEdition, language: string): PublishedEdition {
  const chapters = chaptersOf(tree, laidOut.map).map((chapter) => ({ ...chapter }));
  const pages = laidOut.map.count;
  return { file: '', language, profile: 'web', title, pages, bytes: 0, sha256: '', chapters };
}

function usedAt({ key, span }: OpenText, pages: TextPages, usage: Usage) {
  const layouts = usage.placesOf(key).map(({ file, line }) => `${file}:${line}`);
  const on = pages.get(key) ?? pages.get(`${span.file}:${span.line}`) ?? new Set<number>();
  return { layouts, pages: [...on].sort((a, b) => a - b) };
}

function json(status: readonly LanguageStatus[], usage: Usage): string {
  const languages = status.map(({ language, recorded, files, pages }) => ({
    language,
    recorded,
    files: files.map((file) => ({
      ...file,
      open: file.open.map((one) => ({ ...one, ...usedAt(one, pages, usage) })),
    })),
  }));
  return `${JSON.stringify({ languages }, null, 2)}\n`;
}

function text(status: readonly LanguageStatus[], usage: Usage): string {
  return status.map((one) => languageText(one, usage)).join('\n');
}

function languageText({ language, recorded, files, pages }: LanguageStatus, usage: Usage): string {
  const count = (state: OpenText['state']) =>
    files.flatMap(({ open }) => open).filter((one) => one.state === state).length;
  const [texts, translated] = [
    files.reduce((sum, one) => sum + one.texts, 0),
    files.reduce((sum, one) => sum + one.translated, 0),
  ];
  const states = (['missing', 'stale', 'unrecorded', 'surplus', 'unused'] as const)
    .map((state) => `${count(state)} ${state}`)
    .join(', ');
  const lines = [`${language}: ${translated} of ${texts} texts translated, ${states}`];
  if (!recorded) {
    const command = `report translations accept --all-texts --language ${language}`;
    lines.push(`  there is no ${lockFile(language)}, so that none counts as stale: "${command}" begins it`);
  }
  for (const { file, texts, translated, open } of files) {
    lines.push(`  ${file}: ${translated} of ${texts}`);
    for (const one of open) {
      const { layouts, pages: on } = usedAt(one, pages, usage);
      const where = [...layouts, ...(on.length > 0 ? [`page ${on.join(', ')}`] : [])].join('; ');
      lines.push(`    ${one.span.file}:${one.span.line} ${one.state} ${one.id}${where ? ` (${where})` : ''}`);
    }
  }
  return `${lines.join('\n')}\n`;
}
