import type { Profile } from '../edition.js';

/** The file of an edition in the output folder. */
export function editionFile(id: string, language: string, profile: Profile): string {
  return profile === 'web' ? `${id}-${language}.pdf` : `${id}-${language}-${profile}.pdf`;
}

/** The announcement page of a language in the output folder. */
export function announcementFile(language: string): string {
  return `announcement.${language}.html`;
}

export const MANIFEST_FILE = 'manifest.json';
