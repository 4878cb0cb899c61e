import * as z from 'zod';
import { canonicalLanguage } from './language-code.js';

const catalogueKey = z
  .string()
  .regex(/^[a-zA-Z][\w-]*:[\w-]+(?:\.[\w-]+)*$/, 'must be a catalogue key such as "report:title"')
  .describe('A key of the catalogues: namespace:key.');

const layoutName = z
  .string()
  .regex(/^[a-zA-Z0-9][\w-]*(?:\/[\w-]+)*$/, 'must be the name of a layout, without ".hbs"')
  .describe('A layout in templates/, without ".hbs".');

const language = z
  .string()
  .superRefine((code, context) => {
    const canonical = canonicalLanguage(code);
    if (canonical === code) return;
    const hint =
      canonical === undefined ? 'must be a language code such as "fr"' : `must be written "${canonical}"`;
    context.addIssue({ code: 'custom', message: hint });
  })
  .describe('A BCP 47 language code; its texts are in the folder of locales/ with that name.');

/** `data/report.yaml`. */
export const reportConfigSchema = z
  .strictObject({
    id: z
      .string()
      .regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, 'must be made of small letters, digits and hyphens')
      .describe('What the names of the made files begin with.'),
    year: z.int().min(1000).max(9999).describe('The year that is reported on.'),
    date: z.iso
      .date('must be a date such as "2019-06-11"')
      .describe('The date that the PDFs bear (UTC) unless SOURCE_DATE_EPOCH says another.'),
    languages: z
      .array(language)
      .min(1)
      .superRefine((codes, context) => {
        codes.forEach((code, index) => {
          if (codes.indexOf(code) === index) return;
          context.addIssue({ code: 'custom', path: [index], message: 'stands twice' });
        });
      })
      .describe('The languages of the report; the first is the reference of all others.'),
    layout: layoutName.default('main'),
    announcement: layoutName.optional().describe('The layout of the web page that announces the report.'),
    metadata: z
      .strictObject({
        title: catalogueKey,
        subject: catalogueKey.optional(),
        author: catalogueKey.optional(),
        keywords: catalogueKey.optional(),
      })
      .describe('What the PDF says of itself, as catalogue keys.'),
  })
  .describe('What a report is, and in which languages.');

/** What a project says of itself in `data/report.yaml`. */
export type ReportConfig = z.output<typeof reportConfigSchema>;
