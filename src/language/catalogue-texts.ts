import i18next, { type i18n } from 'i18next';
import type { Catalogue, CatalogueEntry } from '../project/project.js';

/** More than a report asks for of a namespace; a count is another choice with each of its values. */
const mostFound = 4000;

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
  /** By namespace, key and choice: layouts ask for the same texts at every build. */
  readonly #found: ReadonlyMap<string, Map<string, FoundText | undefined>>;

  /** @param last those of the same language before: what was found in namespaces that are the same is found in these */
  constructor(catalogue: Catalogue, last?: CatalogueTexts) {
    const { language, strings } = catalogue;
    const foundIn = (name: string, entries: unknown) => {
      const isSame = last && last.#catalogue.strings.get(name) === entries;
      return (isSame && last.#found.get(name)) || new Map<string, FoundText | undefined>();
    };
    this.#found = new Map([...strings].map(([name, entries]) => [name, foundIn(name, entries)]));
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
    const known = this.#found.get(key.slice(0, Math.max(0, key.indexOf(':'))));
    if (!known) return this.#find(key, choice);
    const name = `${key} ${choice.count ?? ''} ${choice.ordinal ?? ''} ${choice.context ?? ''}`;
    if (known.has(name)) return known.get(name);
    if (known.size >= mostFound) known.clear();
    const found = this.#find(key, choice);
    known.set(name, found);
    return found;
  }

  /** Whether its texts are those of a catalogue. */
  isOf({ language, strings }: Catalogue): boolean {
    const own = this.#catalogue;
    return (
      own.language === language &&
      own.strings.size === strings.size &&
      [...strings].every(([name, entries]) => own.strings.get(name) === entries)
    );
  }

  #find(key: string, choice: Choice): FoundText | undefined {
    const details = this.#i18n.t(key, { ...choice, returnDetails: true, skipInterpolation: true });
    const { usedNS, exactUsedKey } = details;
    if (usedNS === undefined || exactUsedKey === undefined) return undefined;
    const entry = this.#catalogue.strings.get(usedNS)?.get(exactUsedKey);
    return entry && entry.text !== '' ? { key: `${usedNS}:${exactUsedKey}`, entry } : undefined;
  }
}

/** The strings of languages as they were opened last: those of the same files are ready. */
export class CatalogueTextsMemory {
  readonly #last = new Map<string, CatalogueTexts>();

  of(catalogue: Catalogue): CatalogueTexts {
    const last = this.#last.get(catalogue.language);
    const texts = last?.isOf(catalogue) ? last : new CatalogueTexts(catalogue, last);
    this.#last.set(catalogue.language, texts);
    return texts;
  }
}
