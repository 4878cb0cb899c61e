import type * as z from 'zod';
import type { Findings } from '../diagnostics.js';
import { didYouMean, nearestNames } from '../nearest.js';
import { knownKeys, knownValues } from './schema-names.js';
import type { YamlFile, YamlPath } from './yaml-file.js';

type Issue = z.core.$ZodIssue;

const TYPE_WORDS: Readonly<Record<string, string>> = {
  string: 'text',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  object: 'a mapping',
  record: 'a mapping',
  array: 'a list',
  tuple: 'a list',
  null: 'empty',
};

/** More values than these are not listed in a message. */
const MOST_LISTED = 8;

/**
 * Checks a part of a YAML file (the whole unless `at` says where) against a schema. What the schema finds is told at
 * the key or value at fault; then nothing is given. Own messages of a schema go on from the key's name:
 * `"id" must be made of …`.
 */
export function validate<T extends z.ZodType>(
  schema: T,
  file: YamlFile,
  findings: Findings,
  at: YamlPath = [],
): z.output<T> | undefined {
  const result = schema.safeParse(at.length === 0 ? file.content : file.get(at));
  if (result.success) return result.data;
  new SchemaIssues(schema, file, findings, at).report(result.error.issues, []);
  return undefined;
}

/** How a part of a file is called in messages: `columns[2].name`, with list positions from 1. */
function pathName(path: YamlPath): string {
  return path
    .map((step) => (typeof step === 'number' ? `[${step + 1}]` : `.${step}`))
    .join('')
    .replace(/^\./, '');
}

class SchemaIssues {
  /** What unknown keys most likely are meant for. */
  readonly #meant = new Set<string>();

  constructor(
    readonly schema: z.ZodType,
    readonly file: YamlFile,
    readonly findings: Findings,
    readonly at: YamlPath,
  ) {}

  /**
   * Unknown keys come first, so that a key with a slip of the pen in it is not missing too.
   *
   * @param under the path of the union that the issues are a branch of
   */
  report(issues: readonly Issue[], under: YamlPath): void {
    const [unknown, others] = [true, false].map((isUnknown) =>
      issues.filter(({ code }) => (code === 'unrecognized_keys') === isUnknown),
    );
    const misspelt = new Set(unknown?.map(({ path }) => path.join('.')));
    // What a mapping as a whole lacks is most likely what the unknown key was meant for.
    const apart = others?.filter(({ code, path }) => code !== 'custom' || !misspelt.has(path.join('.')));
    for (const issue of [...(unknown ?? []), ...(apart ?? [])]) this.#report(issue, under);
  }

