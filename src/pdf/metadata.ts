import type { Language } from '../language/language.js';
import type { Profile } from '../project/profile.js';
import type { Project } from '../project/project.js';
import { PressColours } from './press/press-colours.js';

/** What pdfkit is told of a document when it is made. */
export interface DocumentOptions {
  readonly pdfVersion: '1.7';
  readonly lang: string;
  readonly displayTitle: boolean;
  /** Whether it has a structure, by which it is read aloud. */
  readonly tagged: boolean;
  /** What it conforms to, with PDF/UA-1: a draft makes no such claim. */
  readonly subset?: 'PDF/A-3a';
  readonly compress: boolean;
  readonly fontLayoutCache: boolean;
  readonly autoFirstPage: false;
  readonly bufferPages: false;
  readonly font: null;
  /** Of a document for print: the colours that it is printed in. */
  readonly press?: PressColours;
  readonly info: {
    readonly Title: string;
    readonly Subject?: string;
    readonly Author?: string;
    readonly Keywords?: string;
    readonly Creator: string;
    readonly Producer: string;
    readonly CreationDate: Date;
    readonly ModDate: Date;
  };
}

/**
 * The metadata of an edition. Its date is the report's own, or `SOURCE_DATE_EPOCH` (milliseconds) where that is set:
 * never the clock's, so that the same input gives the same bytes.
 */
export function documentOptions(
  project: Project,
  language: Language,
  sourceDate: number | undefined,
  profile: Profile,
): DocumentOptions {
  const { metadata, date } = project.config;
  const created = new Date(sourceDate ?? `${date}T00:00:00Z`);
  return {
    pdfVersion: '1.7',
    lang: language.code,
    displayTitle: true,
    // A printer's programs have no use for a structure.
    tagged: profile !== 'print',
    ...(profile === 'web' && { subset: 'PDF/A-3a' as const }),
    ...(profile === 'print' && { press: new PressColours(project.theme.colours.values()) }),
    compress: true,
    fontLayoutCache: true,
    autoFirstPage: false,
    bufferPages: false,
    font: null,
    info: {
      Title: language.label(metadata.title),
      ...(metadata.subject && { Subject: language.label(metadata.subject) }),
      ...(metadata.author && { Author: language.label(metadata.author) }),
      ...(metadata.keywords && { Keywords: language.label(metadata.keywords) }),
      Creator: 'report',
      Producer: 'pdfmake',
      CreationDate: created,
      ModDate: created,
    },
  };
}
