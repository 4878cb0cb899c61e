import { parseText } from '../language/interpolation.js';
import { groupTexts, pluralForms, type TextGroup } from '../language/plurals.js';
import type { Catalogue, CatalogueEntry } from '../project/project.js';
import type { StringUnit, TranslationUnit } from './unit.js';
import type { UnitMemory } from './unit-memory.js';
import { OBJECT, type PlacedPiece, type TextMark, UnitText } from './unit-text.js';

type Strings = ReadonlyMap<string, CatalogueEntry>;

/** Behind these a text stands further to the right in its file than it is long. */
const ESCAPED = /(?<=["\\\n\t])/;

/** The strings of a language beside the reference's, by the file and the order of the reference. */
export function stringUnits(
  reference: Catalogue,
  own: Catalogue,
  memory: UnitMemory,
): readonly TranslationUnit[] {
  const namespaces = new Set([...reference.strings.keys(), ...own.strings.keys()]);
  return [...namespaces].flatMap((namespace) => {
    const entries = [reference.strings.get(namespace), own.strings.get(namespace)] as const;
    return memory.of(...entries, () => namespaceUnits(namespace, own.language, ...entries));
  });
}

function namespaceUnits(
  namespace: string,
  language: string,
  reference: Strings = new Map(),
  own: Strings = new Map(),
): readonly StringUnit[] {
  const groups = groupTexts(own, reference);
  const expected = groupTexts(reference);
  const file = `locales/${language}/${namespace}.json`;
  return [...new Set([...expected.keys(), ...groups.keys()])].flatMap((name) =>
    groupUnits(namespace, file, language, expected.get(name), groups.get(name)),
  );
}

function groupUnits(
  namespace: string,
  file: string,
  language: string,
  reference: TextGroup | undefined,
  own: TextGroup | undefined,
): readonly StringUnit[] {
  const { key, plural } = reference ?? own ?? { key: '', plural: false };
  const base = { kind: 'string' as const, key: `${namespace}:${key}`, file };
  const needed = plural ? pluralForms(language, plural) : [''];
  // What the engine's own counting adds ("zero") is a text to translate too.
  const forms = new Set([...needed, ...(own?.forms.keys() ?? [])]);
  return [...forms].map((form) => {
    const from = reference?.forms.get(form) ?? reference?.forms.get('other') ?? reference?.forms.get('');
    const to = own?.forms.get(form);
    const suffix = form === '' ? '' : `${plural === 'ordinal' ? '_ordinal' : ''}_${form}`;
    return {
      ...base,
      id: `${base.key}${suffix}`,
      ...(form !== '' && { form }),
      ...(from && from.text !== '' && { reference: textOf(from) }),
      ...(to && to.text !== '' && { translation: textOf(to) }),
    };
  });
}

function textOf({ text, span }: CatalogueEntry): UnitText {
  const pieces: PlacedPiece[] = [];
  const marks: TextMark[] = [];
  let offset = 0;
  const add = (piece: string, at: number, length: number, advances: boolean) => {
    // As JSON's writers escape; what is escaped without need moves columns by a little.
    const column = span.column + JSON.stringify(text.slice(0, at)).length - 1;
    pieces.push({ text: piece, span: { ...span, column, length }, advances });
    offset += piece.length;
  };
  for (const part of parseText(text).parts) {
    if (part.kind === 'value') {
      const { path, format } = part.expression;
      marks.push({ kind: 'value', path, ...(format && { format }), offset });
      add(OBJECT, part.offset, part.length, false);
      continue;
    }
    let at = part.offset;
    for (const piece of part.text.split(ESCAPED)) {
      add(piece, at, piece.length, true);
      at += piece.length;
    }
  }
  return new UnitText(text, span, pieces, marks);
}
