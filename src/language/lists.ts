import { intlLocale } from './locale.js';

export type ListStyle = 'and' | 'or' | 'plain';
export const LIST_STYLES: readonly ListStyle[] = ['and', 'or', 'plain'];

/**
 * What stands between the items of a list of `count` items, such as `[', ', ' et ']` for three; one fewer than the
 * items. Separators rather than a joined string, because an item may be several runs with origins of their own.
 */
export function listSeparators(code: string, count: number, style: ListStyle): readonly string[] {
  if (count < 2) return [];
  if (style === 'plain') return Array.from({ length: count - 1 }, () => ', ');
  const printer = new Intl.ListFormat(intlLocale(code), {
    type: style === 'or' ? 'disjunction' : 'conjunction',
  });
  return printer
    .formatToParts(Array.from({ length: count }, () => 'x'))
    .filter((part) => part.type === 'literal')
    .map((part) => part.value);
}
