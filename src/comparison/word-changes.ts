import { diffArrays } from 'diff';

/** Words that stand in another's place; nothing in the one or the other where they were added or removed. */
export interface WordChange {
  readonly old: string;
  readonly new: string;
}

/** What has changed in the words of a text; spaces and the ends of lines are no words. */
export function wordChanges(before: string, after: string): readonly WordChange[] {
  if (before === after) return [];
  const changes: WordChange[] = [];
  let removed = '';
  for (const { value, added, removed: isRemoved } of diffArrays(wordsOf(before), wordsOf(after))) {
    const words = value.join(' ');
    if (isRemoved) removed = words;
    else if (added) {
      changes.push({ old: removed, new: words });
      removed = '';
    } else if (removed !== '') {
      changes.push({ old: removed, new: '' });
      removed = '';
    }
  }
  return removed === '' ? changes : [...changes, { old: removed, new: '' }];
}

/** Numbers keep the spaces between their groups of digits, which pdf.js gives as plain ones and pages as they are. */
function wordsOf(text: string): string[] {
  return text.replaceAll(/[\u00A0\u202F]/g, ' ').match(/(?<!\S)\d{1,3}(?: \d{3})+(?!\d)\S*|\S+/gu) ?? [];
}

/** "61 → 62", "+ new words", "− old words", cut short where it is long. */
export function changeText({ old, new: fresh }: WordChange, most = 80): string {
  if (old === '') return `+ ${cut(fresh, most)}`;
  if (fresh === '') return `− ${cut(old, most)}`;
  return `${cut(old, most)} → ${cut(fresh, most)}`;
}

function cut(text: string, most: number): string {
  const letters = [...text];
  return letters.length <= most
    ? text
    : `${letters
        .slice(0, most - 1)
        .join('')
        .trimEnd()}…`;
}
