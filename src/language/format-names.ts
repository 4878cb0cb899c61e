/** The formats that texts and layouts name, each with the options it takes. */
export type FormatName = 'number' | 'percent' | 'date' | 'dateRange' | 'list' | 'country' | 'words';

export const FORMAT_OPTIONS: { readonly [format in FormatName]: readonly string[] } = {
  number: ['decimals'],
  percent: ['decimals'],
  date: ['style'],
  dateRange: ['to'],
  list: ['style'],
  country: ['style'],
  words: ['gender', 'capital'],
};

export const FORMAT_NAMES: readonly string[] = Object.keys(FORMAT_OPTIONS);

export function isFormatName(name: string): name is FormatName {
  return Object.hasOwn(FORMAT_OPTIONS, name);
}
