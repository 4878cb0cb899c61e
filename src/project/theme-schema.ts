import * as z from 'zod';
import { runningTexts } from './theme.js';

const NAME = /^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/;

const name = z
  .string()
  .regex(NAME, 'must be made of small letters, digits and hyphens')
  .describe('A name: small letters, digits and single hyphens, such as "region-asia".');

const colourName = z.string().describe('The name of a colour under "colours".');
const styleName = z.string().describe('The name of a style under "styles".');
const familyName = z.string().describe('The name of a family under "families".');
const points = z.number().min(0);
const millimetres = z.number().min(0);

const fontPath = z
  .string()
  .regex(/\.(ttf|otf)$/, 'must be a .ttf or .otf file')
  .describe('A TTF or OTF file, as a path inside fonts/.');

const family = z
  .strictObject({
    regular: fontPath,
    italic: fontPath.optional(),
    bold: fontPath.optional(),
    boldItalic: fontPath.optional(),
  })
  .describe('The faces of a font family. A family may call any weight its regular, such as a display cut.');

const line = z
  .strictObject({
    width: points.describe('In points.'),
    colour: colourName,
  })
  .describe('A line of a border.');

const page = z
  .strictObject({
    size: z
      .union([z.enum(['A4', 'A5', 'B5', 'Letter']), z.tuple([z.number().positive(), z.number().positive()])])
      .describe('A paper size by name (B5 is 176 × 250 mm), or [width, height] in millimetres.'),
    margins: z
      .strictObject({
        top: millimetres,
        bottom: millimetres,
        left: millimetres.optional(),
        right: millimetres.optional(),
        inside: millimetres.optional().describe('At the spine: left on right-hand pages, right on others.'),
        outside: millimetres.optional(),
      })
      .describe(
        'From the trimmed edge to the text, in millimetres: "left" and "right", or "inside" and "outside".',
      ),
    bleedless: z
      .boolean()
      .default(false)
      .describe('Nothing is printed up to the edge, so that no bleed is needed.'),
  })
  .describe('The trimmed page.');

const textProperties = {
  family: familyName.optional(),
  weight: z.enum(['regular', 'bold']).optional(),
  italic: z.boolean().optional(),
  size: z.number().positive().optional().describe('Of the type, in points.'),
  leading: z
    .number()
    .positive()
    .optional()
    .describe(
      'From baseline to baseline, in points. Without it, a style with a size of its own keeps the ratio of body.',
    ),
  colour: colourName.optional(),
  align: z.enum(['left', 'right', 'center', 'justify']).optional(),
  caps: z
    .enum(['none', 'upper', 'small'])
    .optional()
    .describe('"upper" sets the text in capitals, "small" its small letters in small capitals of the face.'),
  figures: z
    .enum(['usual', 'lining', 'old-style'])
    .optional()
    .describe(
      'As high as capitals, or with ascenders and descenders; "usual" is what the face does by itself.',
    ),
  figureWidth: z
    .enum(['usual', 'proportional', 'tabular'])
    .optional()
    .describe('"tabular" figures are all as wide, and stand below one another in columns.'),
  ordinals: z
    .enum(['plain', 'raised'])
    .optional()
    .describe('"raised" raises the letters of French ordinals: 1er, XXe.'),
  tracking: z.number().optional().describe('Added between letters, in points; may be negative.'),
  hyphenate: z
    .boolean()
    .optional()
    .describe('Whether words may be divided at the ends of lines; in headings and type above 13 pt never.'),
};

