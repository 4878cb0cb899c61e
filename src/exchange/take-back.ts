import type { MarkdownIt } from 'markdown-it';
import { type Diagnostic, Findings } from '../diagnostics.js';
import { createMarkdown } from '../language/prose/markdown.js';
import { didYouMean } from '../nearest.js';
import { charactersOf } from '../translation/text-length.js';
import { mayLeaveCountOut, type TranslationUnit } from '../translation/unit.js';
import { differingPlaceholders } from './placeholders.js';
import { putTogether } from './put-together.js';
import { isEmpty, type Returned, type ReturnedFile, type ReturnedText } from './returned.js';
import { type CodedInline, type Exchange, inlinesOf, type Segment } from './segments.js';

/** What is to become of the texts of a language. */
export interface TakenBack {
  /** New texts of the catalogue, by the unit. */
  readonly changed: ReadonlyMap<TranslationUnit, string>;
  /** The units whose translation is said to be of the reference as it is now. */
  readonly confirmed: ReadonlySet<TranslationUnit>;
  readonly diagnostics: readonly Diagnostic[];
}

const HAND_WRITTEN_COUNT = new Set(['{{count}}']);

/** Compares what came back with what there is, text by text. What would break something is told and left out. */
export function takeBack(exchange: Exchange, file: ReturnedFile): TakenBack {
  const taking = new Taking(exchange, createMarkdown());
  taking.findings.add(...file.diagnostics);
  for (const item of file.items) taking.take(item);
  taking.dropBrokenPlurals();
  return {
    changed: new Map([...taking.changed].map(([unit, { raw }]) => [unit, raw])),
    confirmed: taking.confirmed,
    diagnostics: taking.findings.list,
  };
}

class Taking {
  readonly findings = new Findings();
  readonly changed = new Map<TranslationUnit, { readonly raw: string; readonly item: Returned }>();
  readonly confirmed = new Set<TranslationUnit>();
  readonly #segments: ReadonlyMap<string, Segment>;
  readonly #seen = new Map<string, Returned>();

  constructor(
    readonly exchange: Exchange,
    readonly markdown: MarkdownIt,
  ) {
    this.#segments = new Map(exchange.segments.map((segment) => [segment.unit.id, segment]));
  }

  take(item: Returned): void {
    const { id, span, translation, unfinished } = item;
    const first = this.#seen.get(id);
    if (first) {
      const trace = [{ message: 'it stands here first', span: first.span }];
      this.findings.error('duplicate-segment', `"${id}" stands twice`, { span, trace });
      return;
    }
    this.#seen.set(id, item);
    const segment = this.#segments.get(id);
    if (!segment) {
      this.#unknown(item);
      return;
    }
    if (!isSame(item.reference, segment.reference, segment.source)) {
      this.#refuse(
        item,
        'stale-reference',
        `the reference text of "${id}" has changed since it was exported`,
        ['export it again, and translate the new text'],
      );
      return;
    }
    if (!translation || isEmpty(translation)) return;
    if (isSame(translation, segment.translation, segment.target)) {
      if (!unfinished) this.confirmed.add(segment.unit);
      return;
    }
    if (unfinished === 'draft') {
      const message = `"${id}" is still marked as not finished`;
      this.findings.warning('unfinished-translation', message, {
        span,
        hints: ['take the mark away (PO: "fuzzy")'],
      });
      return;
    }
    this.#change(item, segment, translation);
  }

  #change(item: Returned, segment: Segment, translation: ReturnedText): void {
    const { unit, maxLength } = segment;
    const made = putTogether(segment, translation, this.markdown);
    if ('code' in made) {
      this.#refuse(item, made.code, `"${item.id}": ${made.message}`, made.hints);
      return;
    }
    const mayLeaveOut = mayLeaveCountOut(unit) ? HAND_WRITTEN_COUNT : undefined;
    const [from, to] = [segment.reference, made.raw].map((raw) => inlinesOf(unit, raw, this.markdown));
    const differs = differingPlaceholders(from ?? [], to ?? [], mayLeaveOut);
    if (differs) {
      const hints = ['every placeholder of the reference stands in the translation once'];
      this.#refuse(item, 'placeholders-differ', `"${item.id}": ${differs}`, hints);
      return;
    }
    // biome-ignore lint/suspicious/noControlCharactersInRegex: no text of the project can hold them.
    if (/[\0-\x08\x0B-\x1F\x7F\uE000-\uE002]/.test(made.raw)) {
      this.#refuse(item, 'control-character', `"${item.id}" has a character that cannot be printed`);
      return;
    }
    const length = charactersOf((to ?? []).map((one) => (one.kind === 'text' ? one.text : '')).join(''));
    if (maxLength !== undefined && length > maxLength) {
      const message = `"${item.id}" has ${length} characters, ${maxLength} have room`;
      this.findings.warning('text-too-long', message, { span: item.span });
    }
    this.changed.set(unit, { raw: made.raw, item });
    this.confirmed.add(unit);
  }

  /** A text with forms is of use with all of them. */
  dropBrokenPlurals(): void {
    const forms = new Map<string, Segment[]>();
    for (const segment of this.exchange.segments) {
      const { unit } = segment;
      if (unit.kind !== 'string' || unit.form === undefined) continue;
      forms.set(unit.key, [...(forms.get(unit.key) ?? []), segment]);
    }
    for (const [key, segments] of forms) {
      const empty = segments.filter(({ unit, translation }) => translation === '' && !this.changed.has(unit));
      const fresh = segments.filter(({ unit }) => this.changed.has(unit));
      if (empty.length === 0) continue;
      for (const { unit } of fresh) {
        const item = this.changed.get(unit)?.item;
        const names = empty.map((one) => `"${one.unit.kind === 'string' ? one.unit.form : ''}"`).join(', ');
        const message = `"${key}" lacks the plural form ${names}`;
        if (item) this.#refuse(item, 'broken-plural', message, ['translate all forms of it']);
        this.changed.delete(unit);
        this.confirmed.delete(unit);
      }
    }
  }

  #unknown(item: Returned): void {
    const [path, hash] = item.id.split('#');
    const isStale =
      hash !== undefined &&
      this.exchange.segments.some(({ unit }) => unit.kind === 'prose' && unit.key === path);
    if (isStale) {
      const message = `the paragraph of "${path}" has changed since it was exported, or is gone`;
      this.#refuse(item, 'stale-reference', message, ['export it again, and translate the new text']);
      return;
    }
    this.#refuse(
      item,
      'unknown-key',
      `there is no text "${item.id}"`,
      didYouMean(item.id, this.#segments.keys()),
    );
  }

  #refuse({ span }: Returned, code: string, message: string, hints: readonly string[] = []): void {
    this.findings.error(code, message, { span, hints });
  }
}

function isSame(text: ReturnedText, raw: string, coded: readonly CodedInline[]): boolean {
  if (text.kind === 'written') return text.text === raw.replaceAll(/\r\n?/g, '\n');
  const printed = (parts: readonly ({ readonly text: string } | { readonly id: string })[]) =>
    parts.map((part) => ('id' in part ? `\uE000${part.id}\uE001` : part.text)).join('');
  return printed(text.parts) === printed(coded);
}
