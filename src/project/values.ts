import type { Findings } from '../diagnostics.js';
import { didYouMean, nearestNames } from '../nearest.js';
import { isDate, looksLikeDate } from './calendar.js';
import { dateHint } from './cells.js';
import { isDataName } from './data-name.js';
import { operationNames, type ValueSource, valueSchema } from './data-schema.js';
import type { Computed } from './derive.js';
import type { Value } from './project.js';
import type { Library } from './provenance.js';
import { noEvidence } from './rows.js';
import { validate } from './schema-issues.js';
import { namedEvidence } from './yaml-evidence.js';
import type { YamlFile, YamlPath, YamlScalar } from './yaml-file.js';

const PROVENANCE_KEYS: readonly string[] = ['status', 'facts', 'source'];
const VALUE_KEYS: readonly string[] = ['value', ...operationNames, ...PROVENANCE_KEYS];
const OPERATIONS_HINT = `values are computed by ${operationNames.join(', ')}`;

function isPath(text: string): boolean {
  return /^[a-z][A-Za-z0-9]*(?:\.[a-z][A-Za-z0-9]*)+$/.test(text);
}

/** Reads the values of one data file, in groups of any depth. */
export class ValueReader {
  /** Paths whose entries are at fault and left out. */
  readonly broken: string[] = [];

  constructor(
    readonly file: YamlFile,
    readonly namespace: string,
    readonly library: Library,
    readonly findings: Findings,
  ) {}

  read(at: YamlPath = ['values']): readonly (Value | Computed)[] {
    return this.file.keys(at).flatMap((name) => {
      const path = [...at, name];
      if (!isDataName(name, this.file.keySpan(path), this.findings)) return [];
      if (this.#isGroup(path)) return this.read(path);
      const entry = this.#entry(path);
      if (!entry) this.broken.push(this.#path(path));
      return entry ?? [];
    });
  }

  /** What has no key of a value of its own is a group of further values. */
  #isGroup(path: YamlPath): boolean {
    const keys = this.file.keys(path);
    const own: readonly string[] = ['value', ...operationNames];
    const isValue = keys.some((key) => {
      const inner = this.file.keys([...path, key]).length > 0;
      return own.includes(key) || (PROVENANCE_KEYS.includes(key) && !inner);
    });
    return keys.length > 0 && !isValue;
  }

  #entry(at: YamlPath): Value | Computed | undefined {
    const scalar = this.file.scalar(at);
    if (scalar && !scalar.empty) return this.#bare(scalar, at);
    const source = validate(valueSchema, this.file, this.findings, at);
    if (!source) return undefined;
    const path = this.#path(at);
    if (source.value === undefined)
      return { kind: 'computed', path, operation: source, source, file: this.file, at };
    return this.#literal(path, source.value, source, at);
  }

  /** A number by itself, or what was to be a key of the value that looks like a group. */
  #bare({ text, span }: YamlScalar, at: YamlPath): undefined {
    const name = at.slice(1).join('.');
    const near = at.length > 2 ? nearestNames(String(at.at(-1)), VALUE_KEYS) : [];
    if (near.length > 0 || isPath(text)) {
      const hints = near.length > 0 ? didYouMean(String(at.at(-1)), VALUE_KEYS) : [OPERATIONS_HINT];
      this.findings.error('unknown-key', `unknown key "${name}"`, { span: this.file.keySpan(at), hints });
      this.broken.push(this.#path(at.slice(0, -1)));
      return;
    }
    const hints = [`write { value: ${text}, source: … }`];
    this.findings.error('wrong-type', `"${name}" must be a mapping, found "${text}"`, { span, hints });
  }

  #path(at: YamlPath): string {
    return [this.namespace, ...at.slice(1)].join('.');
  }

  #literal(path: string, value: Value['value'], source: ValueSource, at: YamlPath): Value {
    const span = this.file.span([...at, 'value']);
    const named = namedEvidence(this.file, at);
    const evidence = this.library.evidence(named);
    const status = source.status ?? 'sourced';
    if (status !== 'illustrative' && named.facts.length + named.sources.length === 0) {
      noEvidence('the value', span, this.findings);
    }
    const isNoDate = typeof value === 'string' && looksLikeDate(value) && !isDate(value);
    if (isNoDate) {
      this.findings.error('malformed-date', `"${value}" is not a date`, { span, hints: [dateHint] });
    }
    return {
      kind: 'value',
      path,
      value,
      status,
      ...evidence,
      ...(isNoDate && { isFaulty: true }),
      span,
    };
  }
}
