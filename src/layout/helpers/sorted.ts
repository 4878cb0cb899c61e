import { plainText } from '../../language/marked-text.js';
import { isDataset, namesOf } from '../../language/scope.js';
import type { LayoutHelper } from '../layout-helper.js';
import { plainArgument } from './plain.js';

/**
 * `(sorted rows "glossary:term")`: the rows in the alphabetical order that the language has for the texts of their
 * ids, so that a glossary is in order in every edition.
 */
export const sorted: LayoutHelper = {
  name: 'sorted',
  params: ['rows', 'keys'],
  options: [],
  call({ args, written, language, ask, fail }) {
    const [input, prefix] = [args[0], plainArgument(args[1])];
    const rows: unknown = isDataset(input) ? input.rows : input;
    if (!Array.isArray(rows)) {
      return fail({ code: 'wrong-type', message: `"${written[0]}" is no list of rows` });
    }
    if (prefix === undefined) {
      return fail({ code: 'wrong-type', message: `"${written[1]}" is no beginning of catalogue keys` });
    }
    if (!rows.every((row: unknown) => namesOf(row).includes('id'))) {
      return fail({ code: 'unknown-column', message: `"${written[0]}" has no column "id"` });
    }
    const { compare } = new Intl.Collator(language.code);
    const named = rows.map((row: object) => {
      const key = `${prefix}.${plainArgument(Reflect.get(row, 'id')) ?? ''}`;
      return { row, text: plainText(language.text(key, { ...ask, variables: {} }).runs) };
    });
    return named.toSorted((a, b) => compare(a.text, b.text)).map(({ row }) => row);
  },
};
