import { createHash } from 'node:crypto';
import type { LaidOutPage } from './engine.js';

/** Properties that say nothing of how a page looks, or say it again. */
const unseen = new Set([
  'stamp',
  'footnote',
  'broken',
  '_inlines',
  '_node',
  'nodeInfo',
  'positions',
  'leadingCut',
  'trailingCut',
]);

/** Into what depth drawn things are looked at: deeper, there are references back to the document. */
const deepest = 5;

/** Tells pages that look alike from those that do not, without drawing them. */
export function pageHash({ items, ...page }: LaidOutPage): string {
  const hash = createHash('sha1').update(written(page, 0));
  for (const item of items) hash.update(written(item, 2));
  return hash.digest('base64url');
}

function written(value: unknown, depth: number): string {
  if (typeof value === 'number') return `${Math.round(value * 1000)},`;
  if (typeof value === 'string') return `${value}\0`;
  if (typeof value === 'boolean') return value ? 't' : 'f';
  return isThing(value) ? writtenThing(value, depth) : '';
}

interface Thing {
  readonly [name: string]: unknown;
}

function isThing(value: unknown): value is Thing {
  return typeof value === 'object' && value !== null;
}

function writtenThing(value: Thing, depth: number): string {
  // A face of a document: its name says all, and it leads to the document.
  if ('layoutCache' in value) return 'name' in value && typeof value.name === 'string' ? value.name : 'font';
  if (depth > deepest) return '';
  let text = '{';
  for (const name of Object.keys(value)) {
    if (unseen.has(name)) continue;
    const look = written(value[name], depth + 1);
    if (look !== '') text += name + look;
  }
  return `${text}}`;
}
