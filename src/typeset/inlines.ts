import type { Inline, Reference, Text } from '../document/nodes.js';
import { type Origin, spanOf } from '../origin.js';
import type { Run } from './content.js';
import { destinationOf } from './destination.js';
import { featuresOf, missedFeatures } from './font-features.js';
import { footnoteContent, markDestination, noteDestination } from './footnotes.js';
import { italic, type Look, strong, upright } from './look.js';
import { ordinalPieces } from './ordinals.js';
import { referenceText } from './references.js';
import { type Place, type Setting, within } from './setting.js';
import { type Part, StampMark } from './stamp.js';
import { engineStyle, mergedStyle, stylesOf } from './styles.js';

/** What a run has besides its look. */
type Extras = Partial<
  Pick<
    Run,
    | 'destination'
    | 'footnote'
    | 'fontFeatures'
    | 'link'
    | 'linkToDestination'
    | 'sup'
    | 'sub'
    | 'background'
    | 'noWrap'
  >
>;

/** The runs of text that inlines are set as. */
export function runsOf(inlines: readonly Inline[], place: Place, setting: Setting): Run[] {
  return inlines.flatMap((inline) => runsOfInline(inline, place, {}, setting));
}

/** A run that the engine adds: the words of a label, a mark, a number. */
export function addedRun(text: string, look: Look, place: Place, setting: Setting, extras: Extras = {}): Run {
  return run(text, {}, look, place, extras, setting);
}

/** A run that stands on as many pages as it will, and on none if it comes to that: it has no place in the document. */
export function repeatedRun(text: string, look: Look, setting: Setting): Run {
  reportMissingGlyphs(text, look, {}, setting);
  return { text, style: setting.fonts.styleOf(look) };
}

function runsOfInline(inline: Inline, outer: Place, extras: Extras, setting: Setting): Run[] {
  const look = setting.looks.with(outer.look, stylesOf(inline.classes, setting));
  const place = within(inline, look === outer.look ? outer : { ...outer, look });
  const into = (children: readonly Inline[], look: Look, more: Extras = {}) => {
    const [inside, all] = [
      { ...place, look },
      { ...extras, ...more },
    ];
    return children.flatMap((child) => runsOfInline(child, inside, all, setting));
  };
  switch (inline.kind) {
    case 'text':
      return textRuns(inline, place, extras, setting);
    case 'span': {
      if (inline.role === 'strong') return into(inline.children, setting.looks.with(look, [strong]));
      if (inline.role === 'em')
        return into(inline.children, setting.looks.with(look, [look.italic ? upright : italic]));
      const raised: Extras =
        inline.role === 'sup' ? { sup: true } : inline.role === 'sub' ? { sub: true } : {};
      return into(inline.children, look, raised);
    }
    case 'abbreviation':
      return into(inline.children, look);
    case 'link':
      return into(
        inline.children,
        setting.looks.with(look, engineStyle('link', setting)),
        linkTo(inline.href),
      );
    case 'reference':
      return [referenceRun(inline, place, extras, setting)];
    case 'footnote': {
      // The mark leads to the note, and the note's number back to the mark.
      const words = (mark: string, number: string) => (inside: Place) => ({
        number: addedRun(number, inside.look, { ...inside, part: { kind: 'note-number' } }, setting, {
          linkToDestination: markDestination(mark),
        }),
        text: runsOf(inline.children, inside, setting),
      });
      const marked = (text: string, mark: string, more: Extras) =>
        run(
          text,
          inline.origin,
          look,
          place,
          { ...extras, sup: true, destination: markDestination(mark), ...more },
          setting,
        );
      if (place.tableNotes) {
        const { letter, mark } = place.tableNotes.next();
        place.tableNotes.add(mark, place, setting, words(mark, letter));
        return [marked(letter, mark, { noWrap: true, linkToDestination: noteDestination(mark) })];
      }
      const number = String(setting.footnotes.next());
      const footnote = footnoteContent(number, place, setting, words(number, `${number}.`));
      return [marked(number, number, { linkToDestination: noteDestination(number), footnote })];
    }
    case 'line-break':
      return [run('\n', inline.origin, look, place, extras, setting)];
  }
}

function linkTo(href: string): Extras {
  return href.startsWith('#') ? { linkToDestination: destinationOf(href.slice(1)) } : { link: href };
}

