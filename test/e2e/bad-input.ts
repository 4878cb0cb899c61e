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

function write(path: string, content: string | Uint8Array): BadInput['make'] {
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

function replace(path: string, from: string, to: string): BadInput['make'] {
  const text = textOf(path);
  if (!text.includes(from)) throw new Error(`"${from}" is not in ${path}`);
  return write(path, text.replace(from, to));
}

function all(...steps: readonly BadInput['make'][]): BadInput['make'] {
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

function bad(name: string, make: BadInput['make'], ...answers: readonly string[]): BadInput {
  return { name, make, answers };
}

const paragraph = '<p>{{t "report:beds" count=harvest.beds}}</p>';
const inMain = (to: string): BadInput['make'] => replace('templates/main.hbs', paragraph, to);

export const files: readonly BadInput[] = [
  bad('missing-csv-file', remove('data/harvest-by-bed.csv'), 'missing-file data/harvest.yaml:8:10'),
  bad('missing-report-file', remove('data/report.yaml'), 'missing-file data/report.yaml:1:1'),
  bad('missing-sources', remove('data/sources.yaml'), 'missing-file data/sources.yaml:1:1'),
  bad('missing-theme', remove('templates/theme.yaml'), 'missing-file templates/theme.yaml:1:1'),
  bad('missing-layout', remove('templates/main.hbs'), 'unknown-layout data/report.yaml:5:9'),
  bad('missing-data-namespace', remove('data/harvest.yaml')),
];

export const yaml: readonly BadInput[] = [
  bad(
    'yaml-open-flow',
    replace('data/harvest.yaml', 'value: 1250, source: [diary] }', 'value: 1250, source: [diary }'),
  ),
  bad('yaml-tab', replace('data/report.yaml', 'year: 2023', 'year:\n\t2023')),
  bad('yaml-key-twice', replace('data/report.yaml', 'year: 2023', 'year: 2023\nyear: 2024')),
  bad('yaml-unknown-key', replace('data/report.yaml', 'layout: main', 'layuot: main')),
  bad('yaml-unknown-source', replace('data/harvest.yaml', '1250, source: [diary]', '1250, source: [dairy]')),
  bad('check-fails', replace('data/harvest.yaml', '1250', '1251')),
];

export const csv: readonly BadInput[] = [
  bad('csv-short-row', replace('data/harvest-by-bed.csv', 'north,450,shade', 'north,450')),
  bad('csv-long-row', replace('data/harvest-by-bed.csv', '"sun, mostly"', 'sun, mostly')),
  bad('csv-semicolons', write('data/harvest-by-bed.csv', 'bed;kilos;remark\nnorth;450;shade\n')),
  bad('csv-open-quote', replace('data/harvest-by-bed.csv', 'mostly"', 'mostly')),
  bad('csv-no-number', replace('data/harvest-by-bed.csv', '450', '45O')),
  bad(
    'csv-bom-crlf-short-row',
    write('data/harvest-by-bed.csv', '\uFEFFbed,kilos,remark\r\nnorth,450,shade\r\nsouth,800\r\n'),
  ),
  bad(
    'csv-latin-1',
    write('data/harvest-by-bed.csv', Buffer.from('bed,kilos,remark\nnorth,450,\xe9\n', 'latin1')),
  ),
  bad('csv-empty', write('data/harvest-by-bed.csv', '')),
];

export const texts: readonly BadInput[] = [
  bad('key-missing-in-french', replace('locales/fr/report.json', '  "harvest": "La récolte",\n', '')),
  bad('key-missing-in-english', replace('locales/en/report.json', '  "harvest": "The harvest",\n', '')),
  bad(
    'plural-form-missing',
    replace('locales/fr/report.json', '  "beds_many": "Il a {{count, number}} de carrés.",\n', ''),
  ),
  bad(
    'variable-unknown-in-text',
    replace('locales/fr/report.json', '{{count, number}} carrés', '{{cuont, number}} carrés'),
  ),
  bad('prose-missing-in-french', remove('locales/fr/prose/welcome.md')),
  bad(
    'prose-with-html',
    write('locales/fr/prose/welcome.md', 'Le jardin <b>est</b> ouvert.\n\n<script>alert(1)</script>\n'),
  ),
  bad(
    'json-syntax',
    replace('locales/fr/report.json', '"title": "Le jardin en 2023",', '"title": "Le jardin en 2023"'),
  ),
  bad('locale-folder-missing', replace('data/report.yaml', '[en, fr]', '[en, fr, pt]')),
];

export const templates: readonly BadInput[] = [
  bad('template-unknown-variable', inMain('<p>{{number harvest.totl}}</p>')),
  bad('template-unknown-helper', inMain('<p>{{nubmer harvest.total}}</p>')),
  bad('template-unknown-partial', inMain('{{> parts/harvset}}')),
  bad('template-unclosed-block', inMain(`{{#if harvest.beds}}${paragraph}`)),
  bad(
    'template-wrong-nesting',
    inMain(`{{#if harvest.beds}}{{#unless harvest.total}}${paragraph}{{/if}}{{/unless}}`),
  ),
  bad('template-unclosed-mustache', inMain('<p>{{number harvest.total</p>')),
  bad(
    'template-partial-calls-itself',
    replace('templates/parts/beds.hbs', '</ul>', '</ul>\n{{> parts/harvest}}'),
  ),
  bad('template-unknown-in-partial', replace('templates/parts/beds.hbs', 'row.kilos', 'row.pounds')),
  bad('markup-unclosed-element', inMain('<p>{{number harvest.total}}')),
  bad(
    'markup-wrong-nesting',
    inMain('<p>{{number harvest.total}}<h2 id="inside">{{t "report:kilos"}}</h2></p>'),
  ),
  bad('markup-crossed-elements', inMain('<p><strong>{{number harvest.total}}<em></strong></em></p>')),
  bad('markup-script', inMain(`${paragraph}<script>alert(1)</script>`)),
  bad('markup-event-attribute', inMain(paragraph.replace('<p>', '<p onclick="alert(1)">'))),
  bad(
    'markup-javascript-link',
    inMain(`${paragraph}<p><a href="javascript:alert(1)">{{t "report:kilos"}}</a></p>`),
  ),
  bad('markup-style-attribute', inMain(paragraph.replace('<p>', '<p style="color: red">'))),
  bad('markup-unknown-class', inMain(paragraph.replace('<p>', '<p class="leed">'))),
  bad('markup-unknown-reference', inMain('<p><ref to="harvset"/></p>')),
  bad('markup-external-entity', inMain('<p>&mdash;&xxe;</p>')),
];

export const charts: readonly BadInput[] = [
  bad(
    'chart-empty-dataset',
    all(
      write('data/harvest-by-bed.csv', 'bed,kilos,remark\n'),
      replace('data/harvest.yaml', 'value: 1250', 'value: 0'),
    ),
  ),
  bad('chart-unknown-dataset', replace('data/charts.yaml', 'harvest.byBed', 'harvest.byBad')),
  bad('chart-unknown-column', replace('data/charts.yaml', 'column: kilos', 'column: kilso')),
  bad('chart-unknown-colour', replace('data/charts.yaml', 'colour: accent', 'colour: acent')),
  bad('chart-unknown-spec', replace('templates/parts/harvest.hbs', 'spec="harvest"', 'spec="harvset"')),
  bad('chart-unknown-kind', replace('data/charts.yaml', 'kind: bar', 'kind: pie')),
];

export const images: readonly BadInput[] = [
  bad('image-missing', remove('data/images/plan.png')),
  bad('image-truncated-png', write('data/images/plan.png', half('data/images/plan.png'))),
  bad(
    'image-truncated-jpeg',
    all(picture('data/images/half.jpg'), write('data/images/half.jpg', half('data/images/plan.jpg'))),
  ),
  bad('image-of-text', write('data/images/plan.png', 'no picture\n')),
  bad('image-empty', write('data/images/plan.png', '')),
  bad('image-outside', picture('../../etc/passwd')),
  bad('image-absolute', picture('/etc/passwd')),
  bad('image-address', picture('https://example.org/plan.png')),
  bad('image-data-address', picture('data:image/png;base64,AAAA')),
  bad(
    'image-link-that-leaves',
    all(remove('data/images/plan.png'), (folder) =>
      symlink('/etc/passwd', join(folder, 'data/images/plan.png')),
    ),
  ),
  bad(
    'image-in-linked-folder',
    all(picture('data/elsewhere/passwd'), (folder) => symlink('/etc', join(folder, 'data/elsewhere'))),
  ),
  bad('image-folder', picture('data/images')),
];

export const fonts: readonly BadInput[] = [
  bad('font-of-text', write('fonts/SourceSerif4-Regular.ttf', 'no font\n')),
  bad('font-truncated', async (folder) => {
    const bytes = readFileSync(join(root, 'fonts/SourceSans3-Regular.ttf'));
    await writeFile(join(folder, 'fonts/SourceSans3-Regular.ttf'), bytes.subarray(0, 20_000));
  }),
  bad('font-missing', remove('fonts/SourceSerif4-It.ttf')),
  bad('font-without-glyph', replace('locales/fr/prose/welcome.md', 'Il a donné', 'Il a donné 漢')),
];
