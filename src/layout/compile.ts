import Handlebars from 'handlebars';
import { Findings, type StageResult } from '../diagnostics.js';
import type { TextFile } from '../project/project.js';
import { HELPERS } from './helpers/helpers.js';
import { parseTemplate } from './parse-template.js';
import { type NamedText, TemplateRewriter } from './rewrite.js';
import { INTERNAL, Sites } from './site.js';
import { TemplateText } from './template-text.js';

/** The layouts and partials of a project, checked and compiled; a template with a wrong syntax is left out. */
export interface Layouts {
  readonly templates: ReadonlyMap<string, Handlebars.TemplateDelegate<object>>;
  readonly sites: Sites;
  readonly named: readonly NamedText[];
}

/** What compiling gives: always layouts, be it fewer than there are templates. They serve any number of renderings. */
export type CompiledLayouts = StageResult<Layouts> & { readonly value: Layouts };

/** Compiles every template, so that each mistake is told, whether a layout reaches it or not. */
export function compileLayouts(templates: ReadonlyMap<string, TextFile>): CompiledLayouts {
  const findings = new Findings();
  const sites = new Sites();
  const named: NamedText[] = [];
  const environment = Handlebars.create();
  const known = { helpers: HELPERS, templates: new Set(templates.keys()) };
  const compiled = new Map<string, Handlebars.TemplateDelegate<object>>();
  for (const [name, file] of templates) {
    const source = new TemplateText(file);
    const parsed = parseTemplate(source);
    if ('error' in parsed) {
      findings.add(parsed.error);
      continue;
    }
    const rewriter = new TemplateRewriter(source, known, sites);
    const program = rewriter.program(parsed.program);
    findings.add(...rewriter.findings.list);
    named.push(...rewriter.named);
    compiled.set(name, environment.compile<object>(program, COMPILE_OPTIONS));
  }
  return { value: { templates: compiled, sites, named }, diagnostics: findings.list };
}

const COMPILE_OPTIONS: CompileOptions = {
  knownHelpers: Object.fromEntries(Object.values(INTERNAL).map((name) => [name, true])),
  knownHelpersOnly: true,
  preventIndent: true,
};
