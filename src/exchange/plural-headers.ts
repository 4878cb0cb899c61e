import { baseLanguage } from '../language/locale.js';
import { pluralForms } from '../language/plurals.js';

/** In C, as gettext has it: which form a whole number `n` takes, counted in the order of CLDR's names. */
const FORMULAS: { readonly [language: string]: string } = {
  ...{ cs: slavic('n==1', 'n>=2 && n<=4', '0', 3), sk: slavic('n==1', 'n>=2 && n<=4', '0', 3) },
  ...{ da: '(n != 1)', de: '(n != 1)', el: '(n != 1)', en: '(n != 1)', et: '(n != 1)', fi: '(n != 1)' },
  ...{ hu: '(n != 1)', nl: '(n != 1)', sv: '(n != 1)', bg: '(n != 1)', nb: '(n != 1)' },
  es: '(n==1 ? 0 : n!=0 && n%1000000==0 ? 1 : 2)',
  it: '(n==1 ? 0 : n!=0 && n%1000000==0 ? 1 : 2)',
  fr: '(n<=1 ? 0 : n%1000000==0 ? 1 : 2)',
  pt: '(n<=1 ? 0 : n%1000000==0 ? 1 : 2)',
  ro: '(n==1 ? 0 : n==0 || (n%100>=1 && n%100<=19) ? 1 : 2)',
  pl: '(n==1 ? 0 : n%10>=2 && n%10<=4 && (n%100<12 || n%100>14) ? 1 : 2)',
  ru: '(n%10==1 && n%100!=11 ? 0 : n%10>=2 && n%10<=4 && (n%100<12 || n%100>14) ? 1 : 2)',
  uk: '(n%10==1 && n%100!=11 ? 0 : n%10>=2 && n%10<=4 && (n%100<12 || n%100>14) ? 1 : 2)',
};

function slavic(one: string, few: string, many: string, other: number): string {
  return `(${one} ? 0 : ${few} ? 1 : ${many} ? 2 : ${other})`;
}

export interface PluralHeader {
  /** The forms in the order of `msgstr[0]`, `msgstr[1]` … */
  readonly forms: readonly string[];
  /** What stands behind `Plural-Forms:`. */
  readonly header: string;
}

/** How gettext counts in a language. Unknown languages have none: there each form is a text of its own. */
export function pluralHeader(language: string): PluralHeader | undefined {
  // European Portuguese counts as Spanish does.
  const formula = language === 'pt-PT' ? FORMULAS.es : FORMULAS[baseLanguage(language)];
  if (formula === undefined) return undefined;
  const forms = pluralForms(language, 'cardinal');
  return { forms, header: `nplurals=${forms.length}; plural=${formula};` };
}
