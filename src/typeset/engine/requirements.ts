import {
  DocMeasureBase,
  DocPreprocessorBase,
  DocumentContextBase,
  installedVersion,
  LayoutBuilderBase,
  LineBase,
  loadDocumentClass,
  PageElementWriterBase,
  RendererBase,
  TextBreakerBase,
  TextDecoratorBase,
  TextInlinesBase,
} from './pdfmake.js';

/** The release whose inner workings the engine knows; `package.json` pins the same. */
export const pdfmakeVersion = '0.3.11';

/** Each class of pdfmake's with the methods that the engine calls or overrides. */
const required: readonly (readonly [
  name: string,
  of: { readonly prototype: object },
  ...methods: string[],
])[] = [
  ['TextInlines', TextInlinesBase, 'buildInlines', 'measure'],
  ['TextBreaker', TextBreakerBase, 'getBreaks'],
  ['DocMeasure', DocMeasureBase, 'measureDocument', 'measureBlock', 'measureLeaf'],
  ['DocPreprocessor', DocPreprocessorBase, 'preprocessDocument', 'preprocessBlock'],
  ['DocumentContext', DocumentContextBase, 'addListener', 'moveDown', 'initializePage', 'getCurrentPage'],
  [
    'PageElementWriter',
    PageElementWriterBase,
    'addPage',
    'addLine',
    'moveToNextPage',
    'commitUnbreakableBlock',
    'pushContext',
  ],
  ['Line', LineBase, 'getWidth', 'getHeight', 'getAscenderHeight', 'clone'],
  [
    'LayoutBuilder',
    LayoutBuilderBase,
    ...[
      'processNode',
      'processLeaf',
      'processVerticalContainer',
      'addBackground',
      'addHeadersAndFooters',
      'addWatermark',
    ],
  ],
  ['Renderer', RendererBase, 'renderPages', 'renderLine'],
  ['TextDecorator', TextDecoratorBase, 'drawBackground', 'drawDecorations'],
  ['PDFDocument', loadDocumentClass(), 'provideFont', 'resolveColor', 'addNamedDestination', 'goTo', 'link'],
];

/** @throws Error where pdfmake is not the release that the engine knows, or has lost a method that it calls. */
export function assertEngine(version: string = installedVersion, classes = required): void {
  const missing = classes.flatMap(([name, { prototype }, ...methods]) =>
    methods.filter((method) => !(method in prototype)).map((method) => `${name}.${method}`),
  );
  if (version === pdfmakeVersion && missing.length === 0) return;
  const lost = missing.length > 0 ? `, without ${missing.join(', ')}` : '';
  throw new Error(`the engine is written for pdfmake ${pdfmakeVersion}; installed is ${version}${lost}`);
}