function textRuns(node: Text, place: Place, extras: Extras, setting: Setting): Run[] {
  const marked = markOf(node, setting);
  const whole = (text: string, more: Extras = {}) =>
    run(text, node.origin, place.look, place, { ...extras, ...marked, ...more }, setting);
  if (node.origin.value?.status !== 'illustrative') {
    if (place.look.ordinals === 'plain') return [whole(node.text)];
    return ordinalPieces(node.text, languageOf(place, setting)).map(({ text, raised }) =>
      raised ? whole(text, raisedIn(text, place.look, setting)) : whole(text),
    );
  }
  const own = whole(node.text);
  const mark = setting.language.label('labels:illustrative.mark');
  const part: Part = { kind: 'illustrative-mark', of: place.part?.of };
  const stamp = new StampMark(node.origin, place.nodes, place.cover, true, part);
  return [
    { ...own, noWrap: true },
    { ...own, text: mark, noWrap: true, stamp },
  ];
}

/** The face's own raised letters, drawn for it, or such as any face has. */
function raisedIn(text: string, look: Look, { fonts }: Setting): Extras {
  const drawn = [...featuresOf(look), 'sups'];
  return fonts.changes(text, 'sups', look) ? { fontFeatures: drawn } : { sup: true };
}

/** What a draft's reader sees of texts that a translator has to come to; the colours are those of the theme, or such. */
function markOf({ origin: { text } }: Text, setting: Setting): Extras {
  const fill = (style: 'missing' | 'stale', other: string) => ({
    background: mergedStyle(engineStyle(style, setting)).fill?.hex ?? other,
  });
  if (text?.missing) return fill('missing', '#ffe08a');
  return text?.stale ? fill('stale', '#c9e4f6') : {};
}

function referenceRun(node: Reference, place: Place, extras: Extras, setting: Setting): Run {
  const look = setting.looks.with(place.look, engineStyle('reference', setting));
  const text = setting.ask((asked) => referenceText(node, asked));
  return run(
    text,
    node.origin,
    look,
    place,
    { ...extras, linkToDestination: destinationOf(node.to) },
    setting,
  );
}

function run(text: string, origin: Origin, look: Look, place: Place, extras: Extras, setting: Setting): Run {
  const shown = look.caps === 'upper' ? text.toLocaleUpperCase(setting.language.code) : text;
  reportMissingGlyphs(shown, look, origin, setting);
  reportMissingFeatures(look, origin, setting);
  const stamp = new StampMark(
    origin,
    place.nodes,
    place.cover,
    origin.value?.status === 'illustrative',
    place.part,
  );
  if (shown.trim() !== '') setting.stamps.push(stamp);
  const hyphenated = look.hyphenate && look.size <= largestHyphenated;
  return {
    text: shown,
    style: setting.fonts.styleOf(look),
    hyphenate: hyphenated ? languageOf(place, setting) : undefined,
    stamp,
    ...extras,
  };
}

/** Larger type is for titles and figures, where a divided word is an eyesore; in pt. */
const largestHyphenated = 13;

/** That of the innermost node which says it, or the edition's. */
function languageOf({ nodes }: Place, { language }: Setting): string {
  return nodes.findLast(({ lang }) => lang !== undefined)?.lang ?? language.code;
}

/** Once a face. */
function reportMissingFeatures(look: Look, origin: Origin, { fonts, findings }: Setting): void {
  for (const feature of fonts.styleOf(look).fontFeatures) {
    const missed = missedFeatures.get(feature);
    if (missed === undefined || !fonts.lacks(feature, look)) continue;
    findings.error('missing-feature', `a face of the font "${look.family}" has no ${missed}`, {
      span: spanOf(origin),
      hints: ['choose a family that has them, or leave them out of the style in templates/theme.yaml'],
    });
  }
}

function reportMissingGlyphs(text: string, look: Look, origin: Origin, setting: Setting): void {
  for (const char of setting.fonts.missingIn(text.replaceAll('\n', ''), look)) {
    const code = (char.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0');
    setting.findings.error(
      'missing-glyph',
      `the font "${look.family}" has no glyph for "${char}" (U+${code})`,
      {
        span: spanOf(origin),
        hints: ['choose a family that has the character, or write the text without it'],
      },
    );
  }
}
