import { type Diagnostic, Findings, type Severity, type StageResult } from '../diagnostics.js';
import { didYouMean } from '../nearest.js';
import type { TextOrigin } from '../origin.js';
import type { Project } from '../project/project.js';
import { checkStrings } from './coverage.js';
import { LanguageMemory } from './language-memory.js';
import { OpenedLanguage } from './opened-language.js';
import type { ProjectLanguage } from './project-language.js';
import { ProseTexts } from './prose/prose-texts.js';
import { dataTree } from './scope.js';
import type { Usage } from './usage.js';

export interface LanguageOptions {
  /** A draft prints a mark where a translation is missing, and is told of it by warnings instead of errors. */
  readonly draft: boolean;
  /** Tells which texts were translated from an earlier reference, so that they are printed with a mark. */
  readonly isStale?: ((text: TextOrigin) => boolean) | undefined;
}

/**
 * Opens one language of a project and checks its catalogue against the reference. The language is there to go on with
 * in spite of errors; it is missing only where the project has no catalogue of that code.
 *
 * @param memory what opening languages before has left
 */
export function openLanguage(
  project: Project,
  code: string,
  { draft, isStale }: LanguageOptions,
  usage: Usage,
  memory: LanguageMemory = new LanguageMemory(),
): StageResult<ProjectLanguage> {
  const catalogue = project.catalogues.get(code);
  const reference = project.catalogues.get(project.config.languages[0] ?? '') ?? catalogue;
  if (!catalogue || !reference) return { diagnostics: [unknownLanguage(project, code)] };
  const severity: Severity = draft ? 'warning' : 'error';
  const prose = new ProseTexts(project, catalogue, reference, memory.prose);
  const value = new OpenedLanguage({
    catalogue,
    reference,
    draft,
    isStale,
    usage,
    prose,
    texts: memory.texts.of(catalogue),
    groups: memory.groups,
    data: dataTree(project, code, memory.data),
    typographer: memory.typographers.of(code),
    countries: memory.countries.of(code),
  });
  const findings = new Findings();
  findings.add(...checkStrings(catalogue, reference, severity, memory.coverage), ...prose.read(severity));
  for (const [name, key] of Object.entries(project.config.metadata)) {
    const span = project.spans.get('data/report.yaml')?.get(`metadata.${name}`);
    if (key !== undefined) value.expect('string', key, { findings, span });
  }
  return { value, diagnostics: findings.list };
}

function unknownLanguage(project: Project, code: string): Diagnostic {
  return {
    severity: 'error',
    code: 'unknown-language',
    message: `there is no catalogue "${code}"`,
    hints: [...didYouMean(code, project.catalogues.keys()), `add the folder locales/${code}`],
  };
}
