import type { ProseMemory } from '../language/prose/prose-memory.js';
import type { Catalogue, Project } from '../project/project.js';
import { type ProseDocuments, proseUnits } from './prose-units.js';
import { stringUnits } from './string-units.js';
import type { TranslationUnits } from './unit.js';
import { UnitMemory } from './unit-memory.js';

/**
 * The texts of a language beside those of the reference, one by one. It tells nothing of mistakes in the files, which
 * opening the language does. Undefined for the reference itself and for a language without a catalogue.
 */
export function translationUnits(
  project: Project,
  language: string,
  memory = new UnitMemory(),
): TranslationUnits | undefined {
  const [first = ''] = project.config.languages;
  const [reference, own] = [project.catalogues.get(first), project.catalogues.get(language)];
  if (!reference || !own || reference === own) return undefined;
  const documents = (catalogue: Catalogue) => readAll(project, catalogue, memory.prose);
  return {
    language,
    reference: first,
    units: [
      ...stringUnits(reference, own, memory),
      ...proseUnits(documents(reference), documents(own), language, memory),
    ],
  };
}

function readAll(project: Project, { prose }: Catalogue, memory: ProseMemory): ProseDocuments {
  const read = [...prose].map(([path, file]) => [path, memory.of(file, project).value] as const);
  return new Map(read.flatMap(([path, document]) => (document ? [[path, document] as const] : [])));
}
