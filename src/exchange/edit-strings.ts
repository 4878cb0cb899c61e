import { Findings } from '../diagnostics.js';
import { type JsonMember, type JsonNode, parseJson } from '../project/json-file.js';
import { SourceText } from '../project/source-text.js';

/** A text of a JSON catalogue that is new or changed. */
export interface StringEdit {
  /** Dotted, as the catalogue counts its keys. */
  readonly key: string;
  readonly text: string;
  /** The keys that stand before it in the reference, the nearest last. */
  readonly before: readonly string[];
}

type JsonObject = JsonNode & { readonly kind: 'object' };

const INDENT = '  ';

/**
 * The text of a catalogue with other texts in it; all else stays as it is. A key that is new is put behind the one that
 * it follows in the reference, with the indentation that it finds there. Undefined where the file is no catalogue.
 */
export function editStrings(file: string, text: string, edits: readonly StringEdit[]): string | undefined {
  let result = text;
  for (const edit of edits) {
    const root = parseJson(new SourceText(file, result), new Findings());
    if (root?.kind !== 'object') return undefined;
    result = withString(result, root, edit);
  }
  return result;
}

function withString(text: string, root: JsonObject, { key, text: fresh, before }: StringEdit): string {
  const found = memberAt(root, key);
  if (found) {
    const { start, end } = found.value;
    return text.slice(0, start) + JSON.stringify(fresh) + text.slice(end);
  }
  const { group, rest, prefix } = groupFor(root, key);
  const siblings = before.flatMap((other) => {
    const name = other.startsWith(prefix) ? other.slice(prefix.length) : undefined;
    const member =
      name === undefined
        ? undefined
        : group.members.find((one) => one.key === name || name.startsWith(`${one.key}.`));
    return member ? [member] : [];
  });
  return withMember(text, group, siblings.at(-1), rest, fresh);
}

/** Keys may be written with points or in groups. */
function memberAt(group: JsonObject, key: string): JsonMember | undefined {
  for (const member of group.members) {
    if (member.key === key) return member;
    if (member.value.kind !== 'object' || !key.startsWith(`${member.key}.`)) continue;
    const inside = memberAt(member.value, key.slice(member.key.length + 1));
    if (inside) return inside;
  }
  return undefined;
}

/** The innermost group that there is for a key, and what is left of the key in it. */
function groupFor(root: JsonObject, key: string): { group: JsonObject; rest: string; prefix: string } {
  let [group, rest, prefix] = [root, key, ''];
  for (;;) {
    const inner = group.members.find(
      ({ key: name, value }) => value.kind === 'object' && rest.startsWith(`${name}.`),
    );
    if (inner?.value.kind !== 'object') return { group, rest, prefix };
    prefix += `${inner.key}.`;
    rest = rest.slice(inner.key.length + 1);
    group = inner.value;
  }
}

function withMember(
  text: string,
  group: JsonObject,
  after: JsonMember | undefined,
  key: string,
  fresh: string,
): string {
  const end = /\r\n|\r|\n/.exec(text)?.[0] ?? '\n';
  const outer = indentAt(text, group.start);
  const [first] = group.members;
  const own = first ? indentAt(text, first.start) : outer + INDENT;
  const step = own.startsWith(outer) ? own.slice(outer.length) : INDENT;
  const written = memberText(key.split('.'), fresh, own, step || INDENT, end);
  if (after) return `${text.slice(0, after.value.end)},${end}${own}${written}${text.slice(after.value.end)}`;
  const at = group.start + 1;
  if (first) return `${text.slice(0, at)}${end}${own}${written},${text.slice(at)}`;
  return `${text.slice(0, at)}${end}${own}${written}${end}${outer}${text.slice(group.end - 1)}`;
}

function memberText(
  [name = '', ...inner]: readonly string[],
  fresh: string,
  indent: string,
  step: string,
  end: string,
): string {
  if (inner.length === 0) return `${JSON.stringify(name)}: ${JSON.stringify(fresh)}`;
  const inside = indent + step;
  return `${JSON.stringify(name)}: {${end}${inside}${memberText(inner, fresh, inside, step, end)}${end}${indent}}`;
}

function indentAt(text: string, offset: number): string {
  const line = Math.max(text.lastIndexOf('\n', offset - 1), text.lastIndexOf('\r', offset - 1)) + 1;
  return /^[ \t]*/.exec(text.slice(line, offset))?.[0] ?? '';
}
