import { createHash } from 'node:crypto';
import { inflateSync } from 'node:zlib';
import type { Findings } from '../diagnostics.js';
import type { DocumentTree, Image } from '../document/nodes.js';
import { FileError, type ProjectFiles } from '../host.js';
import { spanOf } from '../origin.js';

/** An image of the project, read and found whole. */
export interface ReadyImage {
  /** What documents call it: no other image's. */
  readonly name: string;
  /** A data URL. */
  readonly url: string;
  /** In pixels. */
  readonly width: number;
  readonly height: number;
  readonly colours: 'grey' | 'rgb' | 'cmyk';
  /** Whether what is behind it may show through. */
  readonly transparent: boolean;
}

/** Reads the images of a document, by their paths; what cannot be printed is reported where it is used. */
export async function readImages(
  tree: DocumentTree,
  files: ProjectFiles,
  findings: Findings,
): Promise<ReadonlyMap<string, ReadyImage>> {
  const images = new Map<string, ReadyImage>();
  for (const node of tree.notable) {
    if (node.kind !== 'image' || images.has(node.source)) continue;
    const image = await readImage(node, files, findings);
    if (image) images.set(node.source, image);
  }
  return images;
}

async function readImage(
  node: Image,
  files: ProjectFiles,
  findings: Findings,
): Promise<ReadyImage | undefined> {
  const span = spanOf(node.origin);
  try {
    const bytes = await files.read(node.source);
    const image = decodePng(bytes) ?? decodeJpeg(bytes);
    if (image) return { ...image, name: createHash('sha1').update(bytes).digest('base64') };
    findings.error('damaged-image', `"${node.source}" is not a whole PNG or JPEG image`, {
      span,
      hints: ['export it again as PNG or JPEG; a download that broke off leaves a file like this'],
    });
  } catch (error) {
    if (!(error instanceof FileError)) throw error;
    const [problem, hint] = fileProblems[error.problem];
    findings.error('unreadable-image', `the image "${node.source}" ${problem}`, { span, hints: [hint] });
  }
  return undefined;
}

const fileProblems: Record<FileError['problem'], readonly [problem: string, hint: string]> = {
  missing: ['does not exist', 'paths start from the project folder, such as "data/images/map.png"'],
  outside: ['is outside the project', 'copy it into the project folder: a build reads nothing else'],
  'not-a-file': ['is not a file', 'name an image file'],
  unreadable: ['cannot be read', 'check the permissions of the file'],
  'too-large': ['is too large', 'images of more than 64 MB are not read'],
};

const pngSignature = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];

type Decoded = Omit<ReadyImage, 'name'>;

/** The image where the bytes are a PNG whose pixel data is all there. Chunks: PNG specification, section 5. */
function decodePng(bytes: Uint8Array): Decoded | undefined {
  if (!pngSignature.every((byte, index) => bytes[index] === byte)) return undefined;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const pixels: Uint8Array[] = [];
  const colourType = bytes[25];
  let [ended, transparent] = [false, false];
  for (let at = pngSignature.length; at + 12 <= bytes.length && !ended; ) {
    const length = view.getUint32(at);
    const type = String.fromCharCode(...bytes.subarray(at + 4, at + 8));
    if (at + 12 + length > bytes.length) return undefined;
    if (type === 'IDAT') pixels.push(bytes.subarray(at + 8, at + 8 + length));
    if (type === 'tRNS') transparent = true;
    ended = type === 'IEND';
    at += 12 + length;
  }
  if (!ended || !inflates(Buffer.concat(pixels))) return undefined;
  return {
    url: dataUrl('png', bytes),
    width: view.getUint32(16),
    height: view.getUint32(20),
    colours: colourType === 0 || colourType === 4 ? 'grey' : 'rgb',
    transparent: transparent || colourType === 4 || colourType === 6,
  };
}

function inflates(data: Uint8Array): boolean {
  try {
    return inflateSync(data).length > 0;
  } catch {
    return false;
  }
}

/** The image where the bytes are a JPEG from its first marker to its last. Markers: ITU-T T.81, annex B. */
function decodeJpeg(bytes: Uint8Array): Decoded | undefined {
  const ends = bytes.length > 4 && bytes.at(-2) === 0xff && bytes.at(-1) === 0xd9;
  if (bytes[0] !== 0xff || bytes[1] !== 0xd8 || !ends) return undefined;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  for (let at = 2; at + 9 < bytes.length; at += 2 + view.getUint16(at + 2)) {
    const marker = bytes[at + 1] ?? 0;
    if (bytes[at] !== 0xff) return undefined;
    // A frame header (SOF) holds the size; C4, C8 and CC are tables that share its range.
    const frame = marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);
    if (frame) {
      const url = dataUrl('jpeg', bytes);
      const colours = ({ 1: 'grey', 4: 'cmyk' } as const)[bytes[at + 9] ?? 3] ?? 'rgb';
      const [width, height] = [view.getUint16(at + 7), view.getUint16(at + 5)];
      return { url, width, height, colours, transparent: false };
    }
  }
  return undefined;
}

function dataUrl(type: 'png' | 'jpeg', bytes: Uint8Array): string {
  return `data:image/${type};base64,${Buffer.from(bytes).toString('base64')}`;
}
