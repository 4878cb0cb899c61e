import type { Findings } from '../diagnostics.js';
import type { Typeface } from '../fonts/typeface.js';
import type { Typefaces } from '../fonts/typefaces.js';
import { FileError, type ProjectFiles } from '../host.js';
import type { Family, Theme } from '../project/theme.js';
import type { Run, RunStyle } from './content.js';
import { type FontFaces, type PdfDocument, type PdfFont, raisedSize } from './engine.js';
import { featuresOf } from './font-features.js';
import type { Look } from './look.js';

/** The faces of a theme: families by name, and each face by the path it was read from. */
export interface FontSet {
  readonly families: ReadonlyMap<string, FontFaces>;
  readonly faces: ReadonlyMap<string, Typeface>;
}

/** Reads the fonts of a theme; a face that a family lacks is stood in for by its nearest. */
export async function readFonts(
  theme: Theme,
  files: ProjectFiles,
  findings: Findings,
  typefaces: Typefaces,
): Promise<FontSet> {
  const families = new Map<string, FontFaces>();
  const faces = new Map<string, Typeface>();
  for (const [name, family] of theme.families) {
    families.set(name, facesOf(family));
    for (const path of new Set(Object.values(facesOf(family)))) {
      if (faces.has(path)) continue;
      try {
        faces.set(path, typefaces.of(await files.read(path)));
      } catch (error) {
        if (!(error instanceof FileError)) throw error;
        findings.error(
          'unreadable-font',
          `the font "${path}" of the family "${name}" is ${problemOf(error)}`,
          {
            span: family.span,
            hints: ['a face is named by its file in fonts/, without the folder: "Serif-Regular.ttf"'],
          },
        );
      }
    }
  }
  return { families, faces };
}

/** Opens each face, so that a file that is no font is reported before anything is laid out. */
export function checkFonts(document: PdfDocument, theme: Theme, findings: Findings): boolean {
  const unsound = [...theme.families.values()].flatMap((family) =>
    faceNames.flatMap(({ name, bold, italics }) =>
      opens(document, family.name, bold, italics) ? [] : [{ family, path: facesOf(family)[name] }],
    ),
  );
  for (const { family, path } of unsound) {
    findings.error(
      'not-a-font',
      `"${path}" of the family "${family.name}" is not a font that can be embedded`,
      {
        span: family.span,
        hints: ['give a TrueType or OpenType file (.ttf, .otf); web fonts (.woff) do not serve'],
      },
    );
  }
  return unsound.length === 0;
}

const faceNames = [
  { name: 'normal', bold: false, italics: false },
  { name: 'bold', bold: true, italics: false },
  { name: 'italics', bold: false, italics: true },
  { name: 'bolditalics', bold: true, italics: true },
] as const;

function opens(document: PdfDocument, family: string, bold: boolean, italics: boolean): boolean {
  try {
    document.provideFont(family, bold, italics);
    return true;
  } catch {
    return false;
  }
}

/** The fonts of a document under way: what text measures in them, and which characters they have. */
export class FontBook {
  readonly #lacking = new Set<string>();
  readonly #styles = new Map<Look, RunStyle>();

  constructor(private readonly document: PdfDocument) {}

  /** How runs of a look are set. */
  styleOf(look: Look): RunStyle {
    const known = this.#styles.get(look);
    if (known) return known;
    const { family: font, size: fontSize, bold, italic: italics, colour: color } = look;
    const style = {
      ...{ font, fontSize, bold, italics, color, characterSpacing: look.tracking },
      lineHeight: look.leading / this.#font(look).lineHeight(fontSize),
      fontFeatures: featuresOf(look),
    };
    this.#styles.set(look, style);
    return style;
  }

  /** In pt, how far the top of a line stands above its baseline. */
  ascenderOf(look: Look): number {
    return (this.#font(look).ascender / 1000) * look.size;
  }

  /** In pt. */
  widthOf(text: string, look: Look): number {
    return this.#font(look).widthOfString(text, look.size) + look.tracking * Math.max(0, text.length - 1);
  }

  /** In pt: of a text that is set as a run is. */
  widthOfRun(text: string, { style, sup, sub, fontFeatures }: Omit<Run, 'text'>): number {
    const size = sup || sub ? style.fontSize * raisedSize : style.fontSize;
    const { typeface } = this.document.provideFont(style.font, style.bold, style.italics);
    const { advanceWidth } = typeface.shape(text, fontFeatures ?? style.fontFeatures);
    return (advanceWidth * size) / 1000 + style.characterSpacing * text.length;
  }

  /** Whether the face of a look lacks an OpenType feature, told once. */
  lacks(feature: string, look: Look): boolean {
    const { typeface, id } = this.#font(look);
    if (this.#lacking.has(`${id} ${feature}`) || typeface.hasFeature(feature)) return false;
    this.#lacking.add(`${id} ${feature}`);
    return true;
  }

  /** Whether an OpenType feature has a glyph of its own for each letter of a text. */
  changes(text: string, feature: string, look: Look): boolean {
    const { typeface } = this.#font(look);
    return [...text].every(
      (letter) => typeface.shape(letter, [feature]).glyphs[0]?.id !== typeface.shape(letter).glyphs[0]?.id,
    );
  }

  /** The characters of a text that its font has no glyph for, each once. */
  missingIn(text: string, look: Look): ReadonlySet<string> {
    const { typeface } = this.#font(look);
    const missing = new Set<string>();
    for (const char of text) if (!typeface.hasGlyphForCodePoint(char.codePointAt(0) ?? 0)) missing.add(char);
    return missing;
  }

  #font(look: Look): PdfFont {
    return this.document.provideFont(look.family, look.bold, look.italic);
  }
}

function facesOf(family: Family): FontFaces {
  const { regular } = family;
  const bold = family.bold ?? regular;
  const italics = family.italic ?? regular;
  return { normal: regular, bold, italics, bolditalics: family.boldItalic ?? family.bold ?? italics };
}

function problemOf(error: FileError): string {
  if (error.problem === 'missing') return 'missing';
  return error.problem === 'outside' ? 'outside the project' : 'unreadable';
}
