import { exchangeOf } from '../../src/exchange/segments.js';
import { openFiles, openProject } from '../../src/index.js';
import { translationUnits } from '../../src/translation/units.js';
import { root } from '../support/project-folder.js';

/** What the report itself sends to the translators of a language, without pages, and where it comes from. */
export async function reportExchange(language = 'fr', folder = root) {
  const files = openFiles(folder);
  const host = { files, log: { stage() {} }, signal: new AbortController().signal };
  const { value: project } = await openProject(host);
  const units = project && translationUnits(project, language);
  if (!project || !units) throw new Error('the report cannot be read');
  return { project, files, exchange: exchangeOf(project, units, new Map()) };
}
