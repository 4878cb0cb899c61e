import type { LayoutHelper } from '../layout-helper.js';
import { concat } from './concat.js';
import { eq } from './eq.js';
import { FORMAT_HELPERS } from './formats.js';
import { lookup } from './lookup.js';
import { pages } from './pages.js';
import { prose } from './prose.js';
import { ref } from './ref.js';
import { sorted } from './sorted.js';
import { t } from './t.js';
import { where } from './where.js';

/** The helpers that layouts may call, by name. */
export const HELPERS: ReadonlyMap<string, LayoutHelper> = new Map(
  [t, prose, ref, pages, ...FORMAT_HELPERS, eq, concat, where, sorted, lookup].map((helper) => [
    helper.name,
    helper,
  ]),
);
