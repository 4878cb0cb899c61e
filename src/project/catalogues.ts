import { diagnostic, type Findings, type Span } from '../diagnostics.js';
import { didYouMean } from '../nearest.js';
import { readStrings } from './catalogue.js';
import type { CatalogueMemory } from './catalogue-memory.js';
import type { Catalogue, CatalogueEntry, TextFile } from './project.js';
import type { Reading } from './remembered.js';
import { readText } from './text-file.js';
import { isRightToLeft } from './writing-direction.js';

/** A language of the report with the place that names it. */
export interface NamedLanguage {
  readonly code: string;
  readonly span: Span;
}

/** Reads the catalogues of all languages, the reference first; a language without a folder is a finding. */
export async function readCatalogues(
  languages: readonly NamedLanguage[],
  listed: readonly string[],
  reading: Reading,
  memory: CatalogueMemory,
): Promise<ReadonlyMap<string, Catalogue>> {
  const { findings } = reading;
  const folders = new Set(listed.flatMap((path) => /^locales\/([^/]+)\//.exec(path)?.[1] ?? []));
  for (const { code, span } of languages) {
    if (isRightToLeft(code)) {
      findings.error('unsupported-language', `"${code}" is written from right to left: not supported yet`, {
        span,
        hints: ['take it out of "languages"; its folder in locales/ may stay'],
      });
      continue;
    }
    // Without any folder, the one above them has been reported.
    if (folders.has(code) || listed.length === 0) continue;
    findings.error('missing-language', `the folder "locales/${code}" is missing or empty`, {
      span,
      hints: didYouMean(code, folders),
    });
  }
  tellOfOthers(languages, folders, listed, findings);
  const read = languages.map(({ code }) => readCatalogue(code, listed, reading, memory));
  const catalogues = await Promise.all(read);
  return new Map(catalogues.map((catalogue) => [catalogue.language, catalogue]));
}

/** A translation may be under way, so that a folder that no edition uses is not at fault. */
function tellOfOthers(
  languages: readonly NamedLanguage[],
  folders: ReadonlySet<string>,
  listed: readonly string[],
  findings: Findings,
): void {
  const used = new Set(languages.map(({ code }) => code));
  for (const folder of folders) {
    const file = listed.find((path) => path.startsWith(`locales/${folder}/`));
    if (used.has(folder) || file === undefined || used.size === 0) continue;
    const message = `the language "${folder}" is not built`;
    const span = { file, line: 1, column: 1, length: 0 };
    findings.add(
      diagnostic('info', 'unlisted-language', message, {
        span,
        hints: ['add it to "languages" in data/report.yaml'],
      }),
    );
  }
}

async function readCatalogue(
  language: string,
  listed: readonly string[],
  reading: Reading,
  memory: CatalogueMemory,
): Promise<Catalogue> {
  const root = `locales/${language}/`;
  const own = listed.filter((path) => path.startsWith(root));
  const strings = await Promise.all(
    own.map(async (path): Promise<[string, ReadonlyMap<string, CatalogueEntry>][]> => {
      const [, namespace] = /^([^/]+)\.json$/.exec(path.slice(root.length)) ?? [];
      if (namespace === undefined) return [];
      const read = memory.strings(path).of([], reading, async ({ files, findings }) => {
        const text = await readText(files, path, findings);
        return text ? readStrings(text, findings) : new Map();
      });
      return [[namespace, await read]];
    }),
  );
  const prose = await Promise.all(
    own.map(async (path): Promise<[string, TextFile][]> => {
      const [, name] = /^prose\/(.+)\.md$/.exec(path.slice(root.length)) ?? [];
      if (name === undefined) return [];
      const read = await memory.prose(path).of([], reading, async ({ files, findings }) => {
        const text = await readText(files, path, findings);
        return text && { file: text.source.file, text: text.source.text };
      });
      return read ? [[name, read]] : [];
    }),
  );
  for (const path of own.filter((one) => !/^(?:[^/]+\.json|prose\/.+\.md)$/.test(one.slice(root.length)))) {
    const span = { file: path, line: 1, column: 1, length: 0 };
    reading.findings.warning('unread-file', `the file "${path}" is not read`, {
      span,
      hints: ['strings stand in .json files, prose in .md files below "prose"'],
    });
  }
  const texts = [...strings, ...prose].flat();
  // The same texts are the same catalogue, by which others know that nothing has changed.
  return memory.catalogue(language).of(texts.flat(), reading, () => ({
    language,
    strings: new Map(strings.flat()),
    prose: new Map(prose.flat()),
  }));
}
