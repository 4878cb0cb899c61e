import type { MarkdownIt } from 'markdown-it';
import { createMarkdown } from '../language/prose/markdown.js';
import type { Project } from '../project/project.js';
import { type UnitState, unitStates } from '../translation/staleness.js';
import type { TranslationUnit, TranslationUnits } from '../translation/unit.js';
import { type Inline, proseInlines, stringInlines } from './inlines.js';
import { pagesOf, type TextPages } from './text-pages.js';

/** Words, or a code with the number that it bears in the files of translators; the same code has the same in both texts. */
export type CodedInline =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'code'; readonly code: string; readonly id: string };

/** One text for a translator, with what there is to know of it. */
export interface Segment {
  readonly unit: TranslationUnit;
  readonly state: UnitState;
  readonly reference: string;
  /** `''` where it is missing. */
  readonly translation: string;
  readonly source: readonly CodedInline[];
  readonly target: readonly CodedInline[];
  readonly note: string | undefined;
  /** In characters. */
  readonly maxLength: number | undefined;
  /** Of the reference's edition, from 1. */
  readonly pages: readonly number[];
}

/** What goes to translators and comes back: the texts of one language that the reference has. */
export interface Exchange {
  readonly project: string;
  readonly reference: string;
  readonly language: string;
  readonly segments: readonly Segment[];
}

export function exchangeOf(
  project: Project,
  { units, reference, language }: TranslationUnits,
  pages: TextPages,
): Exchange {
  const states = unitStates(units, project.locks.get(language));
  const markdown = createMarkdown();
  const segments = units.flatMap((unit): readonly Segment[] => {
    if (!unit.reference) return [];
    const [from, to] = [unit.reference.raw, unit.translation?.raw ?? ''];
    const { note, maxLength } = project.keyNotes.get(unit.key) ?? {};
    return [
      {
        unit,
        state: states.get(unit) ?? 'current',
        ...{ reference: from, translation: to, note, maxLength },
        ...coded(inlinesOf(unit, from, markdown), inlinesOf(unit, to, markdown)),
        pages: pagesOf(unit, pages),
      },
    ];
  });
  return { project: project.config.id, reference, language, segments };
}

export function inlinesOf({ kind }: TranslationUnit, raw: string, markdown: MarkdownIt): readonly Inline[] {
  return kind === 'string' ? stringInlines(raw) : proseInlines(raw, markdown);
}

/** Numbers the codes of the reference from 1; those of the translation that it has not go on from there. */
function coded(source: readonly Inline[], target: readonly Inline[]): Pick<Segment, 'source' | 'target'> {
  let count = 0;
  const free: { readonly code: string; readonly id: string }[] = [];
  const from = source.map((inline): CodedInline => {
    if (inline.kind === 'text') return inline;
    count += 1;
    free.push({ code: inline.code, id: String(count) });
    return { ...inline, id: String(count) };
  });
  const to = target.map((inline): CodedInline => {
    if (inline.kind === 'text') return inline;
    const at = free.findIndex(({ code }) => code === inline.code);
    const [same] = at < 0 ? [] : free.splice(at, 1);
    if (!same) count += 1;
    return { ...inline, id: same?.id ?? String(count) };
  });
  return { source: from, target: to };
}

/** The note for translators, and what else is to be said in words. */
export function notesOf({ note, maxLength, pages, unit, state }: Segment): readonly string[] {
  return [
    ...(note === undefined ? [] : [note]),
    ...(maxLength === undefined ? [] : [`at most ${maxLength} characters`]),
    ...(unit.kind === 'string' && unit.form !== undefined ? [`plural form "${unit.form}"`] : []),
    ...(pages.length === 0 ? [] : [`page ${pages.join(', ')}`]),
    ...(state === 'stale' ? ['the reference has changed since this was translated'] : []),
  ];
}

/** Whether a translator has something to do. */
export function isOpen({ state }: Segment): boolean {
  return state === 'missing' || state === 'stale';
}
