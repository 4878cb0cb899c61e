import type { Chapter } from '../typeset/chapters.js';
import type { PublishedEdition } from './manifest.js';

/** An edition as an announcement page offers it for reading. */
export interface OfferedEdition {
  readonly language: string;
  /** The language's name in itself: "français". */
  readonly name: string;
  /** Relative to the page. */
  readonly href: string;
  readonly title: string;
  readonly pages: number;
  readonly bytes: number;
  /** The size in the page's language: "1,2 Mo". */
  readonly size: string;
}

/** What an announcement layout sees beside the project's data and texts. */
export interface AnnouncementContext {
  readonly lang: string;
  /** Every language's, in the project's order. */
  readonly editions: readonly OfferedEdition[];
  /** The headings of the page's own language by their ids, with the pages that the laid-out PDF has them on. */
  readonly chapters: { readonly [id: string]: Chapter };
}

/**
 * What the announcement page of a language shows.
 *
 * @param editions what will stand in the output folder; those of profile `web` are offered
 */
export function announcementContext(
  language: string,
  editions: readonly PublishedEdition[],
): AnnouncementContext {
  const offered = editions.filter(({ profile }) => profile === 'web');
  const own = offered.find((edition) => edition.language === language);
  return {
    lang: language,
    editions: offered.map((edition) => ({
      language: edition.language,
      name: languageName(edition.language),
      href: edition.file,
      title: edition.title,
      pages: edition.pages,
      bytes: edition.bytes,
      size: fileSize(edition.bytes, language),
    })),
    chapters: Object.fromEntries(own?.chapters.map((chapter) => [chapter.id, chapter]) ?? []),
  };
}

/** The name of a language in itself, as readers look for theirs. */
function languageName(code: string): string {
  return new Intl.DisplayNames(code, { type: 'language' }).of(code) ?? code;
}

/** A number of bytes in the words of a language: whole kilobytes below a million, else megabytes with one decimal. */
export function fileSize(bytes: number, language: string): string {
  const large = bytes >= 1_000_000;
  return new Intl.NumberFormat(language, {
    style: 'unit',
    unit: large ? 'megabyte' : 'kilobyte',
    maximumFractionDigits: large ? 1 : 0,
  }).format(large ? bytes / 1_000_000 : Math.ceil(bytes / 1000));
}
