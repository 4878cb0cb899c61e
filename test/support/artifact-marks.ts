import { entry, type PdfFile } from './pdf-file.js';
import type { PdfObject, Ref } from './pdf-reader.js';

/** A sequence of a page's content that is marked as an artifact. */
export interface ArtifactMark {
  readonly type: PdfObject;
  readonly subtype: PdfObject;
}

/** What a page's content is marked as: its artifacts in the order of drawing, and the operators that draw outside all marks. */
export interface PageMarks {
  readonly artifacts: readonly ArtifactMark[];
  /** How often something is drawn inside marks. */
  readonly marked: number;
  readonly unmarked: readonly string[];
}

/** The operators that paint (ISO 32000-1, table 51), and those that open and close marks; strings are passed over. */
const operators =
  /\((?:\\.|[^\\)])*\)|<[\da-fA-F\s]*>|\/Artifact\s+\/(?<artifact>\w+)\s+BDC\b|(?<![\w/.-])(?<open>BDC|BMC|EMC)(?!\w)|(?<![\w/.-])(?<paint>TJ|Tj|f\*?|F|B\*?|b\*?|S|s|sh|Do)(?![\w*])/g;

/** Reads how a page's content is marked from the content itself. */
export function marksOf(file: PdfFile, page: Ref): PageMarks {
  const properties = file.at(page, 'Resources', 'Properties');
  const artifacts: ArtifactMark[] = [];
  const unmarked: string[] = [];
  let depth = 0;
  let marked = 0;
  const contents = file.list(entry(file.get(page), 'Contents'));
  const text = contents.map((one) => file.content(one).toString('latin1')).join('\n');
  for (const { groups: { artifact, open, paint } = {} } of text.matchAll(operators)) {
    if (artifact !== undefined) {
      const said = file.at(properties, artifact);
      artifacts.push({ type: entry(said, 'Type'), subtype: entry(said, 'Subtype') });
      depth += 1;
    } else if (open !== undefined) depth += open === 'EMC' ? -1 : 1;
    else if (paint !== undefined && depth === 0) unmarked.push(paint);
    else if (paint !== undefined) marked += 1;
  }
  return { artifacts, marked, unmarked };
}
