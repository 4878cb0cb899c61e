import { type Diagnostic, diagnostic, Findings } from '../diagnostics.js';
import type { AlternativeText, Graphic } from './nodes.js';
import { placeOf } from './place.js';

/** An edition, as far as its pictures speak. */
interface SpeakingEdition {
  readonly language: string;
  readonly graphics: readonly Graphic[];
}

/**
 * Warns of pictures that say the same words in two languages: whoever has them read aloud then hears a foreign language.
 *
 * @param editions in the order of the project's languages: a text is reported where a later one has it
 */
export function untranslatedAlternatives(editions: readonly SpeakingEdition[]): readonly Diagnostic[] {
  const findings = new Findings();
  /** By what is shown and said, the languages that say it so. */
  const said = new Map<string, readonly string[]>();
  for (const { language, graphics } of editions) {
    for (const graphic of graphics) {
      const alternative = wordsOf(graphic);
      if (!alternative) continue;
      const key = `${subjectOf(graphic)}\n${alternative.text.toLowerCase()}`;
      const before = said.get(key) ?? [];
      said.set(key, [...before, language]);
      // Varieties of one language may well say the same.
      const first = before.find((other) => mainOf(other) !== mainOf(language));
      if (first === undefined) continue;
      const message = `the alternative of "${subjectOf(graphic)}" is the same in "${first}" and "${language}"`;
      const details = { ...placeOf(alternative.origin), hints: [hintFor(alternative, language)] };
      const found = diagnostic('warning', 'untranslated-alternative', message, details);
      findings.add({ ...found, edition: language });
    }
  }
  return findings.list;
}

function hintFor({ origin }: AlternativeText, language: string): string {
  return origin.text
    ? `say in "${language}" what the picture shows`
    : 'write it into the catalogues, and print it with {{t "…"}}';
}

/** What is to be translated: a draft's mark for a text that is missing has been reported as missing. */
function wordsOf({ alternative }: Graphic): AlternativeText | undefined {
  if (alternative === 'decorative' || alternative.origin.text?.missing) return undefined;
  return /\p{L}/u.test(alternative.text) ? alternative : undefined;
}

function subjectOf(graphic: Graphic): string {
  return graphic.kind === 'image' ? graphic.source : graphic.spec;
}

function mainOf(language: string): string {
  return new Intl.Locale(language).language;
}
