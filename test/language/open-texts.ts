import { Findings } from '../../src/diagnostics.js';
import { openLanguage } from '../../src/language/open.js';
import type { Ask, ProjectLanguage } from '../../src/language/project-language.js';
import { Usage } from '../../src/language/usage.js';
import type { Project } from '../../src/project/project.js';
import { openSmall } from '../project/small-project.js';
import { told } from '../project/told.js';

export const NUMBERS = `values:
  total: { value: 61, facts: [F001] }
  guess: { value: 9, status: illustrative }
  share: { value: 0.36, facts: [F001] }
  from: { value: 2018-03-05, facts: [F001] }
  to: { value: 2018-03-06, facts: [F001] }
  name: { value: 'Asia & "<b>"', facts: [F001] }
datasets:
  list:
    columns: { id: id, region: id, countries: countries, start: date, end: date, visits: integer }
    rows:
      - { id: one, region: asia, countries: [LK, TL], start: 2018-03, end: 2019-06, visits: 1 }
      - { id: two, region: africa, countries: [BJ], start: 2016-07, end: 2019-02-15, visits: 1800 }
    facts: [F002]
`;

/** The files of a project with `data/numbers.yaml` and these more. */
export async function openProjectWith(files: Readonly<Record<string, string>>): Promise<Project> {
  const { project, told: found } = await openSmall({ 'data/numbers.yaml': NUMBERS, ...files });
  if (!project) throw new Error(found.join('\n'));
  return project;
}

export interface OpenedTexts {
  readonly project: Project;
  readonly language: ProjectLanguage;
  readonly usage: Usage;
  /** What opening the language told. */
  readonly told: readonly string[];
}

export async function openTexts(
  files: Readonly<Record<string, string>>,
  code = 'en',
  { draft = false } = {},
): Promise<OpenedTexts> {
  const project = await openProjectWith(files);
  const usage = new Usage();
  const { value, diagnostics } = openLanguage(project, code, { draft }, usage);
  if (!value) throw new Error(told(diagnostics).join('\n'));
  return { project, language: value, usage, told: told(diagnostics) };
}

/** Someone who asks for a text from a place of a layout. */
export function asker(language: ProjectLanguage, variables: object = {}): Ask {
  const span = { file: 'templates/main.hbs', line: 3, column: 5, length: 7 };
  return { variables, data: language.data, findings: new Findings(), span };
}
