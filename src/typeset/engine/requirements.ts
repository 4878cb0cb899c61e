import {
  DocMeasureBase,
  DocumentContextBase,
  installedVersion,
  LayoutBuilderBase,
  LineBase,
  LineBreakerBase,
  PageElementWriterBase,
  TableProcessorBase,
} from './pdfmake.js';

/** The release whose inner workings the engine knows; `package.json` pins the same. */
export const pdfmakeVersion = '0.3.11';

/** A class of pdfmake's with the methods of it that are called or overridden. */
export type RequiredClass = readonly [name: string, of: { readonly prototype: object }, ...methods: string[]];

const required: readonly RequiredClass[] = [
  ['LineBreaker', LineBreakerBase, 'nextBreak'],
  ['DocMeasure', DocMeasureBase, 'measureBlock', 'measureLeaf'],
  [
    'DocumentContext',
    DocumentContextBase,
    ...['addListener', 'addPage', 'moveDown', 'initializePage', 'getCurrentPage', 'resetMarginXTopParent'],
  ],
  [
    'PageElementWriter',
    PageElementWriterBase,
    'addPage',
    'addLine',
    'moveToNextPage',
    'commitUnbreakableBlock',
    'pushContext',
    'popContext',
    'beginUnbreakableBlock',
    'currentBlockToRepeatable',
    'popFromRepeatables',
  ],
  ['TableProcessor', TableProcessorBase, 'beginTable', 'beginRow', 'endRow', 'endTable'],
  ['Line', LineBase, 'getWidth', 'getHeight', 'getAscenderHeight', 'clone'],
  [
    'LayoutBuilder',
    LayoutBuilderBase,
    ...[
      'processNode',
      'processLeaf',
      'processVerticalContainer',
      'processTable',
      'processRow',
      '_findSameRowPageBreakByRowSpanData',
      '_getPageBreakListBySpan',
      'addBackground',
      'addHeadersAndFooters',
      'addWatermark',
    ],
  ],
];

/** @throws Error where pdfmake is not the release that the engine knows, or has lost a method that it calls. */
export function assertEngine(classes = required, version: string = installedVersion): void {
  const missing = classes.flatMap(([name, { prototype }, ...methods]) =>
    methods.filter((method) => !(method in prototype)).map((method) => `${name}.${method}`),
  );
  if (version === pdfmakeVersion && missing.length === 0) return;
  const lost = missing.length > 0 ? `, without ${missing.join(', ')}` : '';
  throw new Error(`the engine is written for pdfmake ${pdfmakeVersion}; installed is ${version}${lost}`);
}
