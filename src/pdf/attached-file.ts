import { createHash } from 'node:crypto';
import { deflateSync } from 'node:zlib';
import type { ReportDocument } from './document.js';
import { type PdfReference, pdfText } from './pdfkit.js';

/** What a file that is attached holds, deflated. */
export interface PackedFile {
  readonly bytes: Uint8Array;
  /** In bytes, of what is deflated. */
  readonly size: number;
  readonly checksum: string;
}

export function packFile(content: Uint8Array): PackedFile {
  const checksum = createHash('md5').update(content).digest('hex');
  return { bytes: deflateSync(content), size: content.length, checksum };
}

/** Files of comma-separated values that belong to the document: what several hold alike stands in it once. */
export class AttachedFiles {
  readonly #contents = new Map<string, PdfReference>();
  readonly #specifications: PdfReference[] = [];

  constructor(private readonly document: ReportDocument) {}

  /** @returns its specification (ISO 32000-1, 7.11.3) */
  add(name: string, description: string, file: PackedFile): PdfReference {
    const specification = this.document.ref({
      Type: 'Filespec',
      AFRelationship: 'Data',
      F: pdfText(name),
      EF: { F: this.#embed(file) },
      UF: pdfText(name),
      Desc: pdfText(description),
    });
    this.document.pack(specification);
    this.#specifications.push(specification);
    this.document._root.data.AF = this.#specifications;
    return specification;
  }

  #embed({ bytes, size, checksum }: PackedFile): PdfReference {
    const known = this.#contents.get(checksum);
    if (known) return known;
    const date = this.document.created;
    const content = this.document.ref({
      Type: 'EmbeddedFile',
      Subtype: 'text#2Fcsv',
      Params: { CreationDate: date, ModDate: date, CheckSum: pdfText(checksum), Size: size },
      Filter: 'FlateDecode',
    });
    content.end(bytes);
    this.#contents.set(checksum, content);
    return content;
  }
}
