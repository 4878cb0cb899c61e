import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { PressColours } from '../../src/pdf/press/press-colours.js';
import { parseManifest } from '../../src/publish/manifest.js';
import { type Finished, report } from '../support/cli.js';
import { entry, PdfFile } from '../support/pdf-file.js';
import { type PdfObject, PdfReader } from '../support/pdf-reader.js';
import { pagesOf } from '../support/pdf-structure.js';
import { copyCase, root, sharedFolders } from '../support/project-folder.js';
import { describeWith } from '../support/tools.js';

const millimetre = 72 / 25.4;
/** Of A5, in pt. */
const [width, height] = [148 * millimetre, 210 * millimetre];

const newFolder = sharedFolders();
let built: Finished;
let folder: string;
let path: string;
let file: PdfFile;

/** The case "garden" with a band to the edges of its first page, in inks of its own, and a chart. */
beforeAll(async () => {
  const theme = readFileSync(join(root, 'test/cases/garden/templates/theme.yaml'), 'utf8')
    .replace("accent: '#2c6e3f'", "accent: { rgb: '#2c6e3f', cmyk: [80, 20, 90, 30] }")
    .replace("ink: '#1d2b1f'", "ink: { rgb: '#1d2b1f', cmyk: [0, 0, 0, 100] }")
    .replace('colour: accent, spaceAfter: 12', 'colour: paper, fill: accent, bleed: top, spaceAfter: 12');
  folder = await copyCase('garden', await newFolder(), { 'templates/theme.yaml': theme });
  built = await report(['build', '--profile', 'print', '--language', 'en'], folder);
  path = join(folder, 'output/garden-2023-en-print.pdf');
  file = new PdfFile(readFileSync(path));
}, 120_000);

/** The operators of all pages, and of the forms that they draw. */
function contents(): string {
  const drawn = pagesOf(file).flatMap((page) => {
    const shown = file.at(page, 'Resources', 'XObject');
    const forms = shown instanceof Map ? [...shown.values()].filter((one) => isForm(one)) : [];
    return [entry(file.get(page), 'Contents'), ...forms];
  });
  return drawn.map((one) => file.content(one).toString('latin1')).join('\n');
}

function isForm(object: PdfObject): boolean {
  return file.at(object, 'Subtype') === '/Form';
}

describe('a PDF for print', () => {
  it('stands beside the others, and announces nothing', () => {
    expect(built.code).toBe(0);
    expect(built.stdout).toMatch(/^en print {2}output\/garden-2023-en-print\.pdf/);
    const manifest = parseManifest(readFileSync(join(folder, 'output/manifest.json'), 'utf8'));
    expect(manifest?.editions.map((edition) => [edition.file, edition.profile])).toEqual([
      ['garden-2023-en-print.pdf', 'print'],
    ]);
    expect(() => readFileSync(join(folder, 'output/announcement.en.html'))).toThrow('ENOENT');
  });

  it('has sheets larger than the trimmed page by the bleed and by room for marks', () => {
    for (const page of pagesOf(file)) {
      for (const [box, around] of [
        ['TrimBox', 0],
        ['BleedBox', 3],
        ['MediaBox', 10],
      ] as const) {
        const by = around * millimetre;
        const found = file.list(file.at(page, box)).map(Number);
        [-by, -by, width + by, height + by].forEach((at, side) => {
          expect(found[side]).toBeCloseTo(at, 2);
        });
      }
    }
  });

  it('is drawn in inks alone, the theme’s own where it names them', () => {
    const operators = contents();
    expect(operators).not.toMatch(/DeviceRGB|\b(?:rg|RG|g|G|cs|scn)\n/);
    expect(operators).toContain('\n0.8 0.2 0.9 0.3 k\n');
    expect(operators).toContain('\n0 0 0 1 k\n');
  });

  it('has no structure, no links and nothing attached, which a press has no use for', () => {
    expect(file.at(file.root, 'StructTreeRoot')).toBeNull();
    expect(file.at(file.root, 'Names', 'EmbeddedFiles')).toBeNull();
    expect(contents()).not.toContain('BDC');
    for (const page of pagesOf(file)) expect(file.list(file.at(page, 'Annots'))).toEqual([]);
  });

  it('is not transparent, and warns of images that are or that have the colours of screens', () => {
    for (let id = 1; id < file.size; id++) {
      const state = object(id);
      if (entry(state, 'ca') !== null) expect(entry(state, 'ca')).toBe(1);
      if (entry(state, 'CA') !== null) expect(entry(state, 'CA')).toBe(1);
    }
    expect(built.stderr).toContain(
      '"data/images/plan.png" is in the colours of screens, and is not converted',
    );
  });
});

function object(id: number) {
  const [reference] = file.list(new PdfReader(`[${id} 0 R]`).read());
  try {
    return file.get(reference ?? null);
  } catch {
    return null;
  }
}

describe('inks', () => {
  const inks = new PressColours([
    { name: 'a', hex: '#112233', ink: [1, 2, 3, 4] },
    { name: 'b', hex: '#112233', ink: [9, 9, 9, 9] },
    { name: 'c', hex: '#445566' },
  ]);
  const of = (hex: string) => {
    const channel = (at: number) => Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return inks.inkOf([channel(1), channel(3), channel(5)]);
  };

  it('are the theme’s, or converted with grey in black alone', () => {
    expect(of('#112233')).toEqual([0.01, 0.02, 0.03, 0.04]);
    expect(of('#000000')).toEqual([0, 0, 0, 1]);
    expect(of('#ffffff')).toEqual([0, 0, 0, 0]);
    expect(of('#808080')).toEqual([0, 0, 0, 0.498]);
    expect(of('#ff0000')).toEqual([0, 1, 1, 0]);
  });
});

describeWith('pdftotext', 'a sheet as poppler draws it', () => {
  it('has colour up to the bleed and not beyond, and marks around it', () => {
    const dots = 72;
    const ppm = execFileSync('pdftoppm', ['-r', String(dots), '-f', '1', '-l', '1', path], {
      maxBuffer: 64 << 20,
    });
    const [, columns = 0, rows = 0] = (
      /^P6\s+(\d+)\s+(\d+)\s+255\s/.exec(ppm.toString('latin1', 0, 40)) ?? []
    ).map(Number);
    const pixels = ppm.subarray(ppm.length - 3 * columns * rows);
    /** How light the sheet is at a place, in mm from the trimmed page's upper left corner. */
    const light = (x: number, y: number) => {
      const [column, row] = [x, y].map((at) => Math.round((at + 10) * millimetre));
      return pixels[3 * ((row ?? 0) * columns + (column ?? 0))] ?? -1;
    };
    expect([columns, rows]).toEqual([168, 230].map((at) => Math.ceil(at * millimetre)));
    for (const [x, y] of [
      [-2, -2],
      [150, -2],
      [-2, 10],
      [150, 10],
      [74, 1],
    ] as const)
      expect(light(x, y)).toBeLessThan(130);
    for (const [x, y] of [
      [-4, 10],
      [152, 10],
      [-4, -4],
      [40, -5],
    ] as const)
      expect(light(x, y)).toBe(255);
    const dark = (x: number, y: number) => Math.min(light(x - 0.3, y), light(x, y), light(x + 0.3, y));
    // At a corner, and beside the middle of a side.
    expect(dark(0, -6)).toBeLessThan(250);
    expect(dark(74, -7)).toBeLessThan(250);
  });
});
