import type { EditionCache } from './cache/edition-cache.js';
import type { ChartDrawer } from './charts/chart-drawer.js';
import { type Diagnostic, hasErrors, type StageResult } from './diagnostics.js';
import { compareStructures } from './document/compare-structures.js';
import { untranslatedAlternatives } from './document/untranslated-alternatives.js';
import type { BuiltEdition, KeptParts, Profile } from './edition.js';
import type { EditionMaker } from './edition-maker.js';
import type { Host } from './host.js';
import { Usage } from './language/usage.js';
import type { Project } from './project/project.js';
import { announce, type MakePage } from './publish/announce.js';
import { mergedEditions, type PublishedEdition, publishedEdition } from './publish/manifest.js';
import type { OutputFile } from './publish/replace-files.js';
import { unusedData } from './unused-data.js';

export interface BuildRequest {
  /** Those of the project where left out. */
  readonly languages?: readonly string[];
  readonly profile: Profile;
  /** What has been published before: the announcement offers languages that are not built now as they stand there. */
  readonly published?: readonly PublishedEdition[];
  /** What earlier builds have kept: what comes out is the same without. */
  readonly cache?: EditionCache | undefined;
  /** Opening the project has left something out, which may be what prints a text: of none is said that nothing does. */
  readonly incomplete?: boolean;
  /** What draws the graphics, which is this thread where left out: the same comes out. */
  readonly charts?: ChartDrawer | undefined;
}

/** What a build makes, all of which is published together. */
export interface Build {
  readonly editions: readonly BuiltEdition[];
  /** The announcement pages, of profile `web` alone. */
  readonly pages: readonly OutputFile[];
}

/**
 * Builds the editions of a project in one profile, one after the other, and then the pages that announce them, which
 * tell what stands where in the laid-out PDFs. There is a value only where all came out without errors.
 *
 * @throws what `host.signal` aborts with
 */
export async function buildEditions(
  project: Project,
  { languages = project.config.languages, profile, published = [], cache, incomplete, charts }: BuildRequest,
  host: Host,
): Promise<StageResult<Build>> {
  const usage = new Usage();
  let loaded: Promise<EditionMaker> | undefined;
  const maker = () => {
    loaded ??= import('./edition-maker.js').then(
      ({ EditionMaker }) => new EditionMaker(project, host, charts),
    );
    return loaded;
  };
  const diagnostics: Diagnostic[] = [];
  const editions: BuiltEdition[] = [];
  for (const language of languages) {
    const own = new Usage();
    const request = { language, profile, usage: own };
    const make = async (kept?: KeptParts) => (await maker()).edition({ ...request, kept });
    const built = cache ? await cache.edition(project, request, host, make) : await make();
    usage.add(own.notes);
    diagnostics.push(...built.diagnostics);
    if (built.value) editions.push(built.value);
  }
  diagnostics.push(...untranslatedAlternatives(editions), ...differentStructures(project, editions));
  if (editions.length < languages.length || profile !== 'web')
    return result({ editions, pages: [] }, diagnostics);
  const built = editions.map((edition) => publishedEdition(project, edition));
  const makePage: MakePage = async (page) => {
    const own = new Usage();
    const request = { language: page.language, profile, usage: own };
    const make = async () => (await maker()).page(page, own);
    const made = cache ? await cache.page(project, request, page, host, make) : await make();
    usage.add(own.notes);
    return made;
  };
  const offered = mergedEditions(project, built, published);
  const { value: pages = [], diagnostics: found } = await announce(project, offered, makePage);
  diagnostics.push(...found);
  // A text is known to be unused only when every edition and every page has been seen to the end.
  if (languages.length === project.config.languages.length && !incomplete) {
    diagnostics.push(...usage.unused(project));
    const printed = editions.flatMap((edition) => edition.printed.map(({ value }) => value.path));
    diagnostics.push(...unusedData(project, printed));
  }
  return result({ editions, pages }, diagnostics);
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
