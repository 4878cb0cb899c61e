import {
  type Alias,
  type Document,
  isAlias,
  isCollection,
  isMap,
  isNode,
  isPair,
  isScalar,
  isSeq,
  type Node,
  type Pair,
  parseDocument,
  visit,
  type YAMLMap,
} from 'yaml';
import type { Findings, Span } from '../diagnostics.js';
import type { SourceText } from './source-text.js';
import { checkEscapes } from './text-file.js';
import { reportFaults, sentence } from './yaml-faults.js';

/** The key under which a mapping takes over what another one has. */
const MERGE = '<<';

/** Tags would give dates, sets and bytes, which nothing here expects: they are unknown. */
const OPTIONS = { prettyErrors: false, stringKeys: true, merge: true, resolveKnownTags: false } as const;

/** Keys and list positions (from 0) that lead to a part of a YAML file; none for the whole. */
export type YamlPath = readonly (string | number)[];

/** A scalar of a YAML file as data cells need it: `text` is what was written, so that 1.10 stays "1.10". */
export interface YamlScalar {
  readonly text: string;
  readonly empty: boolean;
  readonly span: Span;
}

/** A parsed YAML file that knows where each of its parts stands. */
export class YamlFile {
  /** The content as plain objects, lists and scalars; null where the file has none. */
  readonly content: unknown;
  readonly #pairsOf = new Map<YAMLMap, readonly Pair[]>();

  /** `anchored` are the nodes that the aliases of the document stand for. */
  constructor(
    readonly source: SourceText,
    readonly document: Document.Parsed,
    readonly anchored: ReadonlyMap<Alias, Node>,
  ) {
    this.content = document.toJS();
  }

  get(path: YamlPath): unknown {
    const node = this.#node(path);
    return node?.toJS(this.document);
  }

  has(path: YamlPath): boolean {
    return this.#pairOrItem(path) !== undefined;
  }

  /** The keys of a mapping, in the file's order. */
  keys(path: YamlPath): readonly string[] {
    const node = this.#node(path);
    return isMap(node) ? this.#pairs(node).map((pair) => keyOf(pair)) : [];
  }

  /** A scalar with its text; nothing where the path leads to a mapping, a list or nowhere. */
  scalar(path: YamlPath): YamlScalar | undefined {
    const node = this.#node(path);
    if (!isScalar(node)) return undefined;
    const text = typeof node.value === 'string' ? node.value : (node.source ?? '');
    return { text: node.value === null ? '' : text, empty: node.value === null, span: this.span(path) };
  }

  /** Whether a key has no value, but a comment on its line: an unquoted "#1a5276" is one. */
  isCommentedOut(path: YamlPath): boolean {
    if (!this.scalar(path)?.empty) return false;
    const pair = this.#pairOrItem(path);
    const key = isPair(pair) ? pair.key : undefined;
    const end = isNode(key) ? key.range?.[1] : undefined;
    return end !== undefined && /^:[ \t]+#/.test(this.source.text.slice(end));
  }

  /** The list's length; nothing where the path leads to something else. */
  length(path: YamlPath): number | undefined {
    const node = this.#node(path);
    return isSeq(node) ? node.items.length : undefined;
  }

  /** The place to blame for a value: a scalar itself, the key of a mapping or list; where there is none, its parent. */
  span(path: YamlPath): Span {
    const node = this.#node(path);
    if (isScalar(node) && node.range && node.range[1] > node.range[0]) {
      return this.source.span(node.range[0], node.range[1]);
    }
    return this.keySpan(path);
  }

  /** The place of a key, or of a list's item; where there is none, of the nearest parent. */
  keySpan(path: YamlPath): Span {
    if (path.length === 0) return this.source.span(this.document.contents?.range?.[0] ?? 0);
    const found = this.#pairOrItem(path);
    const node = isPair(found) ? found.key : found;
    if (!isNode(node) || !node.range) return this.keySpan(path.slice(0, -1));
    const [start, end] = node.range;
    return this.source.span(start, isCollection(node) ? start : end);
  }

