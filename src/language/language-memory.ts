import { MadeOnce } from '../made-once.js';
import { CatalogueTextsMemory } from './catalogue-texts.js';
import { IntlCountries } from './countries.js';
import type { NamespaceFindings } from './coverage.js';
import { TextGroups } from './plurals.js';
import { ProseMemory } from './prose/prose-memory.js';
import type { DataTree } from './scope.js';
import { Typographers } from './typography/typographers.js';

/** What opening languages leaves for opening them again: of what has changed since, that alone is looked at. */
export class LanguageMemory {
  readonly typographers = new Typographers();
  readonly countries = new IntlCountries();
  readonly prose = new ProseMemory();
  readonly texts = new CatalogueTextsMemory();
  readonly groups = new TextGroups();
  readonly coverage = new MadeOnce<NamespaceFindings>();
  readonly data = new MadeOnce<DataTree>();
}
