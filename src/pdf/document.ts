import type { Glyph } from '../fonts/shaped-text.js';
import type { Typeface } from '../fonts/typeface.js';
import type { PdfFont } from '../typeset/engine.js';
import { type DrawnPage, type Opacity, opacityName } from './drawn-page.js';
import { embedFace } from './embedded-face.js';
import { codeOf } from './glyph-code.js';
import type { GrowingContent } from './growing-content.js';
import type { DocumentOptions } from './metadata.js';
import { ObjectPacker } from './object-packer.js';
import type { PackedObject, PackedStreams } from './packed-streams.js';
import { PageResources } from './page-resources.js';
import {
  type DeviceColour,
  type DocumentArguments,
  type EmbeddedFont,
  EngineDocument,
  type PdfImage,
  type PdfkitFont,
  type PdfReference,
} from './pdfkit.js';
import { ReadFace } from './read-face.js';
import { showFace } from './shown-face.js';
import { written } from './written-value.js';
import { xmpOf } from './xmp.js';

/**
 * pdfmake's document, a pdfkit document, with what pdfkit leaves to be wished: metadata that says what the file
 * conforms to, object streams, and pages that are drawn before they are written, once for however many files. It is a subclass
 * that overrides some methods; nothing of pdfkit is patched.
 */
export class ReportDocument extends EngineDocument {
  /** Absent while pdfkit's constructor runs and once the file is closed. */
  private packer: ObjectPacker | undefined;
  private readonly faces = new Map<Typeface, EmbeddedFont>();
  private readonly resources = new PageResources(this);
  /** What is drawn goes there while it is drawn. */
  private growing: GrowingContent | undefined;

  constructor(
    private readonly settings: DocumentOptions,
    private readonly typefaces: ReadonlyMap<string, Typeface>,
    ...args: DocumentArguments
  ) {
    super(...args);
    this.packer = new ObjectPacker();
  }

  /** Reading a face takes as long as drawing a page: what has been read for one document serves all. */
  override font(name: string, family?: string | number | null, size?: number): this {
    // pdfkit's constructor, which has no fonts yet, asks for one of its own.
    const typeface = this.typefaces?.get(name);
    const read = typeface?.read instanceof ReadFace ? typeface.read : undefined;
    if (read && !this._fontFamilies[name]) {
      this._fontCount += 1;
      const font = read.fontFor(this, `F${this._fontCount}`);
      this._fontFamilies[name] = font;
      this._fontFamilies[font.name] ??= font;
    }
    super.font(name, family, size);
    const opened = this._fontFamilies[name];
    if (typeface && !read && opened) typeface.read = new ReadFace(opened);
    return this;
  }

  /** pdfkit's face, which takes its shaped texts from the typeface, and whose glyphs have their own numbers. */
  override provideFont(family: string, bold: boolean, italics: boolean): EmbeddedFont {
    const font: PdfkitFont = super.provideFont(family, bold, italics);
    if (isShaped(font)) return font;
    const typeface = this.typefaces.get(this.getFontFile(family, bold, italics) ?? '');
    if (!typeface) throw new Error(`no face has been registered for "${family}"`);
    // Of files that are the same, under whatever names.
    const known = this.faces.get(typeface);
    if (known) return known;
    const shaped = Object.assign(font, {
      typeface,
      layoutRun: (text: string, features?: readonly string[]) => typeface.shape(text, features),
      encode: (text: string, features?: readonly string[]) => {
        const { glyphs, positions } = font.layout(text, features);
        this.growing?.show(typeface, glyphs);
        return [glyphs.map(codeOf), positions] as const;
      },
      embed: () => this.#embed(font, typeface),
    });
    this.faces.set(typeface, shaped);
    return shaped;
  }

