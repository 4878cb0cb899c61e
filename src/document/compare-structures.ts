import { diffArrays } from 'diff';
import { type Diagnostic, diagnostic, Findings } from '../diagnostics.js';
import { Acceptances, isLayoutKey } from '../parity/acceptances.js';
import type { KeyNote } from '../project/key-notes.js';
import { textHash } from '../translation/text-hash.js';
import type { Landmark, Structure } from './structure.js';

/** An edition, as far as it is compared. */
export interface BuiltStructure {
  readonly language: string;
  readonly structure: Structure;
}

const CHECK = 'structure-differs';

/**
 * Whether an edition has the headings, figures, tables, footnotes and references of the reference's, in the same order:
 * layouts may branch by language. What stands in a text that both print is compared there, text by text.
 */
export function compareStructures(
  reference: BuiltStructure,
  own: BuiltStructure,
  notes: ReadonlyMap<string, KeyNote>,
): readonly Diagnostic[] {
  const findings = new Findings();
  const acceptances = new Acceptances(notes, own.language, isLayoutKey);
  const tell = (landmark: Landmark, what: string) => {
    const fingerprint = textHash(landmark.kind, landmark.name, what);
    const file = landmark.layout ?? '';
    if (acceptances.covers([file], CHECK, fingerprint)) return;
    const lines = `{ check: ${CHECK}, language: ${own.language}, text: "${fingerprint}", reason: … }`;
    findings.add({
      ...diagnostic('warning', CHECK, `${shown(landmark)} ${what}`, {
        ...landmark.place,
        hints: [`if it is meant, accept it in locales/keys.yaml below "${file}": ${lines}`],
      }),
      edition: own.language,
    });
  };
  const { gone, come, kept } = differences(...comparable(reference.structure, own.structure));
  const moved = new Set(gone.map(nameOf).filter((name) => come.some((one) => nameOf(one) === name)));
  for (const one of gone) {
    if (!moved.has(nameOf(one))) tell(one, `of "${reference.language}" is missing in "${own.language}"`);
  }
  for (const one of come) {
    const isMoved = moved.has(nameOf(one));
    tell(
      one,
      isMoved ? `stands elsewhere than in "${reference.language}"` : `is not in "${reference.language}"`,
    );
  }
  for (const [from, to] of kept) {
    if (from.shape !== to.shape) tell(to, `has ${to.shape}, in "${reference.language}" ${from.shape}`);
  }
  findings.add(...acceptances.lapsed());
  return findings.list;
}

/** Without what stands in texts that both editions print; the order of headings there is still compared. */
function comparable(
  reference: Structure,
  own: Structure,
): readonly [readonly Landmark[], readonly Landmark[]] {
  const [names, ownNames] = [reference, own].map(({ landmarks }) => new Set(landmarks.map(nameOf)));
  const isLeft = (one: Landmark) => {
    const isInBoth = one.text !== undefined && reference.texts.has(one.text) && own.texts.has(one.text);
    const isHeading = one.kind === 'heading' && names?.has(nameOf(one)) && ownNames?.has(nameOf(one));
    return !isInBoth || isHeading;
  };
  return [reference.landmarks.filter(isLeft), own.landmarks.filter(isLeft)];
}

function differences(reference: readonly Landmark[], own: readonly Landmark[]) {
  const gone: Landmark[] = [];
  const come: Landmark[] = [];
  const kept: (readonly [Landmark, Landmark])[] = [];
  let [from, to] = [0, 0];
  for (const { removed, added, count } of diffArrays(reference.map(nameOf), own.map(nameOf))) {
    const [theirs, ours] = [reference.slice(from, from + count), own.slice(to, to + count)];
    if (removed) gone.push(...theirs);
    else if (added) come.push(...ours);
    else kept.push(...theirs.flatMap((one, at) => (ours[at] ? [[one, ours[at]] as const] : [])));
    if (!added) from += count;
    if (!removed) to += count;
  }
  return { gone, come, kept };
}

function nameOf({ kind, name }: Landmark): string {
  return `${kind} ${name}`;
}

function shown({ kind, name }: Landmark): string {
  if (kind === 'reference') return `the reference to "${name}"`;
  return name === '' ? `a ${kind}` : `the ${kind} "${name}"`;
}
