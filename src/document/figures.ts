import type { Checking } from './checking.js';
import { attributeOf, elementsOf, type MarkupElement } from './element.js';
import { inlinesOf } from './inlines.js';
import { baseOf, numberOf } from './node-base.js';
import type { Alternative, Block, Figure, Graphic } from './nodes.js';
import { placeOf, traceStep } from './place.js';

const GRAPHICS = ['chart', 'map', 'timeline', 'img'] as const;

/** A chart, map, timeline or image; nothing for any other element. */
export function graphicOf(element: MarkupElement, checking: Checking): Graphic | undefined {
  const base = { ...baseOf(element, checking), alternative: alternativeOf(element) };
  switch (element.name) {
    case 'chart':
    case 'map':
    case 'timeline': {
      const height = numberOf(element, 'height');
      return {
        ...base,
        kind: element.name,
        spec: attributeOf(element, 'spec') ?? '',
        ...(height !== undefined && { height }),
      };
    }
    case 'img': {
      const width = numberOf(element, 'width');
      return {
        ...base,
        kind: 'image',
        source: attributeOf(element, 'src') ?? '',
        ...(width !== undefined && { width }),
      };
    }
    default:
      return undefined;
  }
}

/** A figure has one graphic; nothing, reported, where it has none or several. */
export function figureOf(
  element: MarkupElement,
  checking: Checking,
  blocksOf: (elements: readonly MarkupElement[]) => readonly Block[],
): Figure | undefined {
  const [first, second] = elementsOf(element, ...GRAPHICS);
  const captions = elementsOf(element, 'figcaption');
  const [caption] = captions;
  for (const extra of captions.slice(1)) refuseSecond(element, extra, checking);
  if (second) refuseSecond(element, second, checking);
  const graphic = first && graphicOf(first, checking);
  if (!graphic) {
    checking.findings.error('figure-without-graphic', '"<figure>" shows nothing', {
      ...placeOf(element.origin),
      hints: ['put one <chart>, <map>, <timeline> or <img> into it'],
    });
    return undefined;
  }
  const rest = elementsOf(element).filter(
    (one) => one !== first && one !== second && one.name !== 'figcaption',
  );
  return {
    ...baseOf(element, checking),
    kind: 'figure',
    graphic,
    ...(caption && { caption: inlinesOf(caption.children, checking) }),
    rest: blocksOf(rest),
  };
}

function refuseSecond(element: MarkupElement, extra: MarkupElement, { findings }: Checking): void {
  const what = extra.name === 'figcaption' ? 'caption' : 'graphic';
  findings.error(`second-${what}`, `"<${element.name}>" has a second ${what}`, {
    ...placeOf(extra.origin),
    trace: traceStep(`"<${element.name}>" opens here`, element.origin),
    hints: what === 'graphic' ? ['a figure shows one thing: make two of them'] : [],
  });
}

function alternativeOf(element: MarkupElement): Alternative {
  const written = element.attributes.get('alt');
  const text = written?.value.replaceAll(/\s+/g, ' ').trim();
  return written && text
    ? { text, origin: element.places.at(written.valueAt, written.value.length) }
    : 'decorative';
}
