import type { Span } from '../diagnostics.js';
import { CHARTS_FILE, type Project } from '../project/project.js';

/** Where to report what is found in an entry of `data/charts.yaml`, as plain data. */
export interface Places {
  /** Of what asks for the graphic, or else of the entry. */
  readonly whole: Span | undefined;
  /** Of the parts of the entry, by their keys. A part that it has from another by a YAML alias has no place of its own. */
  readonly parts: ReadonlyMap<string, Span>;
}

/** @param asking where the graphic is asked for */
export function placesOf(specId: string, { spans }: Project, asking: Span | undefined): Places {
  const all = spans.get(CHARTS_FILE) ?? new Map<string, Span>();
  const prefix = `${specId}.`;
  const parts = [...all].flatMap(([path, span]): [string, Span][] =>
    path.startsWith(prefix) ? [[path.slice(prefix.length), span]] : [],
  );
  return { whole: asking ?? all.get(specId), parts: new Map(parts) };
}

/** The place of a part, or that of the whole graphic. */
export function placeOf({ whole, parts }: Places, part?: string): Span | undefined {
  return (part === undefined ? undefined : parts.get(part)) ?? whole;
}
