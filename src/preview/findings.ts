import { sortedDiagnostics } from '../sorted-diagnostics.js';
import { placeOf } from './origin-details.js';
import type { Finding, Spot } from './protocol.js';
import type { LocatedFinding } from './workshop.js';

/** What all workshops have found, as the panel lists it: by place, and what several editions share once. */
export function findingsOf(located: readonly LocatedFinding[]): readonly Finding[] {
  const keyOf = ({ diagnostic: { code, message, span } }: Pick<LocatedFinding, 'diagnostic'>) =>
    JSON.stringify([code, message, span?.file, span?.line, span?.column]);
  const frames = new Map<string, LocatedFinding['frame']>();
  const spots = new Map<string, Map<string, Spot>>();
  for (const one of located) {
    const key = keyOf(one);
    frames.set(key, one.frame);
    const known = spots.get(key) ?? new Map<string, Spot>();
    spots.set(key, known);
    for (const spot of one.spots) if (!known.has(spot.language)) known.set(spot.language, spot);
  }
  return sortedDiagnostics(located.map(({ diagnostic }) => diagnostic)).map(({ diagnostic, editions }) => {
    const { severity, code, message, span, trace = [], hints = [] } = diagnostic;
    const key = keyOf({ diagnostic });
    return {
      ...{ severity, code, message, hints, editions },
      ...(span && { place: placeOf(span) }),
      frame: frames.get(key) ?? [],
      trace: trace.map((step) => ({ message: step.message, place: placeOf(step.span) })),
      spots: [...(spots.get(key)?.values() ?? [])],
    };
  });
}
