import { type BadInput, bad, inMain, replace, write } from './bad-input.js';

const HARVEST = 'data/harvest.yaml';
const REPORT = 'data/report.yaml';
const CHARTS = 'data/charts.yaml';
const THEME = 'templates/theme.yaml';
const MAIN = 'templates/main.hbs';
const FRENCH = 'locales/fr/report.json';
const FRENCH_PROSE = 'locales/fr/prose/welcome.md';

/** What much rests on: one answer for the mistake, none for each thing that rests on it. */
export const consequences: readonly BadInput[] = [
  bad('value-unknown-key', replace(HARVEST, 'value: 1250', 'vlaue: 1250'), `unknown-key ${HARVEST}:2:12`),
  bad(
    'value-bare-number',
    replace(HARVEST, '{ value: 1250, source: [diary] }', '1250'),
    `wrong-type ${HARVEST}:2:10`,
  ),
  bad(
    'value-unknown-operation',
    replace(HARVEST, '{ value: 1250, source: [diary] }', '{ average: harvest.byBed.kilos }'),
    `unknown-key ${HARVEST}:2:12`,
  ),
  bad('value-malformed-date', replace(HARVEST, '2023-05-05', '05.05.2023'), `malformed-date ${HARVEST}:4:20`),
  bad('values-misspelt', replace(HARVEST, 'values:', 'value:'), `unknown-key ${HARVEST}:1:1`),
  bad('dataset-column-type', replace(HARVEST, 'integer', 'int'), `invalid-value ${HARVEST}:7:32`),
  bad('check-unknown-key', replace(HARVEST, 'equals', 'equal'), `unknown-key ${HARVEST}:11:33`),
  bad(
    'csv-misspelt-column',
    replace('data/harvest-by-bed.csv', 'kilos', 'kilso'),
    'unknown-column data/harvest-by-bed.csv:1:5',
  ),
  bad(
    'sources-as-list',
    write('data/sources.yaml', '- title: A diary\n'),
    'wrong-type data/sources.yaml:1:1',
  ),
  bad('facts-short-row', replace('data/facts.csv', ',stated', ''), 'short-row data/facts.csv:2:44'),
  bad('chart-unknown-key', replace(CHARTS, 'category', 'categroy'), `unknown-key ${CHARTS}:4:3`),
  bad(
    'template-syntax-in-partial',
    replace('templates/parts/harvest.hbs', '</figure>', '</figure>{{#if harvest.beds}}'),
    'unclosed-block templates/parts/harvest.hbs:5:10',
  ),
  bad(
    'template-raw-text-in-heading',
    replace(MAIN, '{{t "report:welcome"}}', '{{{t "report:welcome"}}}'),
    `unescaped-output ${MAIN}:3:22`,
  ),
  bad(
    'figure-higher-than-page',
    replace('templates/parts/harvest.hbs', 'height="35"', 'height="350"'),
    'lost-content templates/parts/harvest.hbs:2:1',
  ),
];

/** Slips of the pen that a grammar would answer in its own words. */
export const slips: readonly BadInput[] = [
  bad('yaml-no-space', replace(REPORT, 'year: 2023', 'year:2023'), `yaml-syntax ${REPORT}:2:1`),
  bad('yaml-indent', replace(REPORT, 'layout: main', ' layout: main'), `yaml-syntax ${REPORT}:5:1`),
  bad(
    'yaml-text-with-sign',
    replace('data/sources.yaml', 'title: ', 'title: @'),
    'yaml-syntax data/sources.yaml:1:17',
  ),
  bad(
    'yaml-quote-in-quotes',
    replace('data/sources.yaml', 'title: ', "title: 'L'année' "),
    'yaml-syntax data/sources.yaml:1:20',
  ),
  bad('theme-bare-colour', replace(THEME, "'#2c6e3f'", '#2c6e3f'), `wrong-type ${THEME}:10:3`),
  bad(
    'theme-short-padding',
    replace(THEME, 'missing: { fill: mark }', 'missing: { fill: mark, padding: [3, 5] }'),
    `invalid-value ${THEME}:23:26`,
  ),
  bad('json-other-quotes', replace(FRENCH, '"Bienvenue"', '“Bienvenue”'), `json-syntax ${FRENCH}:3:14`),
  bad('json-quote-in-text', replace(FRENCH, '"La récolte"', '"La "récolte""'), `json-syntax ${FRENCH}:4:19`),
  bad('text-blank', replace(FRENCH, '"La récolte"', '"  "'), `missing-translation ${FRENCH}:4:14`),
  bad('text-null', replace(FRENCH, '"La récolte"', 'null'), `wrong-type ${FRENCH}:4:14`),
  bad(
    'text-unknown-format',
    replace('locales/fr/report.json', '"Il a {{count, number}} carré."', '"Il a {{count, nombre}} carré."'),
    `unknown-format ${FRENCH}:5:15`,
  ),
  bad(
    'prose-open-footnote',
    replace(FRENCH_PROSE, 'kilos :', 'kilos^[pesés :'),
    `unclosed-sign ${FRENCH_PROSE}:3:43`,
  ),
  bad(
    'prose-open-attributes',
    replace(FRENCH_PROSE, '{facts="F001"}', '{facts="F001"'),
    `unclosed-sign ${FRENCH_PROSE}:1:58`,
  ),
  bad(
    'prose-wrong-attribute',
    replace(FRENCH_PROSE, '{facts="F001"}', '{lead facts="F001"}'),
    `attribute-syntax ${FRENCH_PROSE}:1:59`,
  ),
  bad(
    'chart-unknown-text',
    replace(CHARTS, 'label: report:kilos', 'label: report:kilso'),
    `unknown-key ${CHARTS}:7:36`,
  ),
  bad('template-key-without-quotes', inMain('<p>{{t report:kilos}}</p>'), `missing-variable ${MAIN}:5:12`),
  bad('template-partial-with-suffix', inMain('{{> parts/harvest.hbs}}'), `unknown-partial ${MAIN}:5:5`),
  bad(
    'markup-language-in-words',
    inMain('<p lang="spanish">{{number harvest.total}}</p>'),
    `attribute-value ${MAIN}:5:14`,
  ),
  bad('markup-capital-element', inMain('<P>{{number harvest.total}}</P>'), `unknown-element ${MAIN}:5:5`),
];
