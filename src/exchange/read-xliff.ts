import { Findings } from '../diagnostics.js';
import type { SourceText } from '../project/source-text.js';
import type { Returned, ReturnedFile, ReturnedPart, ReturnedText } from './returned.js';
import { childrenNamed, descendants, parseXml, type XmlElement } from './xml.js';

/** Marks around words that translators' programs add and that stand for nothing of ours: their words count. */
const TRANSPARENT = new Set(['mrk', 'g', 'pc', 'sub']);
const PLACEHOLDERS = new Set(['ph', 'x', 'it', 'bpt', 'ept', 'sc', 'ec', 'bx', 'ex']);
/** The states of XLIFF 1.2 that say that a translation is not done. */
const UNFINISHED = /^(?:new|needs-|initial)/;

/** Reads an XLIFF file of version 1.2 or 2.x. */
export function readXliff(source: SourceText): ReturnedFile {
  const findings = new Findings();
  const root = parseXml(source, findings);
  const version = root?.attributes.version ?? '';
  if (root && (root.name !== 'xliff' || !/^(?:1\.2|2\.\d)$/.test(version))) {
    const message =
      root.name === 'xliff' ? `XLIFF of version "${version}" is not read` : 'this is no XLIFF file';
    findings.error('exchange-format', message, { span: root.span, hints: ['versions 1.2 and 2.0 are read'] });
  }
  if (!root || findings.failed) {
    return { reference: undefined, language: undefined, items: [], diagnostics: findings.list };
  }
  const isNew = version.startsWith('2');
  const [file] = childrenNamed(root, 'file');
  const languages = isNew
    ? { reference: root.attributes.srcLang, language: root.attributes.trgLang }
    : { reference: file?.attributes['source-language'], language: file?.attributes['target-language'] };
  const units = [...descendants(root)].filter(({ name }) => name === (isNew ? 'unit' : 'trans-unit'));
  return { ...languages, items: units.map(isNew ? unit20 : unit12), diagnostics: findings.list };
}

/** A unit may have been cut into segments by sentences: they are put together again. */
function unit20(unit: XmlElement): Returned {
  const pieces = unit.children.flatMap((child) =>
    typeof child !== 'string' && (child.name === 'segment' || child.name === 'ignorable') ? [child] : [],
  );
  const states = childrenNamed(unit, 'segment').map(({ attributes }) => attributes.state ?? 'translated');
  const targets = pieces.flatMap((piece) => {
    const [own] = childrenNamed(piece, 'target');
    // What is not to be translated may have no target of its own.
    return own ? [own] : piece.name === 'ignorable' ? childrenNamed(piece, 'source') : [];
  });
  return {
    id: unit.attributes.name ?? unit.attributes.id ?? '',
    reference: textOf(pieces.flatMap((piece) => childrenNamed(piece, 'source'))),
    ...(targets.length > 0 && { translation: textOf(targets) }),
    unfinished: states.some((state) => UNFINISHED.test(state)) && 'stale',
    span: unit.span,
  };
}

function unit12(unit: XmlElement): Returned {
  const targets = childrenNamed(unit, 'target');
  return {
    id: unit.attributes.id ?? '',
    reference: textOf(childrenNamed(unit, 'source')),
    ...(targets.length > 0 && { translation: textOf(targets) }),
    unfinished: targets.some(({ attributes }) => UNFINISHED.test(attributes.state ?? '')) && 'stale',
    span: unit.span,
  };
}

function textOf(elements: readonly XmlElement[]): ReturnedText {
  const parts: ReturnedPart[] = [];
  const add = ({ children }: XmlElement) => {
    for (const child of children) {
      if (typeof child === 'string') {
        const last = parts.at(-1);
        if (last && 'text' in last) parts[parts.length - 1] = { text: last.text + child };
        else if (child !== '') parts.push({ text: child });
      } else if (PLACEHOLDERS.has(child.name)) parts.push({ id: child.attributes.id ?? '' });
      else if (TRANSPARENT.has(child.name)) add(child);
    }
  };
  for (const element of elements) add(element);
  return { kind: 'coded', parts };
}
