import type { Span } from '../diagnostics.js';
import type { Origin, TextOrigin, ValueOrigin } from '../origin.js';
import type { Project } from '../project/project.js';
import type { OriginDetails, SourcePlace, TextDetails, ValueDetails } from './protocol.js';

/** Where something printed comes from, as the panel shows it. */
export function originDetails(
  { layout, text, value }: Origin,
  language: string,
  project: Project,
): OriginDetails {
  return {
    ...(layout && { layout: placeOf(layout) }),
    ...(text && { text: textDetails(text, language, project) }),
    ...(value && { value: valueDetails(value, project) }),
  };
}

export function placeOf({ file, line, column }: Span): SourcePlace {
  return { file, line, column };
}

function textDetails(text: TextOrigin, language: string, project: Project): TextDetails {
  const { kind, key, missing, span } = text;
  const [first = language] = project.config.languages;
  const reference = first === language ? undefined : referenceOf(text, first, project);
  // The mark of a missing text bears the place of the reference: there is none of its own to lead to.
  return {
    ...{ kind, key, language },
    ...(missing ? { missing } : { place: placeOf(span) }),
    ...(reference && { reference }),
  };
}

function referenceOf(
  { kind, key }: TextOrigin,
  language: string,
  { catalogues }: Project,
): TextDetails['reference'] {
  const catalogue = catalogues.get(language);
  if (kind === 'prose') {
    const file = catalogue?.prose.get(key);
    return file && { language, place: { file: file.file, line: 1, column: 1 } };
  }
  const colon = key.indexOf(':');
  const entries = catalogue?.strings.get(key.slice(0, colon));
  const name = key.slice(colon + 1);
  const found = entries?.get(name) ?? [...(entries ?? [])].find(([one]) => one.startsWith(`${name}_`))?.[1];
  return found && { language, place: placeOf(found.span), text: found.text };
}

export function valueDetails(
  { path, status, span, sources }: ValueOrigin,
  project: Pick<Project, 'sources'>,
): ValueDetails {
  return {
    path,
    status,
    place: placeOf(span),
    sources: sources.map((id) => {
      const source = project.sources.get(id);
      return { id, title: source?.title ?? id, url: source?.url ?? '' };
    }),
  };
}
