import type { Findings, TraceEntry } from '../diagnostics.js';
import { follow, isInData, isOfData, resolveName } from '../language/data-lookup.js';
import { reportAt } from '../language/problem.js';
import type { Ask, ProjectLanguage, ProseTarget } from '../language/project-language.js';
import { type DataTree, isDataset, isValue, namesOf, unwrapped } from '../language/scope.js';
import { didYouMean } from '../nearest.js';
import type { Origin } from '../origin.js';
import { isFaulty } from '../project/faulty.js';
import type { Layouts, Template } from './compile.js';
import type { FragmentMemory, Lookup } from './fragment-memory.js';
import { Fragments } from './fragments.js';
import { HELPERS } from './helpers/helpers.js';
import { type Inclusion, traceOf } from './inclusion.js';
import { type HelperCall, MadeMarkup, Missing } from './layout-helper.js';
import type { Markup } from './origins.js';
import { printed } from './print.js';
import { INTERNAL, type Site } from './site.js';

/** A partial that comes to itself again so often will not end; no report nests its partials so deep. */
const DEEPEST = 40;

/** What a compiled template calls, by name. */
interface Helpers {
  readonly [name: string]: (...args: unknown[]) => unknown;
}

/** What compiled templates hand to a helper after its arguments. */
interface Options {
  readonly hash: { readonly [name: string]: unknown };
  readonly data: { readonly root: unknown };
  readonly fn?: (context: unknown) => string;
}

/** One run of a layout: what its compiled templates call, with the findings that come of it. */
export class Rendering {
  readonly #helpers = new Map<Template, Helpers>();
  /** The partials that are being printed, the innermost last. */
  #inclusions: readonly Inclusion[] = [];
  readonly #fragments: Fragments;
  /** Partials that were found to have no end. */
  readonly #endless = new Set<string>();

  constructor(
    readonly layouts: Layouts,
    readonly language: ProjectLanguage,
    readonly target: ProseTarget,
    readonly root: DataTree,
    memory: FragmentMemory,
  ) {
    this.#fragments = new Fragments(memory, (lookup) => this.#finds(lookup));
  }

  get findings(): Findings {
    return this.#fragments.open.findings;
  }

  /** What a layout yields; absent where there is no such layout that could be compiled. */
  run(layout: string): Markup | undefined {
    const template = this.#templateOf(layout);
    return (
      template && this.#fragments.apart<never>('', template.run, () => this.#printed(template, this.root))
    );
  }

