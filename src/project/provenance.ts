import type { Findings, Span } from '../diagnostics.js';
import { didYouMean } from '../nearest.js';
import type { Status } from '../origin.js';
import type { Fact, Source } from './project.js';

/** What a value rests on. */
export interface Provenance {
  readonly status: Status;
  /** Ids in `data/sources.yaml`. */
  readonly sources: readonly string[];
  /** Ids in `data/facts.csv`. */
  readonly facts: readonly string[];
}

/** An id with the place that names it. */
export interface NamedId {
  readonly text: string;
  readonly span: Span;
}

export interface NamedEvidence {
  readonly facts: readonly NamedId[];
  readonly sources: readonly NamedId[];
}

export type Evidence = Omit<Provenance, 'status'>;

/**
 * The sources and facts of a project: what the evidence that values name is looked up in. Of those that could not be
 * read, any id is taken for known: what is wrong has been told.
 */
export class Library {
  constructor(
    readonly sources: ReadonlyMap<string, Source> | undefined,
    readonly facts: ReadonlyMap<string, Fact> | undefined,
    readonly findings: Findings,
  ) {}

  /** The facts named, and the sources named or behind the facts; unknown ones are findings. */
  evidence(named: NamedEvidence): Evidence {
    const facts = named.facts.filter((one) => this.#known(one, this.facts, 'fact'));
    const sources = named.sources.filter((one) => this.#known(one, this.sources, 'source'));
    const behind = facts.flatMap(({ text }) => this.facts?.get(text)?.source ?? []);
    return {
      facts: unique(facts.map(({ text }) => text)),
      sources: unique([...sources.map(({ text }) => text), ...behind]),
    };
  }

  #known(named: NamedId, all: ReadonlyMap<string, unknown> | undefined, kind: 'fact' | 'source'): boolean {
    if (!all || all.has(named.text)) return true;
    const several = /[,;|]/.test(named.text) ? ['separate ids with spaces'] : [];
    const hints = several.length > 0 ? several : didYouMean(named.text, all.keys());
    this.findings.error(`unknown-${kind}`, `unknown ${kind} "${named.text}"`, { span: named.span, hints });
    return false;
  }
}

/** Of what is computed from several: illustrative if one of them is, else derived, with the evidence of all. */
export function derivedFrom(inputs: readonly Provenance[]): Provenance {
  return { ...together(inputs), status: inputs.some(isIllustrative) ? 'illustrative' : 'derived' };
}

/** Of a whole whose parts are these: as weak as its weakest part. */
export function together(parts: readonly Provenance[]): Provenance {
  const weakest = parts.some(isIllustrative)
    ? 'illustrative'
    : parts.some(({ status }) => status === 'derived')
      ? 'derived'
      : 'sourced';
  return {
    status: weakest,
    sources: unique(parts.flatMap(({ sources }) => sources)),
    facts: unique(parts.flatMap(({ facts }) => facts)),
  };
}

export function unique(ids: readonly string[]): readonly string[] {
  return [...new Set(ids)];
}

function isIllustrative({ status }: Provenance): boolean {
  return status === 'illustrative';
}
