import PO from 'pofile';
import { Findings } from '../diagnostics.js';
import type { SourceText } from '../project/source-text.js';
import { pluralHeader } from './plural-headers.js';
import type { Returned, ReturnedFile, ReturnedText } from './returned.js';
import { type Exchange, notesOf, type Segment } from './segments.js';

const REFERENCE = 'X-Source-Language';

/**
 * A PO file of gettext: the context of each message is the key. Texts are as the catalogue has them, for PO knows no
 * placeholders; those that come back without theirs are refused.
 */
export function writePo(exchange: Exchange): string {
  const po = new PO();
  const plural = pluralHeader(exchange.language);
  po.headers = {
    'Project-Id-Version': exchange.project,
    'MIME-Version': '1.0',
    'Content-Type': 'text/plain; charset=UTF-8',
    'Content-Transfer-Encoding': '8bit',
    Language: exchange.language.replace('-', '_'),
    [REFERENCE]: exchange.reference.replace('-', '_'),
    ...(plural && { 'Plural-Forms': plural.header }),
  };
  let last: { readonly key: string; readonly item: InstanceType<typeof PO.Item> } | undefined;
  for (const segment of exchange.segments) {
    const { unit } = segment;
    const index = plural ? formIndex(segment, plural.forms) : -1;
    if (index < 0) {
      po.items.push(itemOf(segment, unit.id, segment.translation));
    } else if (last?.key === unit.key) {
      last.item.msgstr[index] = segment.translation;
      last.item.msgid_plural = segment.reference;
      if (unit.kind === 'string' && unit.form === 'one') last.item.msgid = segment.reference;
      if (segment.state === 'stale') last.item.flags.fuzzy = true;
    } else {
      const item = itemOf(segment, unit.key, '');
      item.extractedComments = item.extractedComments.filter((note) => !note.startsWith('plural form'));
      item.msgid_plural = segment.reference;
      item.msgstr = (plural?.forms ?? []).map((_, place) => (place === index ? segment.translation : ''));
      last = { key: unit.key, item };
      po.items.push(item);
    }
  }
  return `${po.toString().trimEnd()}\n`;
}

/** Ordinals, and what i18next alone knows ("zero"), are messages of their own. */
function formIndex({ unit }: Segment, forms: readonly string[]): number {
  const isCardinal =
    unit.kind === 'string' && unit.form !== undefined && !unit.id.endsWith(`_ordinal_${unit.form}`);
  return isCardinal ? forms.indexOf(unit.form ?? '') : -1;
}

function itemOf(segment: Segment, context: string, translation: string): InstanceType<typeof PO.Item> {
  const item = new PO.Item();
  const { unit, reference, state } = segment;
  item.msgctxt = context;
  item.msgid = reference;
  item.msgstr = [translation];
  item.extractedComments = notesOf(segment).flatMap((note) => note.split('\n'));
  item.references = [`${unit.reference?.span.file ?? unit.file}:${unit.reference?.span.line ?? 1}`];
  if (state === 'stale') item.flags.fuzzy = true;
  return item;
}

/** Reads a PO file. A message with plural forms gives one text a form. */
export function readPo(source: SourceText): ReturnedFile {
  const findings = new Findings();
  const po = PO.parse(source.text.replaceAll(/\r\n?/g, '\n'));
  const language = po.headers.Language?.replace('_', '-') || undefined;
  const places = contextLines(source);
  const first = { file: source.file, line: 1, column: 1, length: 0 };
  if (po.items.length === 0)
    findings.error('exchange-format', 'this is no PO file with messages', {
      span: first,
      hints: ['files to import are XLIFF, PO or CSV, as they were exported'],
    });
  const plural = language ? pluralHeader(language) : undefined;
  const items = po.items
    .filter(({ obsolete }) => !obsolete)
    .flatMap((item): readonly Returned[] => {
      const context = item.msgctxt ?? '';
      const span = places.get(context) ?? first;
      const unfinished = item.flags.fuzzy === true && ('draft' as const);
      if (item.msgid_plural === undefined || item.msgid_plural === null) {
        return [
          {
            id: context,
            reference: written(item.msgid),
            translation: written(item.msgstr[0] ?? ''),
            unfinished,
            span,
          },
        ];
      }
      if (!plural || item.msgstr.length !== plural.forms.length) {
        const expected = plural ? `, "${language}" has ${plural.forms.length}` : '';
        const message = `"${context}" has ${item.msgstr.length} plural forms${expected}`;
        findings.error('broken-plural', message, { span });
        return [];
      }
      return plural.forms.map((form, index) => ({
        id: `${context}_${form}`,
        reference: written(form === 'one' ? item.msgid : (item.msgid_plural ?? '')),
        translation: written(item.msgstr[index] ?? ''),
        ...{ unfinished, span },
      }));
    });
  return {
    reference: po.headers[REFERENCE]?.replace('_', '-') || undefined,
    language,
    items,
    diagnostics: findings.list,
  };
}

function written(text: string): ReturnedText {
  return { kind: 'written', text };
}

/** The parser keeps no places: a message is found again by the line of its context. */
function contextLines(source: SourceText): ReadonlyMap<string, ReturnType<SourceText['span']>> {
  const lines = [...source.text.matchAll(/^msgctxt\s+"(.*)"/gm)];
  return new Map(
    lines.map((match) => [match[1] ?? '', source.span(match.index, match.index + match[0].length)]),
  );
}
