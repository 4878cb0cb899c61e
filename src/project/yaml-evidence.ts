import type { NamedEvidence, NamedId } from './provenance.js';
import type { YamlFile, YamlPath } from './yaml-file.js';

/** The facts and sources that an entry of a data file names under `facts` and `source`. */
export function namedEvidence(file: YamlFile, at: YamlPath): NamedEvidence {
  return { facts: namedIds(file, [...at, 'facts']), sources: namedIds(file, [...at, 'source']) };
}

function namedIds(file: YamlFile, at: YamlPath): readonly NamedId[] {
  const count = file.length(at);
  const paths = count === undefined ? [at] : Array.from({ length: count }, (_, index) => [...at, index]);
  return paths.flatMap((path) => file.scalar(path) ?? []).filter(({ text }) => text !== '');
}
