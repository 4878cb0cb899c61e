import { type Diagnostic, diagnostic } from '../diagnostics.js';
import type { AcceptedFinding, KeyNote } from '../project/key-notes.js';

/** What layouts make is accepted below the layout's file, all else below the key of a text. */
export function isLayoutKey(key: string): boolean {
  return key.endsWith('.hbs');
}

/** The findings about one language that `locales/keys.yaml` accepts below some of its keys, and which of them were needed. */
export class Acceptances {
  readonly #accepted: readonly (AcceptedFinding & { readonly key: string })[];
  readonly #needed = new Set<AcceptedFinding>();

  constructor(notes: ReadonlyMap<string, KeyNote>, language: string, isMeant: (key: string) => boolean) {
    this.#accepted = [...notes].flatMap(([key, { accepted }]) =>
      isMeant(key) ? accepted.filter((one) => one.language === language).map((one) => ({ ...one, key })) : [],
    );
  }

  /** Whether a finding about something that has these keys is accepted as it is now. */
  covers(keys: readonly string[], check: string, fingerprint: string): boolean {
    const found = this.#accepted.filter(
      ({ key, ...one }) => keys.includes(key) && one.check === check && one.text === fingerprint,
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
          `"${check}" is accepted below "${key}" for what is no longer there`,
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
