import type { Findings } from '../diagnostics.js';
import type { SourceText } from './source-text.js';

/**
 * What the texts of one language were translated from: by key (`report:title`, `report:readers_many`, or the path of a
 * prose file) the hashes of the reference texts. A prose file has one for each of its paragraphs, in no order, so that
 * a paragraph that is put in or moved makes none of the others stale.
 */
export type TranslationLock = ReadonlyMap<string, ReadonlySet<string>>;

const LINE = /^(\S+) ([0-9a-f]{12})$/;

export function lockFile(language: string): string {
  return `locales/${language}.lock`;
}

/** Reads a lock file. A line that cannot be read is a finding: its text counts as not recorded. */
export function readLock(source: SourceText, findings: Findings): TranslationLock {
  const lock = new Map<string, Set<string>>();
  let offset = 0;
  for (const written of source.text.split('\n')) {
    const line = written.trimEnd();
    const span = source.span(offset, offset + line.length);
    offset += written.length + 1;
    if (line === '' || line.startsWith('#')) continue;
    const [, key, hash] = LINE.exec(line) ?? [];
    if (key === undefined || hash === undefined) {
      const isConflict = /^(?:<{7}|={7}|>{7})/.test(line);
      const message = isConflict
        ? 'a conflict of a merge was left in the lock file'
        : 'this is no line of a lock file';
      const hints = isConflict
        ? ['keep the lines of both sides, without those that mark the conflict']
        : ['a line is a key, a space and twelve hexadecimal digits; "report translations accept" writes it'];
      findings.error('lock-syntax', message, { span, hints });
      continue;
    }
    lock.set(key, (lock.get(key) ?? new Set()).add(hash));
  }
  return lock;
}

/** A lock file: sorted by key, one line a text, so that two branches that translate different texts merge. */
export function printLock(language: string, reference: string, lock: TranslationLock): string {
  const lines = [...lock].flatMap(([key, hashes]) => [...hashes].map((hash) => `${key} ${hash}`));
  return [
    `# The "${reference}" texts that those of "${language}" were translated from, as hashes.`,
    '# Written by "report translations accept"; it belongs into version control.',
    ...lines.sort(byCodeUnits),
    '',
  ].join('\n');
}

function byCodeUnits(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}
