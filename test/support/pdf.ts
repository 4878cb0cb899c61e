import { readFile } from 'node:fs/promises';
import { getDocument, OPS, type PDFDocumentProxy, type PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import * as z from 'zod';

/** A PDF as pdf.js reads it. Pages count from 1, lengths are in pt. */
export interface ReadPdf {
  readonly info: PdfInfo;
  readonly pages: readonly ReadPage[];
  /** In reading order, all levels. */
  readonly outline: readonly OutlineEntry[];
  /** The page of each named destination. */
  readonly destinations: ReadonlyMap<string, number>;
}

export interface ReadPage {
  readonly width: number;
  readonly height: number;
  /** The lines, with one space between the pieces of a line. */
  readonly text: string;
  readonly pieces: readonly Piece[];
  readonly links: readonly Link[];
}

export interface Piece {
  readonly text: string;
  readonly x: number;
  /** Of the baseline, from the foot of the page. */
  readonly y: number;
}

export interface Link {
  /** The name of a destination of the document, or its page where it has no name. */
  readonly destination?: string | undefined;
  readonly page?: number | undefined;
  readonly url?: string | undefined;
  /** From the foot of the page. */
  readonly bottom: number;
  readonly top: number;
  readonly left: number;
}

export interface OutlineEntry {
  readonly title: string;
  /** 1 for the topmost. */
  readonly level: number;
  readonly page: number;
}

const infoSchema = z.object({
  Title: z.string(),
  Language: z.string(),
  Keywords: z.string().optional(),
  Subject: z.string().optional(),
  Author: z.string().optional(),
  CreationDate: z.string(),
  ModDate: z.string(),
});
export type PdfInfo = z.output<typeof infoSchema>;

const linkSchema = z.object({
  subtype: z.literal('Link'),
  rect: z.tuple([z.number(), z.number(), z.number(), z.number()]),
  url: z.string().optional(),
  dest: z.union([z.string(), z.array(z.unknown())]).optional(),
});
const referenceSchema = z.object({ num: z.number(), gen: z.number() });
const outlineSchema = z.object({
  title: z.string(),
  dest: z.union([z.string(), z.array(z.unknown())]),
  get items() {
    return z.array(outlineSchema);
  },
});
type OutlineItem = z.output<typeof outlineSchema>;

export async function readPdf(path: string): Promise<ReadPdf> {
  return withPdf(path, async (pdf) => {
    const named = Object.entries(await pdf.getDestinations());
    const destinations = new Map<string, number>();
    for (const [name, to] of named) destinations.set(name, await pageOf(to, pdf));
    const pages = await eachPage(pdf, (page) => readPage(page, pdf));
    const outline = await entriesOf(z.array(outlineSchema).parse((await pdf.getOutline()) ?? []), 1, pdf);
    return { info: infoSchema.parse((await pdf.getMetadata()).info), pages, outline, destinations };
  });
}

/** What is drawn on a page, by the names and codes that the file itself uses. */
export interface DrawnPage {
  /** Names of the fonts, without the tag of their subset. */
  readonly fonts: readonly string[];
  /** The characters whose glyph is the one that stands for missing ones (number 0). */
  readonly missing: readonly string[];
  /** `#rrggbb` of all that is filled. */
  readonly colours: readonly string[];
}

const glyphSchema = z.object({ originalCharCode: z.number(), unicode: z.string() });

export async function drawnPages(path: string): Promise<readonly DrawnPage[]> {
  return withPdf(path, (pdf) => eachPage(pdf, drawnPage));
}

async function drawnPage(page: PDFPageProxy): Promise<DrawnPage> {
  const { fnArray, argsArray } = await page.getOperatorList();
  const operands = (operator: number): readonly unknown[] =>
    argsArray.filter((_, index) => fnArray[index] === operator).map((args: readonly unknown[]) => args[0]);
  const fontSchema = z.object({ name: z.string() });
  const fonts = operands(OPS.setFont).map((id) => {
    const { name } = fontSchema.parse(page.commonObjs.get(String(id)));
    return name.replace(/^[A-Z]{6}\+/, '');
  });
  // Between the glyphs of a text stand numbers, which move them.
  const glyphs = operands(OPS.showText)
    .flatMap((shown) => z.array(z.union([glyphSchema, z.number()])).parse(shown))
    .filter((one) => typeof one !== 'number');
  return {
    fonts: [...new Set(fonts)].sort(),
    missing: glyphs.filter((one) => one.originalCharCode === 0).map(({ unicode }) => unicode),
    colours: [...new Set(operands(OPS.setFillRGBColor).map(String))].sort(),
  };
}

async function withPdf<T>(path: string, act: (pdf: PDFDocumentProxy) => Promise<T>): Promise<T> {
  const task = getDocument({
    data: new Uint8Array(await readFile(path)),
    verbosity: 0,
    fontExtraProperties: true,
  });
  try {
    return await act(await task.promise);
  } finally {
    await task.destroy();
  }
}

async function eachPage<T>(pdf: PDFDocumentProxy, act: (page: PDFPageProxy) => Promise<T>): Promise<T[]> {
  const results: T[] = [];
  for (let number = 1; number <= pdf.numPages; number++) results.push(await act(await pdf.getPage(number)));
  return results;
}

async function readPage(page: PDFPageProxy, pdf: PDFDocumentProxy): Promise<ReadPage> {
  const [left = 0, bottom = 0, right = 0, top = 0] = page.view;
  const { items } = await page.getTextContent();
  const texts = items.flatMap((item) => ('str' in item ? [item] : []));
  const links: Link[] = [];
  for (const annotation of await page.getAnnotations()) {
    const { rect, url, dest } = linkSchema.parse(annotation);
    const destination = typeof dest === 'string' ? dest : undefined;
    const target = Array.isArray(dest) ? await pageOf(dest, pdf) : undefined;
    links.push({ destination, page: target, url, left: rect[0], bottom: rect[1], top: rect[3] });
  }
  return {
    width: right - left,
    height: top - bottom,
    text: texts
      .map(({ str, hasEOL, transform }, index) => {
        // pdf.js ends lines of running text itself, but not before a chart's labels.
        const apart = Math.abs(Number(texts[index + 1]?.transform[5] ?? 0) - Number(transform[5])) > 6;
        return hasEOL || apart ? `${str}\n` : str;
      })
      .join('')
      .split('\n')
      .map((line) => line.replaceAll(/ +/g, ' ').trim())
      .filter((line) => line !== '')
      .join('\n'),
    pieces: texts
      .filter(({ str }) => str.trim() !== '')
      .map(({ str, transform }) => ({ text: str, x: Number(transform[4]), y: Number(transform[5]) })),
    links,
  };
}

async function entriesOf(
  items: readonly OutlineItem[],
  level: number,
  pdf: PDFDocumentProxy,
): Promise<OutlineEntry[]> {
  const entries: OutlineEntry[] = [];
  for (const { title, dest, items: below } of items) {
    const to = typeof dest === 'string' ? await pdf.getDestination(dest) : dest;
    entries.push({ title, level, page: await pageOf(to, pdf) });
    entries.push(...(await entriesOf(below, level + 1, pdf)));
  }
  return entries;
}

async function pageOf(destination: unknown, pdf: PDFDocumentProxy): Promise<number> {
  const [target] = z.array(z.unknown()).parse(destination);
  if (typeof target === 'number') return target + 1;
  return (await pdf.getPageIndex(referenceSchema.parse(target))) + 1;
}
