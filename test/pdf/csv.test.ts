import { expect, it } from 'vitest';
import { csvOf } from '../../src/pdf/csv.js';
import { xmpOf } from '../../src/pdf/xmp.js';

it('writes what is shown as comma-separated values', () => {
  const rows = [
    ['Guinée, Conakry', 1.5],
    ['dite "la perle"', 0],
  ];
  expect(Buffer.from(csvOf({ columns: ['Pays', 'Actions'], rows })).toString('utf8')).toBe(
    'Pays,Actions\r\n"Guinée, Conakry",1.5\r\n"dite ""la perle""",0\r\n',
  );
});

it('keeps metadata sound whatever the title says, and claims conformity where it is kept', () => {
  const date = new Date('2019-06-11T00:00:00Z');
  const info = { Title: 'Bread & <salt>', Creator: 'a', Producer: 'b', CreationDate: date, ModDate: date };
  const options = {
    pdfVersion: '1.7',
    lang: 'en',
    displayTitle: true,
    tagged: true,
    compress: true,
    fontLayoutCache: true,
    autoFirstPage: false,
    bufferPages: false,
    font: null,
    info,
  } as const;
  expect(xmpOf(options)).toContain('Bread &amp; &lt;salt&gt;');
  expect(xmpOf(options)).not.toContain('pdfuaid');
  expect(xmpOf({ ...options, subset: 'PDF/A-3a' })).toContain('<pdfuaid:part>1<');
});
