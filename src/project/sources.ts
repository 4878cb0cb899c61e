import * as z from 'zod';
import type { Findings } from '../diagnostics.js';
import { isDate } from './calendar.js';
import { canonicalLanguage } from './language-code.js';
import type { Source } from './project.js';
import { validate } from './schema-issues.js';
import type { YamlFile } from './yaml-file.js';

const sourceSchema = z.strictObject({
  title: z.string().min(1),
  site: z.string().min(1).optional().describe('Who publishes it, such as "ICMPD".'),
  url: z
    .string()
    .regex(/^https?:\/\/\S+$/, 'must be an address that begins with "https://" or "http://"')
    .describe('Where it is read.'),
  read: z
    .string()
    .refine(
      (date) => isDate(date) && date.length > 4,
      'must be a month or a day such as "2026-11" or "2026-11-24"',
    )
    .describe('When it was read: YYYY-MM or YYYY-MM-DD.'),
  language: z
    .string()
    .refine((code) => canonicalLanguage(code) === code, 'must be a language code such as "fr"')
    .describe("The BCP 47 code of the source's language."),
});

/** `data/sources.yaml`: every source once, by its id. */
export const sourcesSchema = z
  .record(
    z.string().regex(/^[a-zA-Z0-9]+(?:[-_][a-zA-Z0-9]+)*$/, 'must be made of letters, digits and hyphens'),
    sourceSchema,
  )
  .describe('The sources that facts and values rest on, by id.');

/** A source at fault counts as known all the same, so that only its own fault is told; nothing where no id can be read. */
export function readSources(file: YamlFile, findings: Findings): ReadonlyMap<string, Source> | undefined {
  const sources = new Map<string, Source>();
  if (file.content === null) return sources;
  validate(sourcesSchema, file, findings);
  if (!isMapping(file.content)) return undefined;
  for (const id of file.keys([])) {
    const { data } = sourceSchema.safeParse(file.get([id]));
    sources.set(id, { id, title: '', url: '', read: '', language: '', ...data, span: file.keySpan([id]) });
  }
  return sources;
}

function isMapping(content: unknown): boolean {
  return typeof content === 'object' && !Array.isArray(content);
}
