import { Findings, type StageResult } from '../diagnostics.js';
import { FileError, type ProjectFiles } from '../host.js';
import { createMarkdown } from '../language/prose/markdown.js';
import type { Project } from '../project/project.js';
import { decodeText } from '../project/text-file.js';
import { lockFile, printLock } from '../project/translation-lock.js';
import { acceptUnits } from '../translation/staleness.js';
import type { ProseUnit, StringUnit, TranslationUnit } from '../translation/unit.js';
import { translationUnits } from '../translation/units.js';
import { editProse, translatedProse } from './edit-prose.js';
import { editStrings } from './edit-strings.js';
import type { Exchange } from './segments.js';
import type { TakenBack } from './take-back.js';

/** Files of the project with their new bytes, by path. */
export type ChangedFiles = ReadonlyMap<string, Uint8Array>;

/** The catalogue files as they are to be once the texts that came back are in them; files that stay are not among them. */
export async function changedFiles(
  project: Project,
  { segments, reference }: Exchange,
  { changed }: TakenBack,
  files: ProjectFiles,
): Promise<StageResult<ChangedFiles>> {
  const findings = new Findings();
  const result = new Map<string, Uint8Array>();
  const markdown = createMarkdown();
  for (const file of new Set([...changed.keys()].map((unit) => unit.file))) {
    const units = segments.map(({ unit }) => unit).filter((unit) => unit.file === file);
    const before = await readFile(file, files, findings);
    const put = (text: string) => result.set(file, encoded(text, before?.byteOrderMark ?? false));
    const strings = units.filter((unit): unit is StringUnit => unit.kind === 'string');
    if (strings.length > 0) {
      const text = editStrings(file, before?.text ?? '{\n}\n', stringEdits(strings, changed));
      if (text !== undefined) put(text);
      continue;
    }
    const prose = units.filter((unit): unit is ProseUnit => unit.kind === 'prose');
    const texts = new Map(prose.flatMap((unit) => pairOf(unit, changed)));
    const model = project.catalogues.get(reference)?.prose.get(prose[0]?.key ?? '');
    if (before) {
      const edited = editProse({ file, text: before.text }, model, prose, texts, markdown);
      put(edited.text);
      for (const unit of edited.left) tell(findings, unit, `${file} has no place for the new paragraph`);
    } else {
      const text = model && translatedProse(model, prose, texts, markdown);
      if (text === undefined) {
        const [first] = texts.keys();
        if (first) tell(findings, first, `not all texts of ${file} are translated: it is not made`);
      } else put(text);
    }
  }
  return { value: result, diagnostics: findings.list };
}

/**
 * The lock file of a language once translations are accepted that are of the reference as it is now.
 *
 * @param project as it is with the new texts
 * @param ids those of the units that are accepted
 */
export function acceptedLock(project: Project, language: string, ids: ReadonlySet<string>): ChangedFiles {
  const all = translationUnits(project, language);
  if (!all) return new Map();
  const lock = project.locks.get(language);
  const known = new Set(all.units.filter((unit) => !lock || ids.has(unit.id)));
  const text = printLock(language, all.reference, acceptUnits(all.units, lock ?? new Map(), known));
  return new Map([[lockFile(language), new TextEncoder().encode(text)]]);
}

function stringEdits(units: readonly StringUnit[], changed: ReadonlyMap<TranslationUnit, string>) {
  const keys = units.map(({ id }) => id.slice(id.indexOf(':') + 1));
  return units.flatMap((unit, index) => {
    const text = changed.get(unit);
    return text === undefined ? [] : [{ key: keys[index] ?? '', text, before: keys.slice(0, index) }];
  });
}

function pairOf(
  unit: ProseUnit,
  changed: ReadonlyMap<TranslationUnit, string>,
): readonly (readonly [ProseUnit, string])[] {
  const text = changed.get(unit);
  return text === undefined ? [] : [[unit, text]];
}

async function readFile(file: string, files: ProjectFiles, findings: Findings) {
  try {
    const text = decodeText(file, await files.read(file), findings);
    return text && { text: text.source.text, byteOrderMark: text.byteOrderMark };
  } catch (error) {
    if (error instanceof FileError && error.problem === 'missing') return undefined;
    throw error;
  }
}

function encoded(text: string, byteOrderMark: boolean): Uint8Array {
  return new TextEncoder().encode(byteOrderMark ? `\uFEFF${text}` : text);
}

function tell(findings: Findings, { reference }: ProseUnit, message: string): void {
  findings.error('no-place', message, {
    span: reference?.span,
    hints: ['copy the file or the paragraph of the reference there, then import again'],
  });
}
