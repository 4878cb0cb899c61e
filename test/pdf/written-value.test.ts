import { expect, it } from 'vitest';
import { type PdfValue, pdfText } from '../../src/pdf/pdfkit.js';
import { written } from '../../src/pdf/written-value.js';

const reference = { id: 12, data: {}, end() {} };

it.each<[PdfValue, string]>([
  ['Span', '/Span'],
  [3, '3'],
  [-0.12345678, '-0.123457'],
  [true, 'true'],
  [null, 'null'],
  [pdfText('a (b) \\ c\r'), '(a \\(b\\) \\\\ c\\r)'],
  [pdfText('é('), '(\u00fe\u00ff\u0000\u00e9\u0000\\()'],
  [reference, '12 0 R'],
  [[reference, 'XYZ', 1.5, null], '[12 0 R /XYZ 1.5 null]'],
  [new Date('2019-06-11T00:00:00.000Z'), '(D:20190611000000Z)'],
  [{ S: 'P', K: { Type: 'MCR', MCID: 0 } }, '<</S /P/K <</Type /MCR/MCID 0>>>>'],
])('is %j as PDF has it', (value, text) => {
  expect(written(value)).toBe(text);
});