const blockProperties = {
  spaceBefore: points.optional().describe('In points; the greater of two neighbouring spaces counts.'),
  spaceAfter: points.optional().describe('In points; the greater of two neighbouring spaces counts.'),
  fill: colourName.optional().describe('The colour behind the block.'),
  padding: z
    .union([points, z.tuple([points, points, points, points])])
    .optional()
    .describe(
      'Between the edge of the block and its text, in points: one number, or [top, right, bottom, left].',
    ),
  border: z
    .strictObject({
      top: line.optional(),
      right: line.optional(),
      bottom: line.optional(),
      left: line.optional(),
    })
    .optional(),
  bleed: z
    .enum(['none', 'sides', 'top'])
    .optional()
    .describe("How far the fill reaches: the text area, the page's sides, or the sides and the top."),
  keepTogether: z.boolean().optional().describe('The block is not divided between pages.'),
  keepWithNext: z.boolean().optional().describe('No page ends between the block and the next one.'),
  float: z
    .boolean()
    .optional()
    .describe(
      'A figure that does not fit on its page goes to the top of the next, and what follows before it.',
    ),
  indent: z.number().optional().describe('Of the whole block from the left, in points.'),
  termWidth: millimetres
    .optional()
    .describe(
      'Of the terms of a definition list that stand beside their descriptions, in millimetres; without it they stand above.',
    ),
};

const styleSchema = z
  .strictObject({
    extends: styleName.optional().describe('The style whose properties this one starts from.'),
    ...textProperties,
    ...blockProperties,
  })
  .describe('A style of a block or of words in it. Text properties that are left out are those around it.');

const runningText = z
  .enum(runningTexts)
  .describe(
    'The title of the report, of the chapter or of the section; the number of the page, alone or "Page 3 of 44".',
  );

const running = z
  .union([
    z.literal('none'),
    z.strictObject({
      style: styleName,
      rule: colourName.optional().describe('The colour of a hairline between it and the text.'),
      start: runningText.optional().describe('At its left end: in heads the report, in feet nothing.'),
      end: runningText.optional().describe('At its right end: in heads the chapter, in feet "page-of".'),
    }),
  ])
  .describe('A running line of all pages but the cover, or "none".');

const master = z
  .strictObject({ head: running.optional(), foot: running.optional() })
  .describe('Pages of one sort, where their running lines differ from those of all pages.');

const charts = z
  .strictObject({
    family: familyName,
    size: z.number().positive().describe('Of labels, in points.'),
    ink: colourName.describe('Labels and axes.'),
    muted: colourName.describe('What stands back: lesser labels, land without data.'),
    grid: colourName.describe('Grid lines and borders of countries.'),
    paper: colourName.describe('What shapes stand on, and gaps between them.'),
    palette: z.array(colourName).min(1).describe('Colours of series that name none, in order.'),
  })
  .describe('What charts, maps and timelines have in common.');

const rgb = z.string().regex(/^#[0-9a-fA-F]{6}$/, 'must be a colour such as "#1a5276"');
const percent = z.number().min(0).max(100);

const colour = z.union([
  rgb.describe('As screens show it; for the press it is converted.'),
  z
    .strictObject({
      rgb: rgb.describe('As screens show it.'),
      cmyk: z
        .tuple([percent, percent, percent, percent])
        .describe('As it is printed: cyan, magenta, yellow and black, in percent.'),
    })
    .describe('A colour with its inks.'),
]);

const grid = z
  .number()
  .positive()
  .describe('In points: body text stands on lines so far apart, in all columns and on all pages.');

/** `templates/theme.yaml` as it is written. All checks across names are in `theme.ts`. */
export const themeSchema = z
  .strictObject({
    page,
    grid: grid.optional(),
    colours: z
      .record(name, colour)
      .describe('Colours by name; the rest of the project knows them by name alone.'),
    families: z.record(name, family).describe('Font families by name.'),
    styles: z
      .record(name, styleSchema)
      .describe('Styles by name: those of the engine, and classes of layouts.'),
    head: running,
    foot: running,
    masters: z
      .strictObject({
        first: master.optional().describe('Those that chapters open; without one, they have no head.'),
        left: master.optional(),
        right: master.optional(),
      })
      .optional()
      .describe('Left-hand pages are those of even number in the file.'),
    charts,
    watermark: z
      .strictObject({ colour: colourName, opacity: z.number().min(0).max(1) })
      .describe('The word across the pages of a draft.'),
  })
  .describe('The looks of a report: page, colours, fonts, styles.');

export type ThemeSource = z.output<typeof themeSchema>;
export type StyleSource = z.output<typeof styleSchema>;
