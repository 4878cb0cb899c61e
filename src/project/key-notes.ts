import * as z from 'zod';
import type { Findings, Span } from '../diagnostics.js';
import { canonicalLanguage } from './language-code.js';
import { validate } from './schema-issues.js';
import type { YamlFile } from './yaml-file.js';

const acceptedSchema = z
  .strictObject({
    check: z
      .string()
      .regex(/^[a-z]+(?:-[a-z]+)*$/, 'must be the code of a diagnostic such as "numbers-differ"')
      .describe('The code of the diagnostic that is accepted.'),
    language: z
      .string()
      .refine((code) => canonicalLanguage(code) === code, 'must be a language code such as "fr"')
      .describe('The language of the translation.'),
    text: z
      .string()
      .regex(/^[0-9a-f]{12}$/, 'must be the twelve hexadecimal digits that the diagnostic tells')
      .describe('Which text is meant, as the diagnostic tells it; with the text the acceptance lapses.'),
    reason: z.string().min(1).describe('Why it is right as it is.'),
  })
  .describe('A finding about a translation that is right as it is.');

const noteSchema = z
  .strictObject({
    note: z.string().min(1).optional().describe('What a translator has to know.'),
    maxLength: z.int().min(1).optional().describe('How many characters have room.'),
    accepted: z.array(acceptedSchema).optional(),
  })
  .describe('What there is to say of one text.');

/** `locales/keys.yaml`: what JSON and Markdown have no place for, by the key of a string or the path of a prose file. */
export const keysSchema = z
  .record(z.string().min(1), noteSchema)
  .describe('Notes for translators, room and accepted findings, by key.');

/** A finding about a translation that is accepted as it is, with the reason. */
export interface AcceptedFinding {
  readonly check: string;
  readonly language: string;
  /** The fingerprint of the reference text and its translation. */
  readonly text: string;
  readonly reason: string;
  readonly span: Span;
}

export interface KeyNote {
  /** What a translator has to know. */
  readonly note?: string | undefined;
  /** In characters. */
  readonly maxLength?: number | undefined;
  readonly accepted: readonly AcceptedFinding[];
  readonly span: Span;
}

export function readKeyNotes(file: YamlFile, findings: Findings): ReadonlyMap<string, KeyNote> {
  if (file.content === null) return new Map();
  const notes = validate(keysSchema, file, findings) ?? {};
  return new Map(
    Object.entries(notes).map(([key, { accepted = [], ...note }]): [string, KeyNote] => [
      key,
      {
        ...note,
        accepted: accepted.map((one, index) => ({ ...one, span: file.keySpan([key, 'accepted', index]) })),
        span: file.keySpan([key]),
      },
    ]),
  );
}
