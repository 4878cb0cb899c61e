import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'vitest';
import { type Manifest, parseManifest } from '../../src/publish/manifest.js';
import { report } from '../support/cli.js';
import { type ReadPdf, readPdf } from '../support/pdf.js';

/** The report itself, built by the command line, as it can be read in an output folder. */
export interface BuiltReport {
  readonly out: string;
  readonly manifest: Manifest;
  readonly en: BuiltLanguage;
  readonly fr: BuiltLanguage;
}

export interface BuiltLanguage {
  readonly file: string;
  readonly bytes: Uint8Array;
  readonly pdf: ReadPdf;
  /** The HTML of the announcement page. */
  readonly announcement: string;
}

/** The editions that the report is published in. */
export const languages = ['en', 'fr'] as const;

/** How long a test that builds the whole report may take where other programs want the processor too, in ms. */
export const patience = 300_000;

/** Builds the project in `folder` into `out`. */
export async function buildReport(
  folder: string,
  out: string,
  options: readonly string[] = [],
  env: NodeJS.ProcessEnv = {},
): Promise<BuiltReport> {
  const { code, stderr } = await report(
    ['build', '--project', folder, '--out', out, ...options],
    folder,
    env,
  );
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  return readReport(out);
}

export async function readReport(out: string): Promise<BuiltReport> {
  const manifest = parseManifest(readFileSync(join(out, 'manifest.json'), 'utf8'));
  if (!manifest) throw new Error('the manifest cannot be read');
  const built = async (language: string): Promise<BuiltLanguage> => {
    const file = join(out, `${manifest.project}-${language}.pdf`);
    return {
      file,
      bytes: readFileSync(file),
      pdf: await readPdf(file),
      announcement: readFileSync(join(out, `announcement.${language}.html`), 'utf8'),
    };
  };
  return { out, manifest, en: await built('en'), fr: await built('fr') };
}

/** The words of a page in one line, so that they can be looked for wherever its lines end. */
export function flat(text: string): string {
  return text.replaceAll(/\s+/g, ' ').trim();
}

/** Without spaces, hyphens at line ends and case: what is left is the same however a title is set. */
export function bare(text: string): string {
  return text.replaceAll(/[\s\u00ad-]+/g, '').toLocaleLowerCase();
}

/** The pages, from 1, whose words differ. */
export function changedPages(before: ReadPdf, after: ReadPdf): readonly number[] {
  const count = Math.max(before.pages.length, after.pages.length);
  return Array.from({ length: count }, (_, index) => index + 1).filter(
    (page) => before.pages[page - 1]?.text !== after.pages[page - 1]?.text,
  );
}
