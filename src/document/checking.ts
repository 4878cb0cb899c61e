import type { Findings } from '../diagnostics.js';
import type { Language } from '../language/language.js';
import type { DocumentMemory } from './document-memory.js';

/** The names that markup may use: what a document asks its project for. Every `Project` has them. */
export interface ProjectNames {
  readonly theme: { readonly styles: ReadonlyMap<string, unknown> };
  readonly charts: ReadonlyMap<string, { readonly kind: string }>;
  readonly facts: ReadonlyMap<string, unknown>;
  readonly sources: ReadonlyMap<string, unknown>;
  /** Of files of the configuration, where their parts stand. */
  readonly spans: ReadonlyMap<string, ReadonlyMap<string, unknown>>;
}

/** What a document asks its language for. */
export type DocumentLanguage = Pick<Language, 'code' | 'typographyOfRuns'>;

/** What the checks and builders of one document work with. */
export interface Checking {
  readonly project: ProjectNames;
  readonly language: DocumentLanguage;
  readonly findings: Findings;
  /** What the last document of the same language has left. */
  readonly memory: DocumentMemory;
}
