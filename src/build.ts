import type { EditionCache } from './cache/edition-cache.js';
import { type Diagnostic, hasErrors, type StageResult } from './diagnostics.js';
import { compareStructures } from './document/compare-structures.js';
import { untranslatedAlternatives } from './document/untranslated-alternatives.js';
import type { BuiltEdition, Profile } from './edition.js';
import type { Host } from './host.js';
import { Usage } from './language/usage.js';
import type { Project } from './project/project.js';
import { announce } from './publish/announce.js';
import { mergedEditions, type PublishedEdition, publishedEdition } from './publish/manifest.js';
import type { OutputFile } from './publish/replace-files.js';
import type { RecordedEdition } from './recorded-edition.js';
import type { EditionMaker } from './threads/edition-maker.js';
import { LocalMaker } from './threads/local-maker.js';
import { makeEditions } from './threads/make-editions.js';
import { unusedData } from './unused-data.js';

export interface BuildRequest {
  /** Those of the project where left out. */
  readonly languages?: readonly string[];
  readonly profile: Profile;
  /** What has been published before: the announcement offers languages that are not built now as they stand there. */
  readonly published?: readonly PublishedEdition[];
  /** What earlier builds have kept: what comes out is the same without. */
  readonly cache?: EditionCache | undefined;
  /** Start what makes editions beside this thread, where there is more than one to make. */
  readonly beside?: readonly (() => EditionMaker)[] | undefined;
}

/** What a build makes, all of which is published together. */
export interface Build {
  readonly editions: readonly BuiltEdition[];
  /** The announcement pages, of profile `web` alone. */
  readonly pages: readonly OutputFile[];
}

/**
 * Builds the editions of a project in one profile, and then the pages that announce them, which
 * tell what stands where in the laid-out PDFs. There is a value only where all came out without errors.
 *
 * @throws what `host.signal` aborts with
 */
export async function buildEditions(
  project: Project,
  request: BuildRequest,
  host: Host,
): Promise<StageResult<Build>> {
  const { languages = project.config.languages, profile, published = [] } = request;
  const usage = new Usage();
  const diagnostics: Diagnostic[] = [];
  const editions: BuiltEdition[] = [];
  for (const made of await recordedEditions(project, request, host)) {
    usage.add(made.usage);
    diagnostics.push(...made.result.diagnostics);
    if (made.result.value) editions.push(made.result.value);
  }
  diagnostics.push(...untranslatedAlternatives(editions), ...differentStructures(project, editions));
  if (editions.length < languages.length || profile !== 'web')
    return result({ editions, pages: [] }, diagnostics);
  const built = editions.map((edition) => publishedEdition(project, edition));
  const { value: pages = [], diagnostics: found } = announce(
    project,
    mergedEditions(project, built, published),
    usage,
  );
  diagnostics.push(...found);
  // A text is known to be unused only when every edition and every page has been seen to the end.
  if (languages.length === project.config.languages.length) {
    diagnostics.push(...usage.unused(project));
    const printed = editions.flatMap((edition) => edition.printed.map(({ value }) => value.path));
    diagnostics.push(...unusedData(project, printed));
  }
  return result({ editions, pages }, diagnostics);
}

/** The editions, in the order of their languages: as they were made before from the same, else made now. */
async function recordedEditions(
  project: Project,
  { languages = project.config.languages, profile, cache, beside = [] }: BuildRequest,
  host: Host,
): Promise<readonly RecordedEdition[]> {
  const known = new Map<string, RecordedEdition>();
  for (const language of languages) {
    const recalled = await cache?.recall(project, { language, profile }, host);
    if (recalled) known.set(language, recalled);
  }
  const missing = languages.filter((language) => !known.has(language));
  const made = await makeEditions(
    project,
    missing.map((language) => ({ language, profile })),
    new LocalMaker(host),
    beside,
    host,
    async (edition, one) => cache?.keep(project, edition, host, one),
  );
  missing.forEach((language, index) => {
    const one = made[index];
    if (one) known.set(language, one);
  });
  return languages.flatMap((language) => known.get(language) ?? []);
}

/** Where an edition is built otherwise than the reference's, which is built too. */
function differentStructures(
  { config, keyNotes }: Project,
  editions: readonly BuiltEdition[],
): readonly Diagnostic[] {
  const reference = editions.find(({ language }) => language === config.languages[0]);
  const others = editions.filter(
    ({ language }) => config.languages.includes(language) && language !== reference?.language,
  );
  return reference ? others.flatMap((own) => compareStructures(reference, own, keyNotes)) : [];
}

function result(value: Build, diagnostics: readonly Diagnostic[]): StageResult<Build> {
  return hasErrors(diagnostics) ? { diagnostics } : { value, diagnostics };
}