  #printed(template: Template, scope: object): string {
    const helpers = this.#helpers.get(template) ?? this.#createHelpers(template);
    this.#helpers.set(template, helpers);
    return template.run(scope, { helpers, data: { root: this.root } });
  }

  /** Handlebars calls helpers with the context as `this`; these take it from an argument, and the options last. */
  #createHelpers({ sites }: Template): Helpers {
    const at = (index: unknown) => sites.at(index);
    const last = (args: readonly unknown[]) => optionsOf(args.at(-1));
    return {
      [INTERNAL.content]: (site) => this.#content(at(site)),
      [INTERNAL.print]: (site, value) => this.#print(at(site), value),
      [INTERNAL.path]: (site, base) => this.#path(at(site), base),
      [INTERNAL.call]: (site, count, ...rest) => this.#call(at(site), Number(count), rest, last(rest)),
      [INTERNAL.test]: (_site, value) => isTrue(value),
      [INTERNAL.items]: (site, value) => this.#items(at(site), value),
      [INTERNAL.object]: (_site, value) => (value instanceof Missing ? undefined : value),
      [INTERNAL.include]: (site, name, context, options) =>
        this.#include(at(site), name, context, optionsOf(options)),
      [INTERNAL.block]: (site) => this.#partialBlock(at(site)),
      [INTERNAL.missing]: (site) => new Missing(at(site).written),
    };
  }

  #content(site: Site): string {
    return this.#mark(site, { advances: true }) + (site.content ?? '');
  }

  #print(site: Site, value: unknown): string {
    const mark = (origin: object) => this.#mark(site, origin);
    const fail = (problem: Parameters<HelperCall['fail']>[0]) => reportAt(this.#ask(site), problem);
    const include = (markup: Markup) => this.#fragments.open.origins.addInner(markup);
    return printed(value, site.written, {
      language: this.language,
      target: this.target,
      mark,
      include,
      fail,
    });
  }

  #path(site: Site, base: unknown): unknown {
    const { parts, base: from, fallsBack } = site.path ?? { parts: [], base: '', fallsBack: false };
    if (base instanceof Missing) return base;
    // The fields of a value or a list are not in scope by their bare names.
    const own = isScope(base) ? base : {};
    const names = { own, data: this.root, noted: this.#fragments.open.noted };
    const resolved = fallsBack ? resolveName(parts.join('.'), names) : follow(base, parts, from, names);
    if (resolved.found && isFaulty(resolved.value)) return new Missing(site.written);
    if (resolved.found && resolved.value !== undefined) return resolved.value;
    const isKey = /^[a-z][\w-]*:/i.test(site.written);
    const hints = isKey
      ? [`a key stands in quotes: "${site.written}"`]
      : resolved.found
        ? []
        : resolved.hints;
    reportAt(this.#ask(site), {
      code: 'missing-variable',
      message: `unknown variable "${site.written}"`,
      hints,
    });
    return new Missing(site.written);
  }

  #call(site: Site, count: number, rest: readonly unknown[], { hash }: Options): unknown {
    const args = rest.slice(0, count);
    const missing = [...args, ...Object.values(hash)].find((one) => one instanceof Missing);
    if (missing) return missing;
    const helper = HELPERS.get(site.written);
    const called = (): HelperCall => {
      const ask = { ...this.#ask(site), variables: hash };
      return {
        args,
        options: hash,
        written: rest.slice(count, 2 * count).map(String),
        language: this.language,
        target: this.target,
        ask,
        fail: (problem) => {
          reportAt(ask, problem);
          return new Missing(site.written);
        },
        mark: (origin = {}) => this.#mark(site, origin),
      };
    };
    if (!helper || 'call' in helper) return helper?.call(called());
    const given = { args, hash, at: site.span, trace: traceOf(this.#inclusions) };
    const markup = this.#fragments.apart(this.#placeOf(site), given, () => helper.print(called()));
    return markup instanceof Missing ? markup : new MadeMarkup(markup);
  }

  #items(site: Site, value: unknown): unknown {
    if (value instanceof Missing) return [];
    if (Array.isArray(value)) return value;
    if (typeof value === 'object' && value !== null && !isValue(value) && !isDataset(value)) {
      return Object.fromEntries(namesOf(value).map((name) => [name, Reflect.get(value, name)]));
    }
    const hints = isDataset(value) ? [`its rows are "${site.written}.rows"`] : [];
    const message = `"${site.written}" is no list`;
    reportAt(this.#ask(site), { code: 'wrong-type', message, hints });
    return [];
  }

  #include(site: Site, name: unknown, context: unknown, options: Options): string {
    if (name instanceof Missing || context instanceof Missing) return '';
    const partial = String(unwrapped(name));
    const template = this.#templateOf(partial);
    if (!template) {
      // One that has a wrong syntax was told when it was compiled; one whose name was put together was not.
      const isWritten = partial === site.written;
      const hints = didYouMean(partial, this.layouts.keys());
      if (!isWritten)
        reportAt(this.#ask(site), {
          code: 'unknown-partial',
          message: `unknown partial "${partial}"`,
          hints,
        });
      return '';
    }
    if (this.#endless.has(partial)) {
      this.#fragments.open.isOnce = true;
      return '';
    }
    if (this.#inclusions.length >= DEEPEST) {
      this.#endless.add(partial);
      const message = `the partial "${partial}" calls itself without end`;
      reportAt(this.#ask(site), { code: 'endless-partial', message });
      return '';
    }
    const outer = this.#inclusions;
    const { fn } = options;
    const step: TraceEntry = { message: `in the partial "${partial}"`, span: site.span };
    const block = fn && (() => this.#with(outer, () => fn(context)));
    const place = this.#placeOf(site, partial);
    const inner = [...outer, block ? { step, place, block } : { step, place }];
    const scope = { ...(isScope(context) ? context : {}), ...options.hash };
    const print = () => this.#with(inner, () => this.#printed(template, scope));
    // What a block prints is its surroundings'.
    if (block) return print();
    const given = { run: template.run, scope: this.#ownIn(scope), trace: traceOf(inner) };
    return this.#fragments.open.origins.addInner(this.#fragments.apart<never>(place, given, print));
  }

  /** A template by its name; whoever is printed asks for it. */
  #templateOf(name: string): Template | undefined {
    const found = this.layouts.get(name);
    this.#fragments.open.noted({ kind: 'template', name, found });
    return found;
  }

  /** The names in a scope, each with what it has of its own: of the data it is known what is seen. */
  #ownIn(scope: object): readonly unknown[] {
    return Object.entries(scope).map((one) => (isOfData(scope, one[0], this.root) ? one[0] : one));
  }

  #finds(lookup: Lookup): boolean {
    switch (lookup.kind) {
      case 'data':
        return isInData(lookup, this.root);
      case 'template':
        return this.layouts.get(lookup.name) === lookup.found;
      default:
        return this.language.finds(lookup);
    }
  }

  #partialBlock(site: Site): string {
    const block = this.#inclusions.at(-1)?.block;
    if (block) return block();
    const hints = ['call the partial with {{#> name}} … {{/name}}'];
    reportAt(this.#ask(site), {
      code: 'missing-block',
      message: 'the partial was called without a block',
      hints,
    });
    return '';
  }

  #with(inclusions: readonly Inclusion[], print: () => string): string {
    const before = this.#inclusions;
    this.#inclusions = inclusions;
    const output = print();
    this.#inclusions = before;
    return output;
  }

  /** The way to a site of the template that is printed; where the partial's name is put together, it is part of it. */
  #placeOf({ id }: Site, partial = ''): string {
    return `${this.#inclusions.at(-1)?.place ?? ''}/${id}${partial}`;
  }

  #ask(site: Site): Ask {
    const { findings, noted } = this.#fragments.open;
    return {
      variables: {},
      data: this.root,
      findings,
      span: site.span,
      trace: traceOf(this.#inclusions),
      noted,
    };
  }

  #mark(site: Site, origin: object): string {
    const trace = traceOf(this.#inclusions);
    const marked: Origin = { layout: site.span, ...(trace.length > 0 && { trace }), ...origin };
    return this.#fragments.open.origins.add(marked);
  }
}

function isScope(context: unknown): context is object {
  return typeof context === 'object' && context !== null && !isValue(context) && !Array.isArray(context);
}

/** What `if` goes by: a value with provenance counts as its bare value, an empty list as nothing. */
function isTrue(input: unknown): boolean {
  const value = unwrapped(input);
  if (value instanceof Missing) return false;
  return Array.isArray(value) ? value.length > 0 : Boolean(value);
}

function optionsOf(input: unknown): Options {
  if (!isOptions(input)) throw new TypeError('a helper was called without options');
  return input;
}

function isOptions(input: unknown): input is Options {
  return typeof input === 'object' && input !== null && 'hash' in input && 'data' in input;
}
