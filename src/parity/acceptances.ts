import { type Diagnostic, diagnostic } from '../diagnostics.js';
import type { AcceptedFinding, KeyNote } from '../project/key-notes.js';
import type { TranslationUnit } from '../translation/unit.js';

/** The findings about one language that `locales/keys.yaml` accepts, and which of them were needed. */
export class Acceptances {
  readonly #accepted: readonly (AcceptedFinding & { readonly key: string })[];
  readonly #needed = new Set<AcceptedFinding>();

  constructor(notes: ReadonlyMap<string, KeyNote>, language: string) {
    this.#accepted = [...notes].flatMap(([key, { accepted }]) =>
      accepted.filter((one) => one.language === language).map((one) => ({ ...one, key })),
    );
  }

  /** Whether a finding about a text is accepted as the text is now. */
  covers(unit: TranslationUnit, check: string, fingerprint: string): boolean {
    const found = this.#accepted.filter(
      ({ key, ...one }) =>
        (key === unit.key || key === unit.id) && one.check === check && one.text === fingerprint,
    );
    for (const one of found) this.#needed.add(one);
    return found.length > 0;
  }

  /** What covers nothing: its text has changed, or what it accepted is found no longer. */
  lapsed(): readonly Diagnostic[] {
    return this.#accepted
      .filter((one) => !this.#needed.has(one))
      .map(({ check, key, reason, span }) =>
        diagnostic(
          'warning',
          'lapsed-acceptance',
          `"${check}" is accepted for a text of "${key}" that is no longer there`,
          {
            span,
            hints: [
              `it was accepted because: ${reason}`,
              'take it out; what is still found is told with its new "text"',
            ],
          },
        ),
      );
  }
}
