import { escapeXml } from '../language/escape.js';
import { type CodedInline, type Exchange, isOpen, notesOf, type Segment } from './segments.js';

export type XliffVersion = '1.2' | '2.0';

/**
 * An XLIFF file of OASIS. Its files are those of the catalogues, its units the texts in their order; the forms of a
 * plural stand in a group. A code is a placeholder with what it stands for, numbered as in {@link Segment}.
 */
export function writeXliff(exchange: Exchange, version: XliffVersion): string {
  const lines = ['<?xml version="1.0" encoding="UTF-8"?>'];
  const files: { readonly file: string; readonly segments: Segment[] }[] = [];
  for (const segment of exchange.segments) {
    const last = files.at(-1);
    if (last?.file === segment.unit.file) last.segments.push(segment);
    else files.push({ file: segment.unit.file, segments: [segment] });
  }
  lines.push(...(version === '2.0' ? xliff20(exchange, files) : xliff12(exchange, files)), '');
  return lines.join('\n');
}

interface FileSegments {
  readonly file: string;
  readonly segments: readonly Segment[];
}

function xliff20({ reference, language }: Exchange, files: readonly FileSegments[]): readonly string[] {
  return [
    `<xliff xmlns="urn:oasis:names:tc:xliff:document:2.0" version="2.0" ${attributes({ srcLang: reference, trgLang: language })} xml:space="preserve">`,
    ...files.flatMap(({ file, segments }, index) => [
      `  <file id="f${index + 1}" ${attributes({ original: file })}>`,
      ...runsOf(segments).flatMap((run, number) => {
        const units = run.flatMap((segment, place) => unit20(segment, `u${number + 1}-${place + 1}`));
        const [first] = run;
        return isPlural(first)
          ? [
              `    <group id="g${number + 1}" ${attributes({ name: first.unit.key })}>`,
              ...units,
              '    </group>',
            ]
          : units;
      }),
      '  </file>',
    ]),
    '</xliff>',
  ];
}

function unit20(segment: Segment, id: string): readonly string[] {
  const { unit, source, target } = segment;
  const codes = new Map(
    [...source, ...target].flatMap((one) => (one.kind === 'code' ? [[one.id, one.code]] : [])),
  );
  const notes = notesOf(segment);
  const placeholder = (id: string) =>
    `<ph ${attributes({ id, dataRef: `d${id}`, disp: codes.get(id) ?? '' })}/>`;
  return [
    `    <unit id="${id}" ${attributes({ name: unit.id })}>`,
    ...(notes.length > 0
      ? ['      <notes>', ...notes.map((note) => `        <note>${escapeXml(note)}</note>`), '      </notes>']
      : []),
    ...(codes.size > 0
      ? [
          '      <originalData>',
          ...[...codes].map(([number, code]) => `        <data id="d${number}">${escapeXml(code)}</data>`),
          '      </originalData>',
        ]
      : []),
    `      <segment state="${isOpen(segment) ? 'initial' : 'translated'}">`,
    `        <source>${inlines(source, placeholder)}</source>`,
    ...(target.length > 0 ? [`        <target>${inlines(target, placeholder)}</target>`] : []),
    '      </segment>',
    '    </unit>',
  ];
}

function xliff12({ reference, language }: Exchange, files: readonly FileSegments[]): readonly string[] {
  const languages = { 'source-language': reference, 'target-language': language };
  return [
    '<xliff xmlns="urn:oasis:names:tc:xliff:document:1.2" version="1.2">',
    ...files.flatMap(({ file, segments }) => [
      `  <file ${attributes({ original: file, ...languages, datatype: file.endsWith('.json') ? 'x-json' : 'x-markdown' })} xml:space="preserve">`,
      '    <body>',
      ...runsOf(segments).flatMap((run) => {
        const [first] = run;
        return isPlural(first)
          ? [
              `      <group ${attributes({ restype: 'x-gettext-plurals', resname: first.unit.key })}>`,
              ...run.flatMap(unit12),
              '      </group>',
            ]
          : run.flatMap(unit12);
      }),
      '    </body>',
      '  </file>',
    ]),
    '</xliff>',
  ];
}

function unit12(segment: Segment): readonly string[] {
  const { unit, source, target, maxLength, state } = segment;
  const room = maxLength === undefined ? {} : { maxwidth: String(maxLength), 'size-unit': 'char' };
  const placeholder = (id: string, code: string) => `<ph ${attributes({ id })}>${escapeXml(code)}</ph>`;
  const states = state === 'stale' ? 'needs-review-translation' : 'translated';
  return [
    `      <trans-unit ${attributes({ id: unit.id, resname: unit.key, ...room })}>`,
    `        <source>${inlines(source, placeholder)}</source>`,
    ...(target.length > 0
      ? [`        <target state="${states}">${inlines(target, placeholder)}</target>`]
      : []),
    ...notesOf(segment).map((note) => `        <note>${escapeXml(note)}</note>`),
    '      </trans-unit>',
  ];
}

/** The forms of one text together, other texts each for itself. */
function runsOf(segments: readonly Segment[]): readonly (readonly [Segment, ...Segment[]])[] {
  const runs: [Segment, ...Segment[]][] = [];
  for (const segment of segments) {
    const last = runs.at(-1);
    if (last && isPlural(segment) && isPlural(last[0]) && last[0].unit.key === segment.unit.key)
      last.push(segment);
    else runs.push([segment]);
  }
  return runs;
}

function isPlural({ unit }: Segment): boolean {
  return unit.kind === 'string' && unit.form !== undefined;
}

function inlines(list: readonly CodedInline[], placeholder: (id: string, code: string) => string): string {
  return list
    .map((one) => (one.kind === 'text' ? escapeXml(one.text) : placeholder(one.id, one.code)))
    .join('');
}

function attributes(named: { readonly [name: string]: string }): string {
  return (
    Object.entries(named)
      // A line end in an attribute is read as a space unless it is written as a number.
      .map(([name, value]) => `${name}="${escapeXml(value).replaceAll('\n', '&#10;')}"`)
      .join(' ')
  );
}
