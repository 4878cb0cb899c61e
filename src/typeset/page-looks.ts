import { createHash } from 'node:crypto';
import type { Typeface } from '../fonts/typeface.js';
import {
  areSetAlike,
  type LaidOutGraphic,
  type LaidOutLine,
  type LaidOutPage,
  type LaidOutRun,
} from './engine.js';

/** Into what depth vectors are looked at: deeper, there may be references back to the document. */
const deepest = 4;

/** Tells pages that look alike from those that do not, without drawing them; looks at each page once. */
export class PageLooks {
  readonly #known = new WeakMap<LaidOutPage, string>();
  readonly #faces = new WeakMap<Typeface, string>();

  /** What pages have in common that look alike, and no others: a digest. */
  of(page: LaidOutPage): string {
    const known = this.#known.get(page) ?? this.#look(page);
    this.#known.set(page, known);
    return known;
  }

  #look({ items, watermark, pageSize, pageMargins }: LaidOutPage): string {
    const { font, ...mark } = watermark ?? {};
    let text = written([mark, pageSize, pageMargins], 0) + (font ? this.#face(font.typeface) : '');
    for (const { type, item } of items) {
      if (type === 'line') text += this.#line(item);
      else text += type === 'vector' ? written(item, 1) : graphic(item);
    }
    return createHash('sha1').update(text).digest('base64url');
  }

  /** What `pdf/` draws of a line. */
  #line(line: LaidOutLine): string {
    const { x, y, fit, inlines } = line;
    const place = `${rounded(x)} ${rounded(y)} ${rounded(line.getAscenderHeight())} ${rounded(line.getHeight())}`;
    let text = `${place} ${rounded(fit?.wordSpace ?? 0)} ${rounded(fit?.letterSpace ?? 0)}\n`;
    let last: LaidOutRun | undefined;
    for (const { run, x, width, text: words } of inlines) {
      if (!last || !areSetAlike(last, run) || last.background !== run.background)
        text += `${this.#style(run)}\n`;
      text += `${rounded(x)} ${words}\n`;
      if (run.background) text += `${rounded(width)}\n`;
      last = run;
    }
    return text;
  }

  #style(run: LaidOutRun): string {
    const { fontSize, characterSpacing, color, opacity, background, sup, sub, fontFeatures } = run;
    const numbers = [fontSize, characterSpacing, opacity].map(rounded).join(' ');
    return `${this.#face(run.font.typeface)} ${numbers} ${color} ${background} ${sup} ${sub} ${fontFeatures}`;
  }

  #face(face: Typeface): string {
    const known = this.#faces.get(face) ?? createHash('sha1').update(face.bytes).digest('base64url');
    this.#faces.set(face, known);
    return known;
  }
}

function graphic({ x, y, _width, _height, svg, image }: LaidOutGraphic): string {
  return `${[x, y, _width, _height].map(rounded).join(' ')} ${image}\n${svg?.svg}\n`;
}

function rounded(length: number): number {
  return Math.round(length * 1000);
}

function written(value: unknown, depth: number): string {
  if (typeof value === 'number') return `${rounded(value)},`;
  if (typeof value === 'string') return `${value}\0`;
  if (typeof value === 'boolean') return value ? 't' : 'f';
  return isThing(value) && depth <= deepest ? writtenThing(value, depth) : '';
}

interface Thing {
  readonly [name: string]: unknown;
}

function isThing(value: unknown): value is Thing {
  return typeof value === 'object' && value !== null;
}

function writtenThing(value: Thing, depth: number): string {
  let text = '{';
  for (const name of Object.keys(value)) {
    const look = written(value[name], depth + 1);
    if (look !== '') text += name + look;
  }
  return `${text}}`;
}
