import { type Diagnostic, diagnostic, Findings, type Severity, type Span } from '../diagnostics.js';
import { MadeOnce } from '../made-once.js';
import type { Catalogue, CatalogueEntry } from '../project/project.js';
import { parseText, pathsOf } from './interpolation.js';
import { keyHints } from './key-hints.js';
import { groupTexts, pluralForms, type TextGroup } from './plurals.js';

/** Every language has its own choices of country names; what one overrides another need not. */
const OPTIONAL_NAMESPACES = new Set(['countries']);

type Entries = ReadonlyMap<string, CatalogueEntry>;

/** What is found in the strings of one namespace. */
export interface NamespaceFindings {
  /** In each string for itself. */
  readonly wrong: readonly Diagnostic[];
  /** Against the reference. */
  readonly missing: readonly Diagnostic[];
  readonly unknown: readonly Diagnostic[];
}

/**
 * Compares the strings of a catalogue with the reference's (which may be itself) and looks at each string for itself.
 * `severity` is that of what is missing: an error in a release, a warning in a draft.
 *
 * @param memory what comparing them before has left: only namespaces that are others are looked at
 */
export function checkStrings(
  catalogue: Catalogue,
  reference: Catalogue,
  severity: Severity,
  memory = new MadeOnce<NamespaceFindings>(),
): readonly Diagnostic[] {
  const found = new Map<string, NamespaceFindings>();
  for (const namespace of new Set([...catalogue.strings.keys(), ...reference.strings.keys()])) {
    const [own, expected] = [catalogue.strings.get(namespace), reference.strings.get(namespace)];
    const check = () => new NamespaceCheck(catalogue, reference, severity, namespace).found();
    found.set(namespace, own ? memory.of([own, expected, severity], check) : check());
  }
  const findings = new Findings();
  const add = (of: Catalogue, kind: keyof NamespaceFindings) => {
    for (const namespace of of.strings.keys()) findings.add(...(found.get(namespace)?.[kind] ?? []));
  };
  add(catalogue, 'wrong');
  add(reference, 'missing');
  add(catalogue, 'unknown');
  return findings.list;
}

function checkText(name: string, { text, span }: CatalogueEntry, findings: Findings): void {
  for (const { code, message, hints } of parseText(text).problems) {
    findings.error(code, `${message} in "${name}"`, { span, hints });
  }
}

class NamespaceCheck {
  #findings = new Findings();

  constructor(
    readonly catalogue: Catalogue,
    readonly reference: Catalogue,
    readonly severity: Severity,
    readonly namespace: string,
  ) {}

