import Handlebars from 'handlebars';
import type { StageResult } from '../diagnostics.js';
import type { TextFile } from '../project/project.js';
import { HELPERS } from './helpers/helpers.js';
import { parseTemplate } from './parse-template.js';
import { type NamedText, TemplateRewriter } from './rewrite.js';
import { INTERNAL, Sites } from './site.js';
import { TemplateText } from './template-text.js';

/** A layout or partial, checked and compiled. */
export interface Template {
  readonly run: Handlebars.TemplateDelegate<object>;
  readonly sites: Sites;
  readonly named: readonly NamedText[];
}

/** The layouts and partials of a project; a template with a wrong syntax is left out. */
export type Layouts = ReadonlyMap<string, Template>;

/** What compiling gives: always layouts, be it fewer than there are templates. They serve any number of renderings. */
export type CompiledLayouts = StageResult<Layouts> & { readonly value: Layouts };

/**
 * Compiles every template, so that each mistake is told, whether a layout reaches it or not.
 *
 * @param memory of those that were compiled before, what is the same is not compiled again
 */
export function compileLayouts(
  files: ReadonlyMap<string, TextFile>,
  memory: TemplateMemory = new TemplateMemory(),
): CompiledLayouts {
  const compiled = memory.of(files);
  const layouts = compiled.flatMap(([name, { value }]): [string, Template][] =>
    value ? [[name, value]] : [],
  );
  return { value: new Map(layouts), diagnostics: compiled.flatMap(([, { diagnostics }]) => diagnostics) };
}

/** Templates as they were compiled last. */
export class TemplateMemory {
  readonly #environment = Handlebars.create();
  #last: ReadonlyMap<string, CompiledFile> = new Map();

  /** Each by its name, compiled where it reads otherwise, or others are there to be called. */
  of(files: ReadonlyMap<string, TextFile>): readonly (readonly [string, StageResult<Template>])[] {
    const names = new Set(files.keys());
    const callable = [...names].join();
    const now = [...files].map(([name, { file, text }]): [string, CompiledFile] => {
      const known = this.#last.get(name);
      const isSame = known?.text === text && known.callable === callable;
      const compile = () => this.#compiled({ file, text }, names);
      return [name, isSame ? known : { text, callable, compiled: compile() }];
    });
    this.#last = new Map(now);
    return now.map(([name, { compiled }]) => [name, compiled]);
  }

  #compiled(file: TextFile, templates: ReadonlySet<string>): StageResult<Template> {
    const source = new TemplateText(file);
    const parsed = parseTemplate(source);
    if ('error' in parsed) return { diagnostics: [parsed.error] };
    const sites = new Sites();
    const rewriter = new TemplateRewriter(source, { helpers: HELPERS, templates }, sites);
    const program = rewriter.program(parsed.program);
    const run = this.#environment.compile<object>(program, COMPILE_OPTIONS);
    return { value: { run, sites, named: rewriter.named }, diagnostics: rewriter.findings.list };
  }
}

interface CompiledFile {
  readonly text: string;
  /** The names of all templates. */
  readonly callable: string;
  readonly compiled: StageResult<Template>;
}

const COMPILE_OPTIONS: CompileOptions = {
  knownHelpers: Object.fromEntries(Object.values(INTERNAL).map((name) => [name, true])),
  knownHelpersOnly: true,
  preventIndent: true,
};