  #report(issue: Issue, under: YamlPath): void {
    const inner = [...under, ...issue.path.map((step) => (typeof step === 'number' ? step : String(step)))];
    const path = [...this.at, ...inner];
    switch (issue.code) {
      case 'unrecognized_keys':
        for (const key of issue.keys) this.#unknownKey(inner, key);
        return;
      case 'invalid_union':
        this.#union(issue, inner);
        return;
      case 'invalid_key':
        this.findings.error(
          'invalid-name',
          `the key "${String(issue.path.at(-1))}" ${words(issue.issues[0])}`,
          {
            span: this.file.keySpan(path),
          },
        );
        return;
      default:
    }
    if (!this.file.has(path) && path.length > 0) {
      this.#missingKey(path);
    } else if (issue.code === 'invalid_type') {
      this.#wrongType(path, [issue.expected]);
    } else if (issue.code === 'invalid_value') {
      this.#wrongValue(path, issue.values.map(String));
    } else {
      this.findings.error('invalid-value', `${subject(path)} ${words(issue, this.file.length(path))}`, {
        span: this.file.span(path),
      });
    }
  }

  #unknownKey(inner: YamlPath, key: string): void {
    const path = [...this.at, ...inner, key];
    const known = knownKeys(this.schema, inner);
    const [meant] = nearestNames(key, known);
    if (meant !== undefined) this.#meant.add(pathName([...this.at, ...inner, meant]));
    this.findings.error('unknown-key', `unknown key "${pathName(path)}"`, {
      span: this.file.keySpan(path),
      hints: didYouMean(key, known),
    });
  }

  #missingKey(path: YamlPath): void {
    const name = pathName(path);
    if (this.#meant.has(name)) return;
    this.findings.error('missing-key', `missing key "${name}"`, { span: this.file.keySpan(path) });
  }

  #wrongType(path: YamlPath, types: readonly string[], values: readonly string[] = []): void {
    const message = `${subject(path)} must be ${expected(types, values)}, found ${kindOf(this.file.get(path))}`;
    const hints = this.file.isCommentedOut(path)
      ? ['a "#" after a space begins a comment: put the value in quotes']
      : [];
    this.findings.error('wrong-type', message, { span: this.file.span(path), hints });
  }

  #wrongValue(path: YamlPath, values: readonly string[], types: readonly string[] = []): void {
    const found = this.file.scalar(path)?.text;
    const rule = values.length <= MOST_LISTED ? `must be ${expected(types, values)}` : 'has an unknown value';
    const message = `${subject(path)} ${rule}${found === undefined ? '' : `, found "${found}"`}`;
    const hints = found === undefined ? [] : didYouMean(found, values);
    this.findings.error('invalid-value', message, { span: this.file.span(path), hints });
  }

  /** Of a union, the branch that the author most likely meant speaks: of the right type, with the fewest issues. */
  #union(issue: z.core.$ZodIssueInvalidUnion, inner: YamlPath): void {
    const path = [...this.at, ...inner];
    if (!this.file.has(path) && path.length > 0) {
      this.#missingKey(path);
      return;
    }
    const branches: readonly Issue[][] = issue.errors;
    const rightType = branches.filter((branch) => !branch.some((one) => isOutermost(one)));
    const [best] = rightType.toSorted((a, b) => a.length - b.length);
    if (best) {
      this.report(best, inner);
      return;
    }
    const types = branches.flatMap((branch) => branch.flatMap((one) => expectedTypes(one)));
    const values = knownValues(this.schema, inner);
    if (values.length > 0 && this.file.scalar(path)) this.#wrongValue(path, values, types);
    else this.#wrongType(path, types, values);
  }
}

/** A branch's own type or fixed value does not fit, so that it was not meant at all. */
function isOutermost(issue: Issue): boolean {
  if (issue.path.length > 0) return false;
  if (issue.code === 'invalid_union') {
    return issue.errors.every((branch) => branch.some((one) => isOutermost(one)));
  }
  return issue.code === 'invalid_type' || issue.code === 'invalid_value';
}

function expectedTypes(issue: Issue): readonly string[] {
  if (issue.path.length > 0) return [];
  if (issue.code === 'invalid_union') return issue.errors.flat().flatMap((one) => expectedTypes(one));
  return issue.code === 'invalid_type' ? [issue.expected] : [];
}

function subject(path: YamlPath): string {
  return path.length === 0 ? 'the file' : `"${pathName(path)}"`;
}

/** What follows the name of the value at fault. */
function words(issue: Issue | undefined, length = 0): string {
  if (issue?.code === 'too_small') {
    if (issue.origin !== 'number') {
      return issue.minimum === 1
        ? 'must not be empty'
        : `must have ${issue.minimum} entries, found ${length}`;
    }
    return issue.inclusive ? `must be at least ${issue.minimum}` : `must be more than ${issue.minimum}`;
  }
  if (issue?.code === 'too_big') {
    if (issue.origin !== 'number') return `must have at most ${issue.maximum} entries, found ${length}`;
    return issue.inclusive ? `must be at most ${issue.maximum}` : `must be less than ${issue.maximum}`;
  }
  // Zod's own sentences begin so; ours, given in the schemas, go on from the name.
  return !issue || issue.message.startsWith('Invalid') ? 'is not valid' : issue.message;
}

/** Fixed values and types as alternatives: `"none" or a mapping`. */
function expected(types: readonly string[], values: readonly string[]): string {
  const words = types.map((one) => TYPE_WORDS[one] ?? one);
  const names = [...new Set([...values.map((one) => `"${one}"`), ...words])];
  const head = names.slice(0, -1).join(', ');
  return head ? `${head} or ${names.at(-1)}` : (names[0] ?? '');
}

function kindOf(value: unknown): string {
  if (value === null || value === undefined) return 'nothing';
  if (Array.isArray(value)) return 'a list';
  if (typeof value === 'number' && !Number.isFinite(value)) return 'no finite number';
  return (
    { string: 'text', number: 'a number', boolean: 'true or false' }[typeof value as string] ?? 'a mapping'
  );
}