  found(): NamespaceFindings {
    const [own, expected] = [this.catalogue, this.reference].map(({ strings }) =>
      strings.get(this.namespace),
    );
    const isOptional = OPTIONAL_NAMESPACES.has(this.namespace);
    return {
      wrong: this.#told(() => {
        for (const [key, entry] of own ?? []) checkText(`${this.namespace}:${key}`, entry, this.#findings);
      }),
      missing: this.#told(() => expected && !isOptional && this.#compare(own, expected)),
      unknown: this.#told(() => own && own !== expected && !isOptional && this.#unknown(own, expected)),
    };
  }

  #compare(entries: Entries | undefined, expected: Entries): void {
    const { namespace } = this;
    const file = this.#file;
    if (!entries) {
      const [first] = expected.values();
      this.#missing('missing-catalogue', `"${namespace}" has no catalogue`, first && startOf(first.span), [
        `add ${file}`,
      ]);
      return;
    }
    const groups = groupTexts(entries, expected);
    for (const [name, group] of groupTexts(expected)) {
      const own = groups.get(name);
      if (own === undefined || [...own.forms.values()].every(({ text }) => text === '')) {
        const span = own ? spanOf(own) : spanOf(group);
        const isGroup = [...groups.values()].some(({ key }) => key.startsWith(`${group.key}.`));
        const hint = isGroup
          ? `"${group.key}" is a group of texts in ${file}, one text in "${this.reference.language}"`
          : own
            ? `translate it in ${file}`
            : `add "${group.key}" to ${file}`;
        this.#missing('missing-translation', `"${namespace}:${group.key}" is missing`, span, [hint]);
      } else {
        this.#forms(own);
        if (this.catalogue !== this.reference) this.#variables(`${namespace}:${group.key}`, own, group);
      }
    }
  }

  /** What the reference does not have is printed nowhere. */
  #unknown(entries: Entries, reference: Entries | undefined): void {
    const { namespace } = this;
    const known = reference ? groupTexts(reference) : new Map<string, TextGroup>();
    for (const [name, group] of groupTexts(entries, reference)) {
      if (known.has(name)) continue;
      const message = `"${namespace}:${group.key}" is not in "${this.reference.language}", the reference`;
      const keys = [...known.values()].map(({ key }) => `${namespace}:${key}`);
      const hints = keyHints(`${namespace}:${group.key}`, keys);
      this.#findings.warning('unknown-key', message, { span: spanOf(group), hints });
    }
  }

  #forms({ key, forms, plural }: TextGroup): void {
    if (!plural) return;
    const { namespace } = this;
    const { language } = this.catalogue;
    const needed = pluralForms(language, plural);
    const suffix = plural === 'ordinal' ? `${key}_ordinal` : key;
    for (const form of needed.filter((one) => !forms.get(one)?.text)) {
      const name = `${suffix}_${form}`;
      const span = forms.get('other')?.span ?? [...forms.values()][0]?.span;
      const hints = [`add "${name}" to ${this.#file}: "${language}" has the forms ${needed.join(', ')}`];
      this.#missing('missing-plural', `the plural form "${namespace}:${name}" is missing`, span, hints);
    }
    for (const [form, { span }] of forms) {
      // i18next lets every language have words of its own for nothing at all.
      if (needed.includes(form) || form === 'zero') continue;
      const message = `"${language}" has no plural form "${form}": "${namespace}:${suffix}_${form}" is never printed`;
      this.#findings.warning('superfluous-plural', message, { span });
    }
  }

  /** A form may leave the count out ("one Action"); otherwise both languages show the same values. */
  #variables(name: string, own: TextGroup, reference: TextGroup): void {
    // Of a text that cannot be read it is not known what it shows.
    if (![own, reference].every(isReadable)) return;
    const [shown, expected] = [variablesOf(own), variablesOf(reference)];
    const message = differing(shown, expected, this.reference.language);
    if (!message) return;
    const details = { span: spanOf(own) };
    this.#findings.add(diagnostic(this.severity, 'variables-differ', `"${name}" ${message}`, details));
  }

  #told(check: () => unknown): readonly Diagnostic[] {
    this.#findings = new Findings();
    check();
    return this.#findings.list;
  }

  #missing(code: string, message: string, span: Span | undefined, hints: readonly string[]): void {
    const where = `${message} in "${this.catalogue.language}"`;
    this.#findings.add(diagnostic(this.severity, code, where, { span, hints }));
  }

  get #file(): string {
    return `locales/${this.catalogue.language}/${this.namespace}.json`;
  }
}

/** What to say where two texts show different values, undefined where they show the same. */
export function differing(
  shown: ReadonlySet<string>,
  expected: ReadonlySet<string>,
  reference: string,
): string | undefined {
  const missing = [...expected].filter((path) => !shown.has(path));
  const added = [...shown].filter((path) => !expected.has(path));
  const quoted = (paths: readonly string[]) => paths.map((path) => `"{{${path}}}"`).join(', ');
  const parts = [
    missing.length > 0 && `does not show ${quoted(missing)}, which "${reference}" shows`,
    added.length > 0 && `shows ${quoted(added)}, which "${reference}" does not show`,
  ].filter((part) => part !== false);
  return parts.length > 0 ? parts.join(', and ') : undefined;
}

function isReadable({ forms }: TextGroup): boolean {
  return [...forms.values()].every(({ text }) => parseText(text).problems.length === 0);
}

function variablesOf({ forms, plural }: TextGroup): ReadonlySet<string> {
  const paths = [...forms.values()].flatMap(({ text }) => pathsOf(parseText(text).parts));
  return new Set(paths.filter((path) => !(plural && path === 'count')));
}

function spanOf({ forms }: TextGroup): Span | undefined {
  return [...forms.values()][0]?.span;
}

function startOf(span: Span): Span {
  return { file: span.file, line: 1, column: 1, length: 0 };
}
