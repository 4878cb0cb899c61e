import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { StructTreeNode, TextItem } from 'pdfjs-dist/types/src/display/api.js';

/** What a page says, as pdf.js reads it. */
export interface TaggedPage {
  /** The text of each piece of marked content, in the order of drawing. */
  readonly marked: ReadonlyMap<string, string>;
  /** The text that is in no piece of the structure. */
  readonly artifacts: readonly string[];
  /** The text of each sequence that is marked as an artifact, in the order of drawing; of those without text nothing. */
  readonly artifactSequences: readonly string[];
  /** The pieces of marked content in the order of the structure. */
  readonly order: readonly string[];
  readonly structure: StructTreeNode | null;
  /** Contents of its link annotations, top to bottom. */
  readonly links: readonly string[];
}

export interface TaggedFile {
  readonly pages: readonly TaggedPage[];
  readonly outline: readonly OutlineEntry[];
  /** What viewers call the pages, where that is said. */
  readonly labels: readonly string[] | null;
}

/** An entry of the outline, with the number of the page that it lands on, from 1, and how far up, in pt. */
export interface OutlineEntry {
  readonly title: string;
  readonly page: number;
  readonly top: number;
  readonly level: number;
}

export async function readTagged(pdf: Uint8Array): Promise<TaggedFile> {
  const document = await getDocument({ data: new Uint8Array(pdf), verbosity: 0 }).promise;
  const pages: TaggedPage[] = [];
  for (let number = 1; number <= document.numPages; number++) {
    const page = await document.getPage(number);
    const { items } = await page.getTextContent({ includeMarkedContent: true });
    const marked = new Map<string, string>();
    const artifacts: string[] = [];
    const artifactSequences: string[] = [];
    const open: { readonly id: string | undefined; readonly artifact: number | undefined }[] = [];
    const startsLine = lineStarts();
    for (const item of items) {
      if ('str' in item) {
        const { id } = open.findLast((one) => one.id !== undefined) ?? {};
        const { artifact } = open.findLast((one) => one.artifact !== undefined) ?? {};
        const text = `${startsLine(item) ? '\n' : ''}${item.str}${item.hasEOL ? '\n' : ''}`;
        if (artifact !== undefined) artifactSequences[artifact] += text;
        if (id !== undefined) marked.set(id, (marked.get(id) ?? '') + text);
        else if (item.str.trim() !== '') artifacts.push(item.str);
      } else if (item.type === 'endMarkedContent') open.pop();
      else {
        const id = 'id' in item && typeof item.id === 'string' ? item.id : undefined;
        const isArtifact = 'tag' in item && item.tag === 'Artifact';
        open.push({ id, artifact: isArtifact ? artifactSequences.push('') - 1 : undefined });
      }
    }
    const structure = await page.getStructTree();
    const annotations = await page.getAnnotations();
    pages.push({
      marked,
      artifacts,
      artifactSequences,
      order: structure ? contentOf(structure) : [],
      structure,
      links: annotations.map(({ contentsObj }) => String(contentsObj?.str)),
    });
  }
  const outline: OutlineEntry[] = [];
  const add = async (entries: Awaited<ReturnType<typeof document.getOutline>>, level: number) => {
    for (const { title, dest, items } of entries ?? []) {
      const [page, , , top] = Array.isArray(dest) ? dest : [];
      outline.push({ title, level, page: (await document.getPageIndex(page)) + 1, top: Number(top) });
      await add(items, level + 1);
    }
  };
  await add(await document.getOutline(), 1);
  const labels = await document.getPageLabels();
  await document.loadingTask.destroy();
  return { pages, outline, labels };
}

/**
 * Tells of each piece of text of a page in turn whether it stands on another line than the one before, by where it is: pdf.js
 * itself tells only where a paragraph goes on. Marks of footnotes, which are raised a little, stay on their line.
 */
function lineStarts(): (piece: TextItem) => boolean {
  let end: { readonly x: number; readonly y: number } | undefined;
  return ({ str, transform, width }) => {
    if (str === '') return false;
    const [x, y] = [Number(transform[4]), Number(transform[5])];
    const starts = end !== undefined && (Math.abs(y - end.y) > 6 || x < end.x - 2);
    end = { x: x + width, y };
    return starts;
  };
}

function contentOf(node: StructTreeNode): readonly string[] {
  return node.children.flatMap((child) => {
    if ('children' in child) return contentOf(child);
    return 'id' in child && child.type === 'content' ? [child.id] : [];
  });
}
