import type { Look } from './look.js';

/** The OpenType features that a look asks for, by their tags. */
export function featuresOf({ caps, figures, figureWidth }: Look): readonly string[] {
  return [
    ...(caps === 'small' ? ['smcp'] : []),
    ...(figures === 'usual' ? [] : [figures === 'lining' ? 'lnum' : 'onum']),
    ...(figureWidth === 'usual' ? [] : [figureWidth === 'tabular' ? 'tnum' : 'pnum']),
  ];
}

/** Those that no face has by itself, with what is missing where a face lacks them. */
export const missedFeatures: ReadonlyMap<string, string> = new Map([
  ['smcp', 'small capitals'],
  ['onum', 'old-style figures'],
]);
