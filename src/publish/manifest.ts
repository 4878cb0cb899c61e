import { sha256 } from '../digest.js';
import type { BuiltEdition } from '../edition.js';
import { type Profile, profiles } from '../project/profile.js';
import type { Chapter } from '../typeset/chapters.js';
import { editionFile } from './file-names.js';
import { JsonFields } from './json-fields.js';

/** What the output folder says of one PDF in it. */
export interface PublishedEdition {
  readonly file: string;
  readonly language: string;
  readonly profile: Profile;
  readonly title: string;
  readonly pages: number;
  readonly bytes: number;
  readonly sha256: string;
  readonly chapters: readonly Chapter[];
}

/** `manifest.json`: what the output folder has. */
export interface Manifest {
  readonly generator: string;
  readonly project: string;
  readonly editions: readonly PublishedEdition[];
}

/** What publishing asks a project for. */
export interface PublishedProject {
  readonly config: { readonly id: string; readonly languages: readonly string[] };
}

/** What a built edition will be published as. */
export function publishedEdition(project: PublishedProject, edition: BuiltEdition): PublishedEdition {
  const { language, profile, title, pages, pdf, chapters } = edition;
  return {
    file: editionFile(project.config.id, language, profile),
    language,
    profile,
    title,
    pages,
    bytes: pdf.byteLength,
    sha256: sha256(pdf),
    chapters: chapters.map((chapter) => ({ ...chapter })),
  };
}

/**
 * The editions that stand in the output folder once the new ones are there: new ones take the place of old ones of
 * their language and profile, and languages that the project no longer has are gone. Web editions come before those
 * for print and drafts, each in the project's order of languages, so that the same editions give the same manifest.
 */
export function mergedEditions(
  project: PublishedProject,
  built: readonly PublishedEdition[],
  earlier: readonly PublishedEdition[],
): readonly PublishedEdition[] {
  const { languages } = project.config;
  const all = new Map([...earlier, ...built].map((edition) => [edition.file, edition]));
  return profiles.flatMap((profile) =>
    languages.flatMap((language) =>
      [...all.values()].filter((edition) => edition.profile === profile && edition.language === language),
    ),
  );
}

export function manifestText(manifest: Manifest): string {
  return `${JSON.stringify(manifest, null, 2)}\n`;
}

/** A manifest as read from the output folder; nothing where it is none. */
export function parseManifest(text: string): Manifest | undefined {
  try {
    const manifest = new JsonFields(JSON.parse(text));
    return {
      generator: manifest.text('generator'),
      project: manifest.text('project'),
      editions: manifest.list('editions').map(editionIn),
    };
  } catch {
    return undefined;
  }
}

function editionIn(edition: JsonFields): PublishedEdition {
  return {
    file: edition.text('file'),
    language: edition.text('language'),
    profile: edition.oneOf(profiles, 'profile'),
    title: edition.text('title'),
    pages: edition.number('pages'),
    bytes: edition.number('bytes'),
    sha256: edition.text('sha256'),
    chapters: edition.list('chapters').map(chapterIn),
  };
}

function chapterIn(chapter: JsonFields): Chapter {
  const labels = chapter.optional('labels');
  return {
    id: chapter.text('id'),
    title: chapter.text('title'),
    level: chapter.number('level'),
    first: chapter.number('first'),
    last: chapter.number('last'),
    ...(labels && { labels: { first: labels.text('first'), last: labels.text('last') } }),
  };
}
