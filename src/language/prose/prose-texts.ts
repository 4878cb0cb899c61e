import { type Diagnostic, diagnostic, Findings, type Severity, type Span } from '../../diagnostics.js';
import { didYouMean } from '../../nearest.js';
import type { Catalogue, Project } from '../../project/project.js';
import { differing } from '../coverage.js';
import { expressionPaths } from '../interpolation.js';
import type { ProseDocument } from './prose-document.js';
import type { Evidence, ProseMemory } from './prose-memory.js';

/** The prose of one language. */
export class ProseTexts {
  readonly #catalogue: Catalogue;
  readonly #reference: Catalogue;
  readonly #evidence: Evidence;
  readonly #memory: ProseMemory;
  readonly #documents = new Map<string, ProseDocument>();

  constructor(project: Project, catalogue: Catalogue, reference: Catalogue, memory: ProseMemory) {
    this.#catalogue = catalogue;
    this.#reference = reference;
    this.#evidence = project;
    this.#memory = memory;
  }

  find(path: string): ProseDocument | undefined {
    return this.#documents.get(path);
  }

  /** Reads every file, printed or not, and compares the files with the reference's. */
  read(severity: Severity): readonly Diagnostic[] {
    const findings = new Findings();
    for (const [path, file] of this.#catalogue.prose) {
      const { value, diagnostics } = this.#memory.of(file, this.#evidence);
      findings.add(...diagnostics);
      if (value) this.#documents.set(path, value);
    }
    if (this.#catalogue !== this.#reference) findings.add(...this.#compare(severity));
    return findings.list;
  }

  #compare(severity: Severity): readonly Diagnostic[] {
    const { language, prose } = this.#catalogue;
    const reference = this.#reference;
    const missing = [...reference.prose].filter(([path]) => !prose.has(path));
    const unknown = [...prose].filter(([path]) => !reference.prose.has(path));
    return [
      ...missing.map(([path, { file }]) =>
        diagnostic(severity, 'missing-prose', `"${path}" is missing in "${language}"`, {
          span: headOf(file),
          hints: [`add locales/${language}/prose/${path}.md`],
        }),
      ),
      ...unknown.map(([path, { file }]) =>
        diagnostic('warning', 'unknown-prose', `"${path}" is not in "${reference.language}", the reference`, {
          span: headOf(file),
          hints: didYouMean(path, reference.prose.keys()),
        }),
      ),
      ...[...reference.prose].flatMap(([path, file]) => {
        const own = this.#documents.get(path);
        const expected = own && this.#memory.of(file, this.#evidence).value;
        if (!own || !expected) return [];
        const known = pathsIn(expected);
        const message = differing(pathsIn(own), known, reference.language);
        if (!message) return [];
        const span = firstOutside(own, known) ?? headOf(own.file);
        return [diagnostic(severity, 'variables-differ', `"${path}" ${message}`, { span })];
      }),
    ];
  }
}

function pathsIn({ parts }: ProseDocument): ReadonlySet<string> {
  return new Set(parts.flatMap((part) => (part.kind === 'value' ? expressionPaths(part.expression) : [])));
}

/** Where a value stands that is none of those known. */
function firstOutside({ parts }: ProseDocument, known: ReadonlySet<string>): Span | undefined {
  for (const part of parts) {
    if (part.kind === 'value' && expressionPaths(part.expression).some((path) => !known.has(path)))
      return part.span;
  }
  return undefined;
}

function headOf(file: string): Span {
  return { file, line: 1, column: 1, length: 0 };
}