  /** The span of every part of the file, by its path joined with dots. */
  spans(): ReadonlyMap<string, Span> {
    const spans = new Map<string, Span>();
    const add = (path: YamlPath): void => {
      if (path.length > 0) spans.set(path.join('.'), this.span(path));
      for (const key of this.keys(path)) add([...path, key]);
      for (let index = 0; index < (this.length(path) ?? 0); index++) add([...path, index]);
    };
    add([]);
    return spans;
  }

  #node(path: YamlPath): Node | undefined {
    if (path.length === 0) return this.document.contents ?? undefined;
    const found = this.#pairOrItem(path);
    return this.#target(isPair(found) ? found.value : found);
  }

  /** What an alias stands for, other nodes themselves. */
  #target(node: unknown): Node | undefined {
    if (isAlias(node)) return this.anchored.get(node);
    return isNode(node) ? node : undefined;
  }

  /** The pairs of a mapping: its own, then those that it merges (`<<`) and does not have itself. */
  #pairs(map: YAMLMap): readonly Pair[] {
    const known = this.#pairsOf.get(map);
    if (known) return known;
    const pairs = map.items.filter((pair) => keyOf(pair) !== MERGE);
    for (const merge of map.items.filter((pair) => keyOf(pair) === MERGE)) {
      const target = this.#target(merge.value);
      for (const source of isSeq(target) ? target.items.map((item) => this.#target(item)) : [target]) {
        const inherited = isMap(source) ? this.#pairs(source) : [];
        const own = pairs.map((pair) => keyOf(pair));
        pairs.push(...inherited.filter((pair) => !own.includes(keyOf(pair))));
      }
    }
    this.#pairsOf.set(map, pairs);
    return pairs;
  }

  #pairOrItem(path: YamlPath): Pair | Node | undefined {
    const last = path.at(-1);
    if (last === undefined) return undefined;
    const parent = this.#node(path.slice(0, -1));
    if (isMap(parent)) return this.#pairs(parent).find((pair) => keyOf(pair) === String(last));
    const item = isSeq(parent) && typeof last === 'number' ? parent.items[last] : undefined;
    return isNode(item) ? item : undefined;
  }
}

/** Parses YAML 1.2 with merge keys; what does not parse, tags too, are findings and leave nothing. */
export function parseYaml(source: SourceText, findings: Findings): YamlFile | undefined {
  const document = parseDocument(source.text, OPTIONS);
  const before = document.errors.length + document.warnings.length;
  reportFaults([...document.errors, ...document.warnings], source, findings);
  const anchors = new Map<string, Node>();
  const anchored = new Map<Alias, Node>();
  let faults = 0;
  visit(document, (_key, node, ancestors) => {
    if (!isNode(node) || !node.range) return;
    const [start, end] = node.range;
    if (isAlias(node)) {
      const target = anchors.get(node.source);
      if (target && !ancestors.includes(target)) anchored.set(node, target);
      else {
        faults++;
        const problem = target ? 'stands inside what it stands for' : 'has no anchor before it';
        // What does not parse has been told, and may be a text that begins with a star.
        if (before > 0) return;
        findings.error('yaml-alias', `the alias "*${node.source}" ${problem}`, {
          span: source.span(start, end),
          hints: target ? [] : ['put a text that begins with "*" in quotes'],
        });
      }
      return;
    }
    if (node.anchor) anchors.set(node.anchor, node);
    if (isScalar(node) && typeof node.value === 'string') {
      checkEscapes(node.value, source.text.slice(start, end), source.span(start, end), findings);
    }
  });
  return before + faults === 0 ? withContent(source, document, anchored, findings) : undefined;
}

/** The parser makes plain objects last, and throws where aliases lead in a circle or to what cannot be merged. */
function withContent(
  source: SourceText,
  document: Document.Parsed,
  anchored: ReadonlyMap<Alias, Node>,
  findings: Findings,
): YamlFile | undefined {
  try {
    return new YamlFile(source, document, anchored);
  } catch (error) {
    const words = error instanceof Error ? sentence(error.message) : 'an alias is wrong';
    findings.error('yaml-syntax', `YAML does not parse: ${words}`, { span: source.span(0) });
    return undefined;
  }
}

function keyOf(pair: Pair): string {
  return isScalar(pair.key) ? String(pair.key.value) : '';
}
