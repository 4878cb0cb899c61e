import { Findings } from '../diagnostics.js';
import { decodeText } from '../project/text-file.js';
import { readCsv } from './csv.js';
import { readPo } from './po.js';
import { readXliff } from './read-xliff.js';
import type { ReturnedFile } from './returned.js';

/** Reads a file of translators, whichever of the formats it is in: what it begins with tells. */
export function readReturned(file: string, bytes: Uint8Array): ReturnedFile {
  const findings = new Findings();
  const text = decodeText(file, bytes, findings);
  if (!text || findings.failed) {
    return { reference: undefined, language: undefined, items: [], diagnostics: findings.list };
  }
  const start = text.source.text.trimStart();
  if (start.startsWith('<')) return readXliff(text.source);
  return /^(?:#|msg(?:id|ctxt)\b)/.test(start) ? readPo(text.source) : readCsv(text.source);
}
