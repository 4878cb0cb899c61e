import * as z from 'zod';
import { sha256 } from '../digest.js';
import type { BuiltEdition } from '../edition.js';
import { profiles } from '../project/profile.js';
import { editionFile } from './file-names.js';

const chapterSchema = z.object({
  id: z.string(),
  title: z.string(),
  level: z.number(),
  /** Pages, counted from 1. */
  first: z.number(),
  last: z.number(),
  /** How they are numbered, where that is not by their place in the file. */
  labels: z.object({ first: z.string(), last: z.string() }).exactOptional(),
});

const editionSchema = z.object({
  file: z.string(),
  language: z.string(),
  profile: z.enum(profiles),
  title: z.string(),
  pages: z.number(),
  bytes: z.number(),
  sha256: z.string(),
  chapters: z.array(chapterSchema),
});

const manifestSchema = z.object({
  generator: z.string(),
  project: z.string(),
  editions: z.array(editionSchema),
});

/** What the output folder says of one PDF in it. */
export type PublishedEdition = z.output<typeof editionSchema>;

/** `manifest.json`: what the output folder has. */
export type Manifest = z.output<typeof manifestSchema>;

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
    return manifestSchema.parse(JSON.parse(text));
  } catch {
    return undefined;
  }
}