  #embed(font: PdfkitFont, typeface: Typeface): void {
    const { read } = typeface;
    const shown = this.resources.shownOf(typeface);
    if (!(read instanceof ReadFace)) throw new Error(`the face "${font.name}" has not been read`);
    const glyphs = [...shown.values()].sort((a, b) => a.id - b.id);
    const subset = read.subsetOf(glyphs.map(({ id }) => id));
    const face = read.shown.of([subset, ...glyphs], () => showFace(font, glyphs, subset));
    const reference = font.ref();
    Object.assign(reference.data, embedFace(this, font, face));
    reference.end();
  }

  /** What it draws a font with that pages were laid out with in another document. */
  ownFont(font: PdfFont): PdfFont {
    return this.faces.get(font.typeface) ?? font;
  }

  /** Whether it is made for a press: with bleed and marks, in its inks. */
  get isForPrint(): boolean {
    return this.settings.press !== undefined;
  }

  /** All colours come this way, those of drawings and gradients too. */
  override _normalizeColor(colour: unknown): DeviceColour {
    const normal = super._normalizeColor(colour);
    if (!Array.isArray(normal)) return normal;
    const press = this.settings?.press;
    const [red = 0, green = 0, blue = 0] = normal;
    const components = press && normal.length === 3 ? press.inkOf([red, green, blue]) : normal;
    return components.map(thousandths);
  }

  get tagged(): boolean {
    return this.settings.tagged;
  }

  /** The date of the edition. */
  get created(): Date {
    return this.settings.info.CreationDate;
  }

  /** Of three shares or four: with the operator that says the colour space as well. */
  override _setColorCore(colour: unknown, stroke: boolean): boolean {
    const shares = this._normalizeColor(colour);
    if (!Array.isArray(shares)) return super._setColorCore(colour, stroke);
    const operator = shares.length === 4 ? 'k' : 'rg';
    this.addContent(`${shares.join(' ')} ${stroke ? operator.toUpperCase() : operator}`);
    return true;
  }

  /** Writes a line of text, its baseline beginning at a place in pt from the upper left corner. */
  addText(operators: string, x: number, y: number): void {
    if (!this.growing) throw new Error('text is drawn on no page');
    this.growing.writeText(operators, x, y);
  }

  /** Adds an empty page, which is then the current one. */
  beginPage({ width, height }: DrawnPage['size']): void {
    this.addPage({ size: [width, height] });
    // Where pdfkit turns it upside down: what is drawn says so itself.
    this.page.content.buffer = [];
  }

  /** What is drawn inside is noted as the content that grows: of a page, or of a drawing on it. */
  drawOn(growing: GrowingContent, draw: () => void): void {
    const outer = this.growing;
    this.growing = growing;
    draw();
    this.growing = outer;
  }

  /** The general reader of SVG has pages of its own for a while. */
  override addContent(operators: string): this {
    if (!this.growing || !('content' in this.page)) return super.addContent(operators);
    this.growing.write(operators);
    return this;
  }

  /** Notes that glyphs are shown by what is drawn. */
  show({ typeface }: PdfFont, glyphs: readonly Glyph[]): void {
    this.growing?.show(typeface, glyphs);
  }

  /** An opacity is called by what it is, not by how many came before it. */
  override _doOpacity(fill: number | null = null, stroke: number | null = null): this {
    if (fill === null && stroke === null) return this;
    const opacity: Opacity = { fill: fill && clamped(fill), stroke: stroke && clamped(stroke) };
    const name = opacityName(opacity);
    this.growing?.setOpacity(name, opacity);
    return this.addContent(`/${name} gs`);
  }

  /** An image, too. */
  override provideImage(name: string): PdfImage {
    const image = super.provideImage(name);
    image.label = `I${Buffer.from(name, 'base64').toString('base64url')}`;
    return image;
  }

  /** As pdfkit ends pages, but that their objects are packed. */
  override flushPages(): void {
    for (const page of this._pageBuffer.splice(0)) {
      page._setTabOrder();
      this.pack(page.dictionary);
      const inks = Object.values(this.spotColors).map(({ id, ref }) => [id, ref] as const);
      page.resources.data.ColorSpace = Object.fromEntries(inks);
      this.pack(page.resources);
      page.content.end();
    }
  }

  /** Puts what was drawn on the current page, with all that it needs of the file. */
  fillPage(drawn: DrawnPage): void {
    this.resources.use(drawn, this.faces);
    this.page.content.compress = false;
    this.page.content.data.Filter = 'FlateDecode';
    this.page.content.write(drawn.content);
  }

  /** Its objects are packed as those of the last document like it. */
  packAs(streams: PackedStreams): void {
    if (this.packer) this.packer.streams = streams;
  }

  /** Ends an object that is no stream: by a shorter way than its own, which writes it in pieces that are then put together. */
  pack(reference: PdfReference): void {
    this.packer?.add({ id: reference.id, body: written(reference.data) });
    super._refEnd(reference);
  }

  /** Writes an object that has a number which was reserved. */
  packNumbered(object: PackedObject): void {
    this.packer?.add(object);
  }

  /** Numbers for objects that need no reference of pdfkit's: the first of so many. */
  reserve(count: number): number {
    const first = this._offsets.length + 1;
    for (let more = 0; more < count; more++) this._offsets.push(null);
    return first;
  }

  /** Packs many objects that are much alike, such as the elements of the structure. */
  packAlike(objects: readonly PackedObject[]): void {
    this.packer?.addAlike(objects);
  }

  /** pdfkit's own leaves characters such as & as they are, which breaks the metadata. */
  override _addInfo(): void {
    this.appendXML(xmpOf(this.settings));
  }

  override _write(chunk: string | Uint8Array): void {
    const rest = this.packer ? this.packer.take(chunk) : [chunk];
    for (const one of rest) super._write(one);
  }

  override _refEnd(reference: PdfReference): void {
    for (const chunk of this.packer?.takeEnd(reference, this._offset) ?? []) super._write(chunk);
    super._refEnd(reference);
  }

  /** Ends the file with the packed objects and a cross-reference stream, where pdfkit writes a table. */
  override _finalize(): void {
    const packed = this.packer;
    this.packer = undefined;
    if (!packed) return;
    const write = (chunk: string | Uint8Array) => {
      super._write(chunk);
      return this._offset;
    };
    packed.finish(this._offsets, this._offset, write, {
      root: this._root.id,
      info: this._info.id,
      id: Buffer.from(this._id).toString('hex'),
    });
    this.push(null);
  }
}

/** Finer than any screen or press shows. */
function thousandths(share: number): number {
  return Math.round(share * 1000) / 1000;
}

function clamped(share: number): number {
  return Math.max(0, Math.min(1, share));
}

function isShaped(font: PdfkitFont): font is EmbeddedFont {
  return font.typeface !== undefined;
}
