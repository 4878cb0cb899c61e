import { type FindingDetails, Findings, type Span } from '../diagnostics.js';
import { didYouMean } from '../nearest.js';
import { callFaults, unknownHelper } from './call-faults.js';
import type { LayoutHelper } from './layout-helper.js';
import { callNode, hashNode, numberNode, outputNode, pathNode, stringNode } from './nodes.js';
import { INTERNAL, type PathSite, type Sites } from './site.js';
import type { TemplateText } from './template-text.js';
import {
  isBlock,
  isCallExpression,
  isContent,
  isMustache,
  isPartial,
  isPartialBlock,
  isPath,
  isScoped,
  isText,
  writtenOf,
} from './tree.js';

/** What a template is checked against. */
export interface Known {
  readonly helpers: ReadonlyMap<string, LayoutHelper>;
  readonly templates: ReadonlySet<string>;
}

/** A key or a path of prose that stands in a template as it is. */
export interface NamedText {
  readonly kind: 'string' | 'prose';
  readonly key: string;
  readonly span: Span;
}

/** Handlebars' own blocks, with the check that their argument goes through and how many names they may bind. */
const BLOCKS = new Map([
  ['if', { check: INTERNAL.test, names: 0 }],
  ['unless', { check: INTERNAL.test, names: 0 }],
  ['each', { check: INTERNAL.items, names: 2 }],
  ['with', { check: INTERNAL.object, names: 1 }],
]);

const DATA_VARIABLES = ['root', 'index', 'key', 'first', 'last'];
const PARTIAL_BLOCK = '@partial-block';

/**
 * Rewrites a template's tree so that everything in it goes through our own helpers: content and output get the
 * markers of their places, every path is resolved strictly wherever it stands (Handlebars' strict mode lets helper
 * arguments, `if`, `each` and `with` pass), helpers are called with their place. The control flow stays Handlebars'.
 */
export class TemplateRewriter {
  readonly findings = new Findings();
  /** The texts that the template names outright, whether it comes to print them or not. */
  readonly named: NamedText[] = [];
  /** The names that the blocks around a node bind, the innermost last. */
  readonly #bound: string[] = [];

  constructor(
    readonly source: TemplateText,
    readonly known: Known,
    readonly sites: Sites,
  ) {}

  program(program: hbs.AST.Program): hbs.AST.Program {
    const names = program.blockParams ?? [];
    this.#bound.push(...names);
    const body = program.body.flatMap((statement) => this.#statement(statement));
    this.#bound.length -= names.length;
    return { ...program, body };
  }

  #statement(node: hbs.AST.Statement): readonly hbs.AST.Statement[] {
    if (isContent(node)) return this.#content(node);
    if (isMustache(node)) return this.#mustache(node);
    if (isBlock(node)) return this.#block(node);
    if (isPartial(node)) return this.#partial(node);
    if (isPartialBlock(node)) return this.#partialBlock(node);
    if (node.type !== 'CommentStatement') {
      const hints = ['put it into a file of its own below templates/ and call it with {{> name}}'];
      this.#error('unsupported-syntax', 'layouts have no inline partials and decorators', node, { hints });
    }
    return [];
  }

