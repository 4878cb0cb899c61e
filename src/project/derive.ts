import type { Findings } from '../diagnostics.js';
import { didYouMean } from '../nearest.js';
import {
  type DatasetSource,
  type GroupSource,
  type Operation,
  operationNames,
  type ValueSource,
} from './data-schema.js';
import { groupRows } from './groups.js';
import { type Found, findPath, pathsOf } from './lookup.js';
import { Calculator } from './operations.js';
import type { Dataset, Value } from './project.js';
import { type Library, type Provenance, unique } from './provenance.js';
import { namedEvidence } from './yaml-evidence.js';
import type { YamlFile, YamlPath } from './yaml-file.js';

interface Definition {
  readonly path: string;
  readonly file: YamlFile;
  /** The place of its entry in the file. */
  readonly at: YamlPath;
}

/** A value that an operation gives. */
export interface Computed extends Definition {
  readonly kind: 'computed';
  readonly operation: Operation;
  readonly source: ValueSource;
}

/** A dataset that is made of another. */
export interface Group extends Definition {
  readonly kind: 'group';
  readonly group: GroupSource;
  readonly source: DatasetSource;
}

/**
 * Computes what rests on other values, in whatever order they depend on each other. `broken` are paths of entries and
 * names of files that have been reported already, so that what rests on them is left out without another finding.
 */
export class Deriver {
  readonly #entries = new Map<string, Value | Dataset>();
  readonly #pending: ReadonlyMap<string, Computed | Group>;
  /** What is being computed, outermost first. */
  readonly #open: string[] = [];
  readonly #broken: Set<string>;
  /** What each derived entry has asked for; checks ask for theirs under no name. */
  readonly #asked = new Map<string, Set<string>>();

  constructor(
    known: readonly (Value | Dataset)[],
    pending: readonly (Computed | Group)[],
    broken: Iterable<string>,
    readonly library: Library,
    readonly findings: Findings,
  ) {
    for (const entry of known) this.#entries.set(entry.path, entry);
    this.#pending = new Map(pending.map((definition) => [definition.path, definition]));
    this.#broken = new Set(broken);
  }

  /** The value or dataset of a path, computed where it has not been yet. */
  entry(path: string): Value | Dataset | undefined {
    const known = this.#entries.get(path);
    const definition = this.#pending.get(path);
    if (known || !definition || this.#broken.has(path)) return known;
    if (this.#open.includes(path)) return this.#cycle(definition);
    this.#open.push(path);
    const entry = definition.kind === 'group' ? this.#group(definition) : this.#value(definition);
    this.#open.pop();
    if (entry && !this.#broken.has(path)) this.#entries.set(path, entry);
    else this.#broken.add(path);
    return this.#entries.get(path);
  }

  find(path: string, file: YamlFile, at: YamlPath): Found | undefined {
    const asking = this.#open.at(-1) ?? '';
    this.#asked.set(asking, (this.#asked.get(asking) ?? new Set()).add(path));
    const found = findPath((one) => this.entry(one), path);
    if (found || this.#isBroken(path)) return found;
    const known = [...pathsOf(this.#entries.values()), ...this.#pending.keys()];
    const hints = didYouMean(path, known);
    this.findings.error('unknown-path', `unknown path "${path}"`, { span: file.span(at), hints });
    return undefined;
  }

  /** The paths that a derived entry is computed from; without one, those that checks compare. */
  inputsOf(path = ''): readonly string[] {
    return [...(this.#asked.get(path) ?? [])];
  }

  #value(definition: Computed): Value | undefined {
    const { path, file, at, operation } = definition;
    const calculator = new Calculator(file, (...named) => this.find(...named), this.findings);
    const result = calculator.compute(operation, at);
    if (!result) return undefined;
    const { number, ...basis } = result;
    const name = operationNames.find((one) => operation[one] !== undefined) ?? 'value';
    const provenance = this.#refined(definition, basis);
    return {
      kind: 'value',
      path,
      value: number,
      ...provenance,
      inputs: this.inputsOf(path),
      span: file.keySpan([...at, name]),
    };
  }

  #group(definition: Group): Dataset | undefined {
    const { group, file, at } = definition;
    const place = [...at, 'group', 'dataset'];
    const of = this.find(group.dataset, file, place);
    if (!of) return undefined;
    if (of.kind !== 'dataset') {
      const message = `"${group.dataset}" is a ${of.kind}, not a dataset`;
      this.findings.error('not-a-dataset', message, { span: file.span(place) });
      return undefined;
    }
    const made = groupRows(definition, of, (basis) => this.#refined(definition, basis), this.findings);
    return made && { ...made, inputs: this.inputsOf(definition.path) };
  }

  /**
   * With what the entry itself says. What is computed may be called sourced where the entry names who states it; what
   * is computed from something made up stays so.
   */
  #refined({ source, file, at }: Computed | Group, basis: Provenance): Provenance {
    const own = this.library.evidence(namedEvidence(file, at));
    const evidence = {
      sources: unique([...basis.sources, ...own.sources]),
      facts: unique([...basis.facts, ...own.facts]),
    };
    const madeUp = basis.status === 'illustrative';
    if (source.status === 'sourced' && (madeUp || own.sources.length === 0)) {
      const why = madeUp ? 'an input is illustrative' : 'the entry names neither a source nor facts';
      this.findings.error('wrong-status', `what is computed cannot be "sourced" here: ${why}`, {
        span: file.span([...at, 'status']),
        hints: ['leave the status out: it follows from the inputs'],
      });
    }
    return { ...evidence, status: madeUp ? 'illustrative' : (source.status ?? basis.status) };
  }

  #cycle({ path, file, at }: Computed | Group): undefined {
    const circle = this.#open.slice(this.#open.indexOf(path));
    for (const one of circle) this.#broken.add(one);
    const way = [...circle, path].join(' → ');
    this.findings.error('data-cycle', `"${path}" depends on itself: ${way}`, { span: file.keySpan(at) });
  }

  #isBroken(path: string): boolean {
    const steps = path.split('.');
    return steps.some((_, index) => this.#broken.has(steps.slice(0, index + 1).join('.')));
  }
}
