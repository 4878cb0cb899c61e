import { readFileSync } from 'node:fs';
import { mkdir, rm, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { root } from '../support/project-folder.js';

/** A mistake that a person makes in the project "garden", with what the program has to answer. */
export interface BadInput {
  readonly name: string;
  /** Makes the mistake in a copy of the project. */
  readonly make: (folder: string) => Promise<void>;
  /** Codes of the errors with their places, in the order of the answer. */
  readonly answers: readonly string[];
}

const garden = join(root, 'test/cases/garden');

export function write(path: string, content: string | Uint8Array): BadInput['make'] {
  return async (folder) => {
    await mkdir(join(folder, path, '..'), { recursive: true });
    await writeFile(join(folder, path), content);
  };
}

function remove(path: string): BadInput['make'] {
  return (folder) => rm(join(folder, path));
}

function textOf(path: string): string {
  return readFileSync(join(garden, path), 'utf8');
}

export function replace(path: string, from: string, to: string): BadInput['make'] {
  const text = textOf(path);
  if (!text.includes(from)) throw new Error(`"${from}" is not in ${path}`);
  return write(path, text.replace(from, to));
}

export function all(...steps: readonly BadInput['make'][]): BadInput['make'] {
  return async (folder) => {
    for (const step of steps) await step(folder);
  };
}

/** The layout's picture, by another path. */
function picture(path: string): BadInput['make'] {
  return replace('templates/main.hbs', 'data/images/plan.png', path);
}

/** The first half of a file's bytes: what a broken download leaves. */
function half(path: string): Uint8Array {
  const bytes = readFileSync(join(garden, path));
  return bytes.subarray(0, bytes.length / 2);
}

export function bad(name: string, make: BadInput['make'], ...answers: readonly string[]): BadInput {
  return { name, make, answers };
}

const paragraph = '<p>{{t "report:beds" count=harvest.beds}}</p>';
export const inMain = (to: string): BadInput['make'] => replace('templates/main.hbs', paragraph, to);

export const files: readonly BadInput[] = [
  bad('missing-csv-file', remove('data/harvest-by-bed.csv'), 'missing-file data/harvest.yaml:8:10'),
  bad('missing-report-file', remove('data/report.yaml'), 'missing-file data/report.yaml:1:1'),
  bad(
    'missing-sources',
    remove('data/sources.yaml'),
    'unknown-source data/facts.csv:2:39',
    'unknown-source data/harvest.yaml:2:34',
    'unknown-source data/harvest.yaml:3:30',
    'unknown-source data/harvest.yaml:9:14',
  ),
  bad('missing-theme', remove('templates/theme.yaml'), 'missing-file templates/theme.yaml:1:1'),
  bad('missing-layout', remove('templates/main.hbs'), 'missing-layout data/report.yaml:5:9'),
  bad(
    'missing-data-namespace',
    remove('data/harvest.yaml'),
    'unknown-dataset data/charts.yaml:3:12',
    'missing-variable locales/en/prose/welcome.md:1:32',
    'missing-variable locales/en/prose/welcome.md:3:9',
    'missing-variable locales/fr/prose/welcome.md:1:32',
    'missing-variable locales/fr/prose/welcome.md:3:12',
    'missing-variable templates/main.hbs:5:32',
    'missing-variable templates/parts/beds.hbs:2:11',
  ),
];

export const yaml: readonly BadInput[] = [
  bad(
    'yaml-open-flow',
    replace('data/harvest.yaml', 'value: 1250, source: [diary] }', 'value: 1250, source: [diary }'),
    'yaml-syntax data/harvest.yaml:2:40',
  ),
  bad(
    'yaml-tab',
    replace('data/report.yaml', 'year: 2023', 'year:\n\t2023'),
    'yaml-syntax data/report.yaml:3:1',
  ),
  bad(
    'yaml-key-twice',
    replace('data/report.yaml', 'year: 2023', 'year: 2023\nyear: 2024'),
    'duplicate-key data/report.yaml:3:1',
  ),
  bad(
    'yaml-unknown-key',
    replace('data/report.yaml', 'layout: main', 'layuot: main'),
    'unknown-key data/report.yaml:5:1',
  ),
  bad(
    'yaml-unknown-source',
    replace('data/harvest.yaml', '1250, source: [diary]', '1250, source: [dairy]'),
    'unknown-source data/harvest.yaml:2:34',
  ),
  bad('check-fails', replace('data/harvest.yaml', '1250', '1251'), 'check-failed data/harvest.yaml:11:41'),
];

export const csv: readonly BadInput[] = [
  bad(
    'csv-short-row',
    replace('data/harvest-by-bed.csv', 'north,450,shade', 'north,450'),
    'short-row data/harvest-by-bed.csv:2:10',
  ),
  bad(
    'csv-long-row',
    replace('data/harvest-by-bed.csv', '"sun, mostly"', 'sun, mostly'),
    'long-row data/harvest-by-bed.csv:3:16',
  ),
  bad(
    'csv-semicolons',
    write('data/harvest-by-bed.csv', 'bed;kilos;remark\nnorth;450;shade\n'),
    'csv-separator data/harvest-by-bed.csv:1:1',
  ),
  bad(
    'csv-open-quote',
    replace('data/harvest-by-bed.csv', 'mostly"', 'mostly'),
    'csv-syntax data/harvest-by-bed.csv:3:11',
  ),
  bad(
    'csv-no-number',
    replace('data/harvest-by-bed.csv', '450', '45O'),
    'not-a-number data/harvest-by-bed.csv:2:7',
  ),
  bad(
    'csv-bom-crlf-short-row',
    write('data/harvest-by-bed.csv', '\uFEFFbed,kilos,remark\r\nnorth,450,shade\r\nsouth,800\r\n'),
    'short-row data/harvest-by-bed.csv:3:10',
  ),
  bad(
    'csv-latin-1',
    write('data/harvest-by-bed.csv', Buffer.from('bed,kilos,remark\nnorth,450,\xe9\n', 'latin1')),
    'invalid-utf8 data/harvest-by-bed.csv:2:11',
  ),
  bad('csv-empty', write('data/harvest-by-bed.csv', ''), 'empty-file data/harvest-by-bed.csv:1:1'),
];

export const texts: readonly BadInput[] = [
  bad(
    'key-missing-in-french',
    replace('locales/fr/report.json', '  "harvest": "La récolte",\n', ''),
    'missing-translation locales/en/report.json:4:14',
  ),
  bad(
    'key-missing-in-english',
    replace('locales/en/report.json', '  "harvest": "The harvest",\n', ''),
    'unknown-key templates/parts/harvest.hbs:1:18',
  ),
  bad(
    'plural-form-missing',
    replace('locales/fr/report.json', '  "beds_many": "Il a {{count, number}} de carrés.",\n', ''),
    'missing-plural locales/fr/report.json:6:17',
  ),
  bad(
    'variable-unknown-in-text',
    replace('locales/fr/report.json', '{{count, number}} carrés', '{{cuont, number}} carrés'),
    'variables-differ locales/fr/report.json:5:15',
    'missing-variable locales/fr/report.json:7:17',
  ),
  bad(
    'prose-missing-in-french',
    remove('locales/fr/prose/welcome.md'),
    'missing-prose locales/en/prose/welcome.md:1:1',
  ),
  bad(
    'prose-with-html',
    write('locales/fr/prose/welcome.md', 'Le jardin <b>est</b> ouvert.\n\n<script>alert(1)</script>\n'),
    'variables-differ locales/fr/prose/welcome.md:1:1',
    'missing-paragraph locales/fr/prose/welcome.md:1:1',
    'raw-html locales/fr/prose/welcome.md:1:11',
    'raw-html locales/fr/prose/welcome.md:1:17',
    'raw-html locales/fr/prose/welcome.md:3:1',
  ),
  bad(
    'json-syntax',
    replace('locales/fr/report.json', '"title": "Le jardin en 2023",', '"title": "Le jardin en 2023"'),
    'json-syntax locales/fr/report.json:3:3',
  ),
  bad(
    'locale-folder-missing',
    replace('data/report.yaml', '[en, fr]', '[en, fr, pt]'),
    'missing-language data/report.yaml:4:21',
  ),
  bad(
    'language-right-to-left',
    replace('data/report.yaml', '[en, fr]', '[en, fr, ar]'),
    'unsupported-language data/report.yaml:4:21',
  ),
];

export const templates: readonly BadInput[] = [
  bad(
    'template-unknown-variable',
    inMain('<p>{{number harvest.totl}}</p>'),
    'missing-variable templates/main.hbs:5:17',
  ),
  bad(
    'template-unknown-helper',
    inMain('<p>{{nubmer harvest.total}}</p>'),
    'unknown-helper templates/main.hbs:5:8',
  ),
  bad('template-unknown-partial', inMain('{{> parts/harvset}}'), 'unknown-partial templates/main.hbs:5:5'),
  bad(
    'template-unclosed-block',
    inMain(`{{#if harvest.beds}}${paragraph}`),
    'unclosed-block templates/main.hbs:5:5',
  ),
  bad(
    'template-wrong-nesting',
    inMain(`{{#if harvest.beds}}{{#unless harvest.total}}${paragraph}{{/if}}{{/unless}}`),
    'wrong-nesting templates/main.hbs:5:95',
  ),
  bad(
    'template-unclosed-mustache',
    inMain('<p>{{number harvest.total</p>'),
    'unclosed-mustache templates/main.hbs:5:8',
  ),
  bad(
    'template-partial-calls-itself',
    replace('templates/parts/beds.hbs', '</ul>', '</ul>\n{{> parts/harvest}}'),
    'endless-partial templates/parts/beds.hbs:6:1',
  ),
  bad(
    'template-unknown-in-partial',
    replace('templates/parts/beds.hbs', 'row.kilos', 'row.pounds'),
    'missing-variable templates/parts/beds.hbs:3:54',
  ),
  bad(
    'markup-unclosed-element',
    inMain('<p>{{number harvest.total}}'),
    'unclosed-element templates/main.hbs:5:5',
  ),
  bad(
    'markup-wrong-nesting',
    inMain('<p>{{number harvest.total}}<h2 id="inside">{{t "report:kilos"}}</h2></p>'),
    'misplaced-element templates/main.hbs:5:32',
  ),
  bad(
    'markup-crossed-elements',
    inMain('<p><strong>{{number harvest.total}}<em></strong></em></p>'),
    'wrong-nesting templates/main.hbs:5:44',
  ),
  bad(
    'markup-script',
    inMain(`${paragraph}<script>alert(1)</script>`),
    'script-element templates/main.hbs:5:50',
  ),
  bad(
    'markup-event-attribute',
    inMain(paragraph.replace('<p>', '<p onclick="alert(1)">')),
    'event-attribute templates/main.hbs:5:8',
  ),
  bad(
    'markup-javascript-link',
    inMain(`${paragraph}<p><a href="javascript:alert(1)">{{t "report:kilos"}}</a></p>`),
    'unsafe-address templates/main.hbs:5:62',
  ),
  bad(
    'markup-style-attribute',
    inMain(paragraph.replace('<p>', '<p style="color: red">')),
    'unknown-attribute templates/main.hbs:5:8',
  ),
  bad(
    'markup-unknown-class',
    inMain(paragraph.replace('<p>', '<p class="leed">')),
    'unknown-class templates/main.hbs:5:15',
  ),
  bad('markup-unknown-reference', inMain('<p><ref to="harvset"/></p>'), 'unknown-id templates/main.hbs:5:17'),
  bad(
    'markup-external-entity',
    inMain('<p>&mdash;&xxe;</p>'),
    'unknown-character-reference templates/main.hbs:5:8',
  ),
];

export const charts: readonly BadInput[] = [
  bad(
    'chart-empty-dataset',
    all(
      write('data/harvest-by-bed.csv', 'bed,kilos,remark\n'),
      replace('data/harvest.yaml', 'value: 1250', 'value: 0'),
    ),
    'empty-dataset data/charts.yaml:3:12',
    'empty-list templates/parts/beds.hbs:1:1',
  ),
  bad(
    'chart-unknown-dataset',
    replace('data/charts.yaml', 'harvest.byBed', 'harvest.byBad'),
    'unknown-dataset data/charts.yaml:3:12',
  ),
  bad(
    'chart-unknown-column',
    replace('data/charts.yaml', 'column: kilos', 'column: kilso'),
    'unknown-column data/charts.yaml:7:22',
  ),
  bad(
    'chart-unknown-colour',
    replace('data/charts.yaml', 'colour: accent', 'colour: acent'),
    'unknown-colour data/charts.yaml:7:58',
  ),
  bad(
    'chart-unknown-spec',
    replace('templates/parts/harvest.hbs', 'spec="harvest"', 'spec="harvset"'),
    'unknown-chart templates/parts/harvest.hbs:3:16',
  ),
  bad(
    'chart-unknown-kind',
    replace('data/charts.yaml', 'kind: bar', 'kind: pie'),
    'invalid-value data/charts.yaml:2:9',
  ),
];

export const images: readonly BadInput[] = [
  bad('image-missing', remove('data/images/plan.png'), 'unreadable-image templates/main.hbs:6:5'),
  bad(
    'image-truncated-png',
    write('data/images/plan.png', half('data/images/plan.png')),
    'damaged-image templates/main.hbs:6:5',
  ),
  bad(
    'image-truncated-jpeg',
    all(picture('data/images/half.jpg'), write('data/images/half.jpg', half('data/images/plan.jpg'))),
    'damaged-image templates/main.hbs:6:5',
  ),
  bad('image-of-text', write('data/images/plan.png', 'no picture\n'), 'damaged-image templates/main.hbs:6:5'),
  bad('image-empty', write('data/images/plan.png', ''), 'damaged-image templates/main.hbs:6:5'),
  bad('image-outside', picture('../../etc/passwd'), 'unreadable-image templates/main.hbs:6:5'),
  bad('image-absolute', picture('/etc/passwd'), 'unreadable-image templates/main.hbs:6:5'),
  bad('image-address', picture('https://example.org/plan.png'), 'unreadable-image templates/main.hbs:6:5'),
  bad('image-data-address', picture('data:image/png;base64,AAAA'), 'unreadable-image templates/main.hbs:6:5'),
  bad(
    'image-link-that-leaves',
    all(remove('data/images/plan.png'), (folder) =>
      symlink('/etc/passwd', join(folder, 'data/images/plan.png')),
    ),
    'outside-project data/images/plan.png:1:1',
  ),
  bad(
    'image-in-linked-folder',
    all(picture('data/elsewhere/passwd'), (folder) => symlink('/etc', join(folder, 'data/elsewhere'))),
    'outside-project data/elsewhere:1:1',
  ),
  bad('image-folder', picture('data/images'), 'unreadable-image templates/main.hbs:6:5'),
];

export const fonts: readonly BadInput[] = [
  bad(
    'font-of-text',
    write('fonts/SourceSerif4-Regular.ttf', 'no font\n'),
    'not-a-font templates/theme.yaml:14:3',
  ),
  bad(
    'font-truncated',
    async (folder) => {
      const bytes = readFileSync(join(root, 'fonts/SourceSans3-Regular.ttf'));
      await writeFile(join(folder, 'fonts/SourceSans3-Regular.ttf'), bytes.subarray(0, 20_000));
    },
    'not-a-font templates/theme.yaml:15:3',
  ),
  bad('font-missing', remove('fonts/SourceSerif4-It.ttf'), 'unreadable-font templates/theme.yaml:14:3'),
  bad(
    'font-without-glyph',
    replace('locales/fr/prose/welcome.md', 'Il a donné', 'Il a donné 漢'),
    'missing-glyph locales/fr/prose/welcome.md:3:1',
  ),
];
