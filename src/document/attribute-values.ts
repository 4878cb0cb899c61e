import { didYouMean } from '../nearest.js';
import { canonicalLanguage } from '../project/language-code.js';
import { checkChart } from './check-charts.js';
import type { Checking } from './checking.js';
import type { MarkupAttribute, MarkupElement } from './element.js';
import { placeOf } from './place.js';
import type { AttributeType } from './vocabulary.js';

const ID = /^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/;
const POSITIVE = /^(?:\d+(?:\.\d+)?|\.\d+)$/;
/** No table is so wide, and no more than its cells are laid out. */
const COUNT = /^[1-9]\d?$/;
const COLUMN_WIDTH = /^(?:auto|(\d+(?:\.\d+)?)(\*|mm))$/;
const ADDRESS = /^(?:https?:\/\/[^\s/]+|mailto:[^\s@]+@[^\s@]+|#.)/i;

/** The words of an attribute that lists several. */
export function wordsOf(value: string | undefined): readonly string[] {
  return value?.split(/[\s,]+/).filter((word) => word !== '') ?? [];
}

/** Reports a value that is not of its attribute's type. */
export function checkValue(
  element: MarkupElement,
  attribute: MarkupAttribute,
  type: AttributeType,
  checking: Checking,
): void {
  const { findings, project } = checking;
  const { name, value } = attribute;
  const place = placeOf(element.places.at(attribute.valueAt, value.length));
  const wrong = (expected: string, hints: readonly string[] = []): void =>
    findings.error('attribute-value', `"${value}" is no value of "${name}": it is ${expected}`, {
      ...place,
      hints,
    });
  if (typeof type !== 'string') {
    if (!type.includes(value)) {
      wrong(`one of ${type.map((word) => `"${word}"`).join(', ')}`, didYouMean(value, type));
    }
    return;
  }
  switch (type) {
    case 'text':
    case 'id-reference':
      return;
    case 'path':
      if (value.trim() === '') wrong('a path inside the project');
      return;
    case 'id':
      if (!ID.test(value)) wrong('lower-case letters, digits and single hyphens, a letter first');
      return;
    case 'language':
      if (canonicalLanguage(value) === undefined) wrong('a language tag such as "es" or "pt-BR"');
      return;
    case 'length':
      if (!POSITIVE.test(value) || Number(value) === 0) wrong('a number above 0');
      return;
    case 'count':
      if (!COUNT.test(value)) wrong('a whole number from 1 to 99');
      return;
    case 'column-width':
      if (!COLUMN_WIDTH.test(value) || Number.parseFloat(value) === 0) {
        wrong('a share such as "2*", a width such as "30mm", or "auto"');
      }
      return;
    case 'address':
      if (!ADDRESS.test(value)) {
        findings.error('unsafe-address', `the address "${value}" cannot be followed from a report`, {
          ...place,
          hints: ['addresses begin with https:, http: or mailto:, or are "#" and an id'],
        });
      }
      return;
    case 'chart':
      checkChart(element, value, place, checking);
      return;
    case 'classes':
      for (const word of wordsOf(value)) {
        if (project.theme.styles.has(word)) continue;
        findings.error('unknown-class', `the theme has no style "${word}"`, {
          ...place,
          hints: didYouMean(word, project.theme.styles.keys()),
        });
      }
      return;
    case 'facts':
      // Those that prose names were looked at when it was read, each at its own place.
      if (element.origin.text?.kind === 'prose') return;
      for (const word of wordsOf(value)) {
        if (project.facts.has(word) || project.sources.has(word)) continue;
        findings.error('unknown-fact', `unknown fact "${word}"`, {
          ...place,
          hints: didYouMean(word, [...project.facts.keys(), ...project.sources.keys()]),
        });
      }
  }
}
