import type { Findings } from '../diagnostics.js';
import { type JsonMember, type JsonNode, parseJson } from './json-file.js';
import type { CatalogueEntry } from './project.js';
import { checkEscapes, type Text } from './text-file.js';

const FOUND: Readonly<Record<JsonNode['kind'], string>> = {
  object: 'a group',
  array: 'a list',
  string: 'a text',
  number: 'a number',
  boolean: 'true or false',
  null: 'null',
};

/**
 * Reads one file of a catalogue (i18next JSON v4): its texts by dotted key, in the file's order. What is no text is a
 * finding; a blank is a text that was not written yet.
 */
export function readStrings(text: Text, findings: Findings): ReadonlyMap<string, CatalogueEntry> {
  const { source, byteOrderMark } = text;
  if (byteOrderMark) {
    findings.warning('byte-order-mark', 'the file begins with a byte order mark, which JSON does not allow', {
      span: source.span(0),
      hints: ['save it as UTF-8 without a byte order mark'],
    });
  }
  const root = parseJson(source, findings);
  const reader = new CatalogueReader(text, findings);
  if (root?.kind === 'object') reader.group(root.members, '');
  else if (root) {
    const message = `the file must be a group of texts, found ${FOUND[root.kind]}`;
    findings.error('wrong-type', message, { span: source.span(root.start, root.start + 1) });
  }
  return reader.entries;
}

class CatalogueReader {
  readonly entries = new Map<string, CatalogueEntry>();
  readonly #groups = new Set<string>();

  constructor(
    readonly text: Text,
    readonly findings: Findings,
  ) {}

  group(members: readonly JsonMember[], prefix: string): void {
    const keys = new Map<string, JsonMember>();
    for (const member of members) {
      const first = keys.get(member.key);
      if (first) this.#duplicate(member, prefix + member.key, first.start);
      else this.#member(member, prefix + member.key);
      keys.set(member.key, first ?? member);
    }
  }

  #member(member: JsonMember, key: string): void {
    if (member.key === '' || /[:\s]/.test(member.key) || /^\.|\.\.|\.$/.test(member.key)) {
      this.findings.error('invalid-key', `"${member.key}" cannot be a key`, {
        span: this.#span(member.start, member.end),
        hints: ['keys have no spaces and no colons; points divide groups'],
      });
      return;
    }
    const { value } = member;
    if (value.kind === 'object') {
      if (this.entries.has(key)) this.#wrongNesting(member, key);
      this.#groups.add(key);
      this.group(value.members, `${key}.`);
    } else if (value.kind === 'string') this.#entry(member, key, value);
    else {
      const message = `"${key}" must be a text, found ${FOUND[value.kind]}`;
      const hints =
        value.kind === 'array' ? ['give each text a key of its own'] : ['put it in double quotes'];
      const span = this.#span(value.start, value.end);
      this.findings.error('wrong-type', message, { span, hints });
      // The key is there: it is not missing too.
      this.entries.set(key, { text: this.text.source.text.slice(value.start, value.end), span });
    }
  }

  /** A key may be written with points instead of groups; then it can clash with what the groups hold. */
  #entry(member: JsonMember, key: string, value: JsonNode & { kind: 'string' }): void {
    const span = this.#span(value.start, value.end);
    const written = this.text.source.text.slice(value.start, value.end);
    checkEscapes(value.text, written, span, this.findings);
    if (this.#groups.has(key)) this.#wrongNesting(member, key);
    else if (this.entries.has(key)) this.#duplicate(member, key);
    else this.entries.set(key, { text: value.text.trim() === '' ? '' : value.text, span });
    for (let at = key.indexOf('.'); at > 0; at = key.indexOf('.', at + 1)) {
      const group = key.slice(0, at);
      if (this.entries.has(group)) this.#wrongNesting(member, group);
      this.#groups.add(group);
    }
  }

  #wrongNesting(member: JsonMember, key: string): void {
    this.findings.error('wrong-nesting', `"${key}" is a text and a group of texts`, {
      span: this.#span(member.start, member.end),
      hints: ['give one of the two another key'],
    });
  }

  #duplicate(member: JsonMember, key: string, first?: number): void {
    const message = `the key "${key}" stands twice`;
    const span = this.#span(member.start, member.end);
    const earlier = first === undefined ? this.entries.get(key)?.span : this.#span(first, first);
    const trace = earlier ? [{ message: 'it stands here first', span: earlier }] : [];
    this.findings.error('duplicate-key', message, { span, trace });
  }

  #span(start: number, end: number) {
    return this.text.source.span(start, end);
  }
}
