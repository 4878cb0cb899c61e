import { protectedStretches, type Stretch } from './protected.js';

/**
 * One rule: every match of the pattern (with the flags `g` and `u`) is replaced as a whole; what it only needs to see
 * stands in look-arounds. A rule leaves what is right already as it is, so that a text may be set twice.
 */
export interface Rule {
  readonly pattern: RegExp;
  readonly replacement: string | ((match: RegExpExecArray) => string);
}

interface Edit extends Stretch {
  readonly replacement: string;
}

/**
 * Sets texts that adjoin by the rules, in their order. An edit belongs to the piece that its place falls into; what
 * is inserted where two pieces meet, to the earlier one. Addresses, times and codes stay as they are.
 */
export function applyRules(rules: readonly Rule[], runs: readonly string[]): readonly string[] {
  let text = runs.join('');
  let end = 0;
  let ends: readonly number[] = runs.map((run) => (end += run.length));
  let stretches: readonly Stretch[] | undefined;
  for (const rule of rules) {
    // Most rules find nothing in most texts, and a search costs a fraction of an iterator over matches.
    if (text.search(rule.pattern) < 0) continue;
    stretches ??= protectedStretches(text);
    const edits = editsOf(rule, text, stretches);
    if (edits.length === 0) continue;
    ends = ends.map((offset) => moved(offset, edits));
    // What is inserted at a stretch's edge stays outside.
    stretches = stretches.map(({ start, end }) => ({
      start: moved(start, edits),
      end: moved(end - 1, edits) + 1,
    }));
    text = edited(text, edits);
  }
  return ends.map((to, index) => text.slice(ends[index - 1] ?? 0, to));
}

function editsOf(rule: Rule, text: string, stretches: readonly Stretch[]): readonly Edit[] {
  const edits: Edit[] = [];
  for (const match of text.matchAll(rule.pattern)) {
    const replacement = typeof rule.replacement === 'string' ? rule.replacement : rule.replacement(match);
    if (replacement === match[0]) continue;
    const edit = { start: match.index, end: match.index + match[0].length, replacement };
    if (!stretches.some((one) => touches(one, edit))) edits.push(edit);
  }
  return edits;
}

/** What is inserted at the very edge of an address is not in it. */
function touches(stretch: Stretch, edit: Edit): boolean {
  return edit.start === edit.end
    ? stretch.start < edit.start && edit.start < stretch.end
    : edit.start < stretch.end && stretch.start < edit.end;
}

function edited(text: string, edits: readonly Edit[]): string {
  let result = '';
  let from = 0;
  for (const { start, end, replacement } of edits) {
    result += text.slice(from, start) + replacement;
    from = end;
  }
  return result + text.slice(from);
}

/** Where an offset is after the edits; one inside an edit goes to the edit's end. */
function moved(offset: number, edits: readonly Edit[]): number {
  let shift = 0;
  for (const { start, end, replacement } of edits) {
    if (start > offset || (start === offset && end > offset)) break;
    if (end > offset) return start + shift + replacement.length;
    shift += replacement.length - (end - start);
  }
  return offset + shift;
}
