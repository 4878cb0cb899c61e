import type { Diagnostic } from '../../src/diagnostics.js';
import type { DocumentLanguage, ProjectNames } from '../../src/document/checking.js';
import type { Block, DocumentTree } from '../../src/document/nodes.js';
import { parseDocument } from '../../src/document/parse.js';
import { type MarkedOrigin, type Markup, Origins } from '../../src/layout/origins.js';
import { CHARTS_FILE } from '../../src/project/project.js';

const names = (...all: readonly string[]): ReadonlyMap<string, true> =>
  new Map(all.map((name) => [name, true]));

export const project: ProjectNames = {
  theme: { styles: names('lead', 'source', 'panel', 'kicker') },
  charts: new Map([
    ['by-region', { kind: 'bar' }],
    ['world', { kind: 'map' }],
    ['years', { kind: 'timeline' }],
    ['milestones', { kind: 'milestones' }],
    ['art', { kind: 'cover-art' }],
  ]),
  facts: names('F001', 'F002'),
  sources: names('annual-report'),
  spans: new Map([[CHARTS_FILE, names('at-fault')]]),
};

export const english: DocumentLanguage = { code: 'en', typographyOfRuns: (runs) => runs };

/** Markup that stands, as it is, in `templates/main.hbs`. */
export function parse(
  text: string,
  language = english,
): { tree: DocumentTree; diagnostics: readonly Diagnostic[] } {
  const result = parseDocument(literal(text), project, language);
  if (!result.value) throw new Error(`no tree: ${shown(result.diagnostics).join('\n')}`);
  return { tree: result.value, diagnostics: result.diagnostics };
}

/** The blocks of a `<report>` that holds `text`; it has to be without fault. */
export function blocks(text: string, language = english): readonly Block[] {
  const { tree, diagnostics } = parse(`<report>${text}</report>`, language);
  if (diagnostics.length > 0) throw new Error(shown(diagnostics).join('\n'));
  return tree.children;
}

/** What is said of markup, each as `line:column code: message`. */
export function findings(text: string): readonly string[] {
  return shown(parseDocument(literal(text), project, english).diagnostics);
}

/** What is said of the content of a `<report>` that begins on the line before. */
export function findingsIn(text: string): readonly string[] {
  return findings(`<report>\n${text}\n</report>`);
}

export function shown(diagnostics: readonly Diagnostic[]): readonly string[] {
  return diagnostics.map(({ span, code, message }) => `${span?.line}:${span?.column} ${code}: ${message}`);
}

export function literal(text: string): Markup {
  return marked([
    [text, { layout: { file: 'templates/main.hbs', line: 1, column: 1, length: 0 }, advances: true }],
  ]);
}

/** Text of several origins, with markers between them. */
export function marked(stretches: readonly (readonly [string, MarkedOrigin])[]): Markup {
  const origins = new Origins();
  return { text: stretches.map(([text, origin]) => `${origins.add(origin)}${text}`).join(''), origins };
}