  #content(node: hbs.AST.ContentStatement): readonly hbs.AST.Statement[] {
    if (node.value === '') return [];
    // White space that a standalone block's line takes away is gone from the value, not from the place.
    const { start, end } = node.loc;
    const from = this.source.offset(start.line, start.column);
    const written = this.source.text.slice(from, this.source.offset(end.line, end.column));
    const span = this.source.span(from + Math.max(0, written.indexOf(node.value)), 0);
    const site = this.sites.add({ span, written: '', content: node.value });
    return [outputNode(INTERNAL.content, [numberNode(site, node.loc)], node.loc)];
  }

  #mustache(node: hbs.AST.MustacheStatement): readonly hbs.AST.Statement[] {
    const { loc, params, hash } = node;
    if (!node.escaped) {
      const hints = ['write two braces: what is printed is text; "prose" gives markup all by itself'];
      this.#error('unescaped-output', 'data cannot be printed as markup', node, { hints });
      return [];
    }
    const isCall = params.length > 0 || (hash?.pairs.length ?? 0) > 0 || this.#namesHelper(node.path);
    const value = isCall ? this.#call(node) : this.#expression(node.path);
    const site = this.#site(node, writtenOf(node.path));
    return [outputNode(INTERNAL.print, [site, value], loc)];
  }

  /** A single name that no block binds and that is a helper's. */
  #namesHelper(path: hbs.AST.Expression): boolean {
    if (!isPath(path) || path.data || path.depth > 0 || path.parts.length !== 1 || isScoped(path))
      return false;
    const [name = ''] = path.parts;
    return !this.#bound.includes(name) && (this.known.helpers.has(name) || BLOCKS.has(name));
  }

  /** A call as an expression; one that is wrong is reported and stands for nothing. */
  #call(node: hbs.AST.MustacheStatement | hbs.AST.SubExpression): hbs.AST.Expression {
    const { loc } = node;
    const name = writtenOf(node.path);
    const helper = this.known.helpers.get(name);
    // Arguments are looked at even where the helper is not known: they may have mistakes of their own.
    const params = node.params.map((param) => this.#expression(param));
    const pairs = this.#pairs(node.hash);
    const faults = helper
      ? callFaults(helper, node)
      : [unknownHelper(name, node, BLOCKS, this.known.helpers)];
    for (const fault of faults) this.#error(fault.code, fault.message, fault.node, { hints: fault.hints });
    if (faults.length > 0) return this.#missing(node, name);
    const written = node.params.map((param) => stringNode(writtenOf(param), loc));
    this.#noteText(name, node);
    const count = numberNode(params.length, loc);
    return callNode(INTERNAL.call, [this.#site(node, name), count, ...params, ...written], loc, pairs);
  }

  #noteText(helper: string, node: hbs.AST.MustacheStatement | hbs.AST.SubExpression): void {
    const [param] = node.params;
    if (!param || !isText(param) || (helper !== 't' && helper !== 'prose')) return;
    this.named.push({ kind: helper === 't' ? 'string' : 'prose', key: param.value, span: this.#span(node) });
  }

  #block(node: hbs.AST.BlockStatement): readonly hbs.AST.Statement[] {
    const name = writtenOf(node.path);
    const block = BLOCKS.get(name);
    const [param] = node.params;
    if (!block) {
      const isHelper = this.known.helpers.has(name);
      const message = isHelper ? `the helper "${name}" is no block` : `unknown block "${name}"`;
      const hints = isHelper
        ? [`write {{${name} …}}`]
        : [...didYouMean(name, BLOCKS.keys()), 'the blocks are if, unless, each, with'];
      this.#error(isHelper ? 'no-block' : 'unknown-helper', message, node, { hints });
    }
    if (block && (node.params.length !== 1 || (node.hash?.pairs.length ?? 0) > 0)) {
      this.#error('wrong-arguments', `{{#${name}}} takes one argument and no options`, node);
    }
    this.#checkNames(node.program, block?.names ?? 2, name);
    const program = node.program && this.program(node.program);
    const inverse = node.inverse && this.program(node.inverse);
    if (!block || !param) return [];
    const checked = callNode(
      block.check,
      [this.#site(param, writtenOf(param)), this.#expression(param)],
      node.loc,
    );
    const rewritten: hbs.AST.BlockStatement = {
      ...node,
      path: pathNode([name], node.loc),
      params: [checked],
      hash: hashNode([], node.loc),
      program,
      inverse,
    };
    return [rewritten];
  }

  #checkNames(program: hbs.AST.Program | undefined, most: number, block: string): void {
    const names = program?.blockParams ?? [];
    if (program && names.length > most) {
      const message =
        most === 0 ? `{{#${block}}} gives no name to anything` : `{{#${block}}} gives at most ${most} names`;
      this.#error('wrong-arguments', message, program);
    }
    for (const name of names) {
      if (!program || !this.known.helpers.has(name)) continue;
      const hints = ['choose another name'];
      this.#error('shadowed-helper', `"${name}" is the name of a helper`, program, { hints });
    }
  }

  #partial(node: hbs.AST.PartialStatement): readonly hbs.AST.Statement[] {
    const { loc } = node;
    if (writtenOf(node.name) === PARTIAL_BLOCK) {
      return [outputNode(INTERNAL.block, [this.#site(node, PARTIAL_BLOCK)], loc)];
    }
    const include = this.#include(node);
    return include ? [outputNode(INTERNAL.include, include.params, loc, include.pairs)] : [];
  }

  #partialBlock(node: hbs.AST.PartialBlockStatement): readonly hbs.AST.Statement[] {
    const include = this.#include(node);
    const program = this.program(node.program);
    if (!include) return [];
    const { path, hash } = callNode(INTERNAL.include, [], node.loc, include.pairs);
    const block = { ...node, type: 'BlockStatement', path, params: include.params, hash, program };
    return [block];
  }

  #include(node: hbs.AST.PartialStatement | hbs.AST.PartialBlockStatement) {
    const { loc, name, params } = node;
    const written = writtenOf(name);
    const isDynamic = name.type === 'SubExpression';
    if (!isDynamic && !this.known.templates.has(written)) {
      const hints = didYouMean(written.replace(/\.hbs$/, ''), this.known.templates);
      this.#error('unknown-partial', `unknown partial "${written}"`, node, { hints });
    }
    if (params.length > 1) this.#error('wrong-arguments', 'a partial takes at most one context', node);
    const target = isDynamic ? this.#expression(name) : stringNode(written, loc);
    const [context] = params;
    const pairs = this.#pairs(node.hash);
    if (params.length > 1 || (!isDynamic && !this.known.templates.has(written))) return undefined;
    const given = context ? this.#expression(context) : pathNode([], loc);
    return { params: [this.#site(node, written), target, given], pairs };
  }

  #pairs(hash: hbs.AST.Hash | undefined): readonly hbs.AST.HashPair[] {
    return (hash?.pairs ?? []).map((pair) => ({ ...pair, value: this.#expression(pair.value) }));
  }

  #expression(node: hbs.AST.Expression): hbs.AST.Expression {
    if (isCallExpression(node)) return this.#call(node);
    return isPath(node) ? this.#path(node) : node;
  }

  /** `a.b` becomes a call that is handed the base (a bound name, a data variable, a context) and follows the rest. */
  #path(node: hbs.AST.PathExpression): hbs.AST.Expression {
    const { loc, parts, data, depth } = node;
    const [head = '', ...tail] = parts;
    const follow = (base: hbs.AST.PathExpression, path: PathSite) => {
      const site = this.sites.add({ span: this.source.spanOf(loc), written: node.original, path });
      return callNode(INTERNAL.path, [numberNode(site, loc), base], loc);
    };
    if (data) {
      if (!DATA_VARIABLES.includes(head)) {
        const hints = didYouMean(head, DATA_VARIABLES).map((hint) => hint.replaceAll(' "', ' "@'));
        this.#error('missing-variable', `unknown variable "@${head}"`, node, { hints });
        return this.#missing(node, node.original);
      }
      return follow(pathNode([head], loc, { data, depth }), {
        parts: tail,
        base: `@${head}`,
        fallsBack: false,
      });
    }
    if (depth === 0 && !isScoped(node) && this.#bound.includes(head)) {
      return follow(pathNode([head], loc), { parts: tail, base: head, fallsBack: false });
    }
    const base = isScoped(node) ? 'this' : '../'.repeat(depth).slice(0, -1);
    return follow(pathNode([], loc, { depth }), { parts, base, fallsBack: base === '' });
  }

  /** Stands for an expression that was reported, so that it is not reported again when it is run. */
  #missing(node: hbs.AST.Node, written: string): hbs.AST.Expression {
    return callNode(INTERNAL.missing, [this.#site(node, written)], node.loc);
  }

  #site(node: hbs.AST.Node, written: string): hbs.AST.NumberLiteral {
    return numberNode(this.sites.add({ span: this.#span(node), written }), node.loc);
  }

  #span(node: hbs.AST.Node): Span {
    return this.source.spanOf(node.loc);
  }

  #error(code: string, message: string, node: hbs.AST.Node, details: FindingDetails = {}): void {
    this.findings.error(code, message, { span: this.#span(node), ...details });
  }
}
