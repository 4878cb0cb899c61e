import { expect, it } from 'vitest';
import { assertEngine } from '../../src/typeset/engine.js';

it('knows the release of pdfmake that is installed', () => {
  expect(() => assertEngine()).not.toThrow();
});

it('says what is amiss with another', () => {
  expect(() => assertEngine(undefined, '0.4.0')).toThrow('written for pdfmake 0.3.11; installed is 0.4.0');
  class Moved {}
  expect(() => assertEngine([['LayoutBuilder', Moved, 'processLeaf']])).toThrow(
    'without LayoutBuilder.processLeaf',
  );
});
