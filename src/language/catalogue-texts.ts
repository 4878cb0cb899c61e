import i18next, { type i18n } from 'i18next';
import type { Catalogue, CatalogueEntry } from '../project/project.js';

/** What chooses among the forms of a text. */
export interface Choice {
  readonly count?: number;
  readonly ordinal?: boolean;
  readonly context?: string;
}

export interface FoundText {
  /** The full key of the form that was chosen, such as `report:actions_many`. */
  readonly key: string;
  readonly entry: CatalogueEntry;
}

/**
 * The strings of one language, found by i18next: its keys, plural forms and contexts, but neither its fallbacks nor
 * its interpolation. A form that is missing is missing: nothing of another language or form stands in for it.
 */
export class CatalogueTexts {
  readonly #catalogue: Catalogue;
  readonly #i18n: i18n;

  constructor(catalogue: Catalogue) {
    const { language, strings } = catalogue;
    const namespaces = [...strings].map(([name, entries]): [string, { [key: string]: string }] => [
      name,
      Object.fromEntries([...entries].map(([key, entry]) => [key, entry.text])),
    ]);
    this.#catalogue = catalogue;
    this.#i18n = i18next.createInstance();
    // With the resources given and initAsync off, all is ready when init returns; its promise tells nothing more.
    void this.#i18n.init({
      lng: language,
      fallbackLng: false,
      load: 'currentOnly',
      ns: [...strings.keys()],
      defaultNS: false,
      resources: { [language]: Object.fromEntries(namespaces) },
      initAsync: false,
      keySeparator: '.',
      nsSeparator: ':',
      returnNull: false,
      returnEmptyString: true,
      returnObjects: false,
      interpolation: { escapeValue: false, skipOnVariables: true },
    });
  }

  /** An empty string is a text that was not translated yet, hence none. */
  find(key: string, choice: Choice): FoundText | undefined {
    const details = this.#i18n.t(key, { ...choice, returnDetails: true, skipInterpolation: true });
    const { usedNS, exactUsedKey } = details;
    if (usedNS === undefined || exactUsedKey === undefined) return undefined;
    const entry = this.#catalogue.strings.get(usedNS)?.get(exactUsedKey);
    return entry && entry.text !== '' ? { key: `${usedNS}:${exactUsedKey}`, entry } : undefined;
  }
}
