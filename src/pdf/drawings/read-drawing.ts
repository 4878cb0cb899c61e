/** A drawing as it is drawn: what the canvas package writes of SVG, with paths as operators of PDF. */
export interface ReadDrawing {
  /** Of its view box, from the upper left corner. */
  readonly width: number;
  readonly height: number;
  readonly marks: readonly Mark[];
}

export type Mark =
  | { readonly kind: 'clip'; readonly path: string; readonly evenOdd: boolean }
  /** Ends the last clip. */
  | { readonly kind: 'unclip' }
  | { readonly kind: 'fill'; readonly path: string; readonly evenOdd: boolean; readonly paint: Paint }
  | { readonly kind: 'stroke'; readonly path: string; readonly pen: string; readonly paint: Paint }
  | DrawnText;

export interface Paint {
  /** `#rrggbb` or `#rgb`. */
  readonly colour: string;
  readonly opacity: number;
}

export interface DrawnText {
  readonly kind: 'text';
  readonly text: string;
  readonly family: string;
  readonly bold: boolean;
  readonly italic: boolean;
  readonly size: number;
  /** Of its beginning, on the baseline. */
  readonly x: number;
  readonly y: number;
  readonly paint: Paint;
}

type Attributes = ReadonlyMap<string, string>;

/**
 * Reads a drawing in one pass. Nothing where there is more in it than flat fills, strokes, clips and upright text, such
 * as a gradient: then a reader of all of SVG has to be asked, which takes about four times as long.
 */
export function readDrawing(svg: string): ReadDrawing | undefined {
  const clips = new Map<string, Mark>();
  const marks: Mark[] = [];
  let size: { readonly width: number; readonly height: number } | undefined;
  let defining: string | undefined;
  for (const [, tag = '', written = '', content = ''] of svg.matchAll(/<(\/?\w+)([^>]*)>([^<]*)/g)) {
    const attributes = attributesOf(written);
    if (tag === 'svg') size = sizeOf(attributes);
    else if (tag === 'clipPath') defining = attributes.get('id');
    else if (tag === 'path' && defining !== undefined) {
      const mark = clipOf(attributes);
      if (!mark) return undefined;
      clips.set(`url(#${defining})`, mark);
      defining = undefined;
    } else if (!silent.has(tag)) {
      const mark =
        tag === 'g' ? clips.get(attributes.get('clip-path') ?? '') : markOf(tag, attributes, content);
      if (!mark) return undefined;
      marks.push(mark);
    }
  }
  return size && { ...size, marks };
}

const silent = new Set(['/svg', 'defs', '/defs', '/clipPath', '/text']);

function attributesOf(written: string): Attributes {
  const found = written.matchAll(/([\w-]+)="([^"]*)"/g);
  return new Map(Array.from(found, ([, name = '', value = '']) => [name, value]));
}

function sizeOf(attributes: Attributes) {
  const [left, top, width = 0, height = 0] = (attributes.get('viewBox') ?? '').split(' ').map(Number);
  const stretches = attributes.get('preserveAspectRatio') === 'none';
  return stretches && left === 0 && top === 0 && width > 0 && height > 0 ? { width, height } : undefined;
}

function markOf(tag: string, attributes: Attributes, content: string): Mark | undefined {
  if (tag === '/g') return { kind: 'unclip' };
  if (tag === 'text') return textOf(attributes, content);
  if (tag !== 'path') return undefined;
  const path = operatorsOf(attributes.get('d'));
  if (path === undefined) return undefined;
  if (attributes.get('fill') === 'none') {
    const pen = penOf(attributes);
    const paint = paintOf('stroke', attributes);
    return pen !== undefined && paint ? { kind: 'stroke', path, pen, paint } : undefined;
  }
  const paint = paintOf('fill', attributes);
  const known = knows(attributes, 'd', 'fill', 'fill-opacity', 'fill-rule');
  return paint && known
    ? { kind: 'fill', path, evenOdd: isEvenOdd(attributes, 'fill-rule'), paint }
    : undefined;
}

function clipOf(attributes: Attributes): Mark | undefined {
  const path = operatorsOf(attributes.get('d'));
  if (path === undefined || !knows(attributes, 'd', 'clip-rule')) return undefined;
  return { kind: 'clip', path, evenOdd: isEvenOdd(attributes, 'clip-rule') };
}

function isEvenOdd(attributes: Attributes, rule: string): boolean {
  return attributes.get(rule) === 'evenodd';
}

function textOf(attributes: Attributes, content: string): DrawnText | undefined {
  const weight = attributes.get('font-weight') ?? 'normal';
  const paint = paintOf('fill', attributes);
  const known = knows(
    attributes,
    ...['font-family', 'font-size', 'font-weight', 'font-style', 'fill', 'fill-opacity', 'x', 'y'],
  );
  if (!known || !paint || !['normal', 'bold'].includes(weight)) return undefined;
  return {
    kind: 'text',
    text: unescaped(content),
    family: unescaped(attributes.get('font-family') ?? ''),
    bold: weight === 'bold',
    italic: attributes.get('font-style') === 'italic',
    size: Number(attributes.get('font-size')),
    x: Number(attributes.get('x')),
    y: Number(attributes.get('y')),
    paint,
  };
}

function paintOf(property: 'fill' | 'stroke', attributes: Attributes): Paint | undefined {
  const colour = attributes.get(property) ?? '';
  if (!/^#(?:[\da-f]{3}){1,2}$/.test(colour)) return undefined;
  return { colour, opacity: Number(attributes.get(`${property}-opacity`) ?? 1) };
}

/** The operators that set all that a line looks like but its colour (ISO 32000-1, 8.4.3). */
function penOf(attributes: Attributes): string | undefined {
  const known = knows(
    attributes,
    ...['d', 'fill', 'stroke', 'stroke-opacity', 'stroke-width', 'stroke-linecap', 'stroke-linejoin'],
    ...['stroke-miterlimit', 'stroke-dasharray', 'stroke-dashoffset'],
  );
  const cap = ['butt', 'round', 'square'].indexOf(attributes.get('stroke-linecap') ?? 'butt');
  const join = ['miter', 'round', 'bevel'].indexOf(attributes.get('stroke-linejoin') ?? 'miter');
  if (!known || cap < 0 || join < 0) return undefined;
  const width = attributes.get('stroke-width') ?? '1';
  const limit = attributes.get('stroke-miterlimit') ?? '4';
  const dashes = attributes.get('stroke-dasharray') ?? '';
  return `${width} w ${cap} J ${join} j ${limit} M [${dashes}] ${attributes.get('stroke-dashoffset') ?? 0} d`;
}

function knows(attributes: Attributes, ...names: readonly string[]): boolean {
  return [...attributes.keys()].every((name) => names.includes(name));
}

const pathOperators: Readonly<Record<string, string>> = { M: 'm', L: 'l', C: 'c' };

/** A path's operators; SVG and PDF write the coordinates of these commands alike. */
function operatorsOf(data: string | undefined): string | undefined {
  if (data === undefined || !/^[MLCZ\d .-]+$/.test(data)) return undefined;
  return data.replaceAll(/([MLCZ])([^MLCZ]*)/g, (_, command: string, numbers: string) =>
    command === 'Z' ? 'h ' : `${numbers} ${pathOperators[command]} `,
  );
}

const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"' };

function unescaped(text: string): string {
  return text.replaceAll(/&(\w+);/g, (whole, name: string) => entities[name] ?? whole);
}
