import { Blob, Buffer, ClusterLevel, Face, Feature, Font, shape } from 'harfbuzzjs';
import type { Glyph, GlyphPosition, ShapedText } from './shaped-text.js';

/** How many texts a face remembers before it forgets all: some hundred reports' worth of edits. */
const mostTexts = 20_000;

/**
 * A face, whose texts are shaped once, however many documents and drawings they stand in. HarfBuzz shapes them, by the
 * face's usual features and those that are asked for: fontkit, which pdfkit would take, gives the same glyphs and takes six times as long.
 */
export class Typeface {
  readonly #shaped = new Map<string, ShapedText>();
  readonly #has = new Map<number, boolean>();
  #features: ReadonlySet<string> | undefined;
  /** What drawing has read of it. */
  read: object | undefined;
  #opened: { readonly font: Font; readonly unitsPerEm: number; readonly buffer: Buffer } | undefined;

  /** @param bytes of a TTF or OTF file; what is no font has no glyphs */
  constructor(readonly bytes: Uint8Array) {}

  /**
   * The glyphs of a text that is set in one line, from left to right.
   *
   * @param features OpenType features by their tags, beside the usual ones: "onum", "smcp"
   */
  shape(text: string, features: readonly string[] = []): ShapedText {
    const key = features.length === 0 ? text : `${features.join()}\n${text}`;
    const known = this.#shaped.get(key);
    if (known) return known;
    if (this.#shaped.size >= mostTexts) this.#shaped.clear();
    const shaped = this.#shape(text, features);
    this.#shaped.set(key, shaped);
    return shaped;
  }

  /** Whether the face has glyphs for an OpenType feature, such as "smcp". */
  hasFeature(tag: string): boolean {
    this.#features ??= new Set(this.#open().font.face.getTableFeatureTags('GSUB'));
    return this.#features.has(tag);
  }

  hasGlyphForCodePoint(codePoint: number): boolean {
    const known = this.#has.get(codePoint);
    if (known !== undefined) return known;
    const has = this.#open().font.nominalGlyph(codePoint) !== undefined;
    this.#has.set(codePoint, has);
    return has;
  }

  /** How far it reaches above the baseline, in thousandths of the type size. */
  get ascent(): number {
    return this.#header(4);
  }

  /** How far below the baseline, less than zero. */
  get descent(): number {
    return this.#header(6);
  }

  /** A length of the horizontal header, by its offset in bytes: what pdfkit takes lines to be as high as. */
  #header(offset: number): number {
    const { font, unitsPerEm } = this.#open();
    const table = font.face.referenceTable('hhea');
    if (!table) return 0;
    return (new DataView(table.buffer, table.byteOffset).getInt16(offset) * 1000) / unitsPerEm;
  }

  #shape(text: string, features: readonly string[]): ShapedText {
    const { font, unitsPerEm, buffer } = this.#open();
    const scale = 1000 / unitsPerEm;
    buffer.clearContents();
    buffer.addText(text);
    buffer.setClusterLevel(ClusterLevel.MONOTONE_CHARACTERS);
    // Not that of the machine.
    buffer.setLanguage('und');
    buffer.guessSegmentProperties();
    shape(
      font,
      buffer,
      features.map((tag) => new Feature(tag)),
    );
    const infos = buffer.getGlyphInfos();
    const starts = [...new Set(infos.map(({ cluster }) => cluster))].sort((a, b) => a - b);
    const glyphs = infos.map(({ codepoint: id, cluster }, at): Glyph => {
      const stands = infos[at - 1]?.cluster !== cluster;
      const end = starts[starts.indexOf(cluster) + 1] ?? text.length;
      return {
        id,
        advanceWidth: font.glyphHAdvance(id),
        codePoints: stands ? codePointsOf(text.slice(cluster, end)) : [],
      };
    });
    const positions = buffer.getGlyphPositions().map(
      ({ xAdvance, yAdvance, xOffset, yOffset }, at): GlyphPosition => ({
        xAdvance: xAdvance * scale,
        yAdvance: yAdvance * scale,
        xOffset: xOffset * scale,
        yOffset: yOffset * scale,
        advanceWidth: (glyphs[at]?.advanceWidth ?? 0) * scale,
      }),
    );
    return { glyphs, positions, advanceWidth: positions.reduce((sum, one) => sum + one.xAdvance, 0) };
  }

  /** Opened for the first text that has not been shaped before. */
  #open() {
    if (this.#opened) return this.#opened;
    const { buffer: memory, byteOffset, byteLength } = this.bytes;
    const copy = new Uint8Array(memory, byteOffset, byteLength).slice();
    const face = new Face(new Blob(copy.buffer));
    this.#opened = { font: new Font(face), unitsPerEm: face.upem, buffer: new Buffer() };
    return this.#opened;
  }
}

function codePointsOf(text: string): readonly number[] {
  return Array.from(text, (char) => char.codePointAt(0) ?? 0);
}
