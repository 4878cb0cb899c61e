/** The formats of translators' files, as `--to` names them; `xliff` is version 2.0. */
export const EXCHANGE_FORMATS = ['xliff', 'xliff12', 'po', 'csv'] as const;

export type ExchangeFormat = (typeof EXCHANGE_FORMATS)[number];
