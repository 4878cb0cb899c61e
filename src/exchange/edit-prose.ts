import type { MarkdownIt } from 'markdown-it';
import { readTextBlocks, type TextBlock, withTexts } from '../language/prose/text-blocks.js';
import type { TextFile } from '../project/project.js';
import type { ProseUnit } from '../translation/unit.js';

export interface EditedProse {
  readonly text: string;
  /** The units that there was no place for. */
  readonly left: readonly ProseUnit[];
}

/**
 * The text of a prose file with other texts in its blocks; all else stays as it is, line ends too. A paragraph that the
 * file lacks is put behind the one that it follows in the reference, with the attributes that it has there.
 *
 * @param units all units of the file, in the reference's order
 */
export function editProse(
  file: TextFile,
  reference: TextFile | undefined,
  units: readonly ProseUnit[],
  changed: ReadonlyMap<ProseUnit, string>,
  markdown: MarkdownIt,
): EditedProse {
  const own = readTextBlocks(markdown, file);
  const model = reference ? readTextBlocks(markdown, reference) : [];
  const texts = new Map<TextBlock, string>();
  const left: ProseUnit[] = [];
  const added = new Map<number, string[]>();
  let previous: TextBlock | undefined;
  for (const unit of units) {
    const fresh = changed.get(unit);
    const block = blockOf(own, unit.translation);
    if (block) {
      previous = block;
      if (fresh !== undefined) texts.set(block, fresh);
    } else if (fresh !== undefined) {
      const like = blockOf(model, unit.reference);
      if (previous && like && unit.containers.length === 0) {
        const place = own.indexOf(previous);
        added.set(place, [...(added.get(place) ?? []), asBlock(like, fresh)]);
      } else left.push(unit);
    }
  }
  const text = withTexts(file.text, texts);
  return { text: withBlocks({ file: file.file, text }, added, markdown), left };
}

/** A file that the language lacks: the reference's with all its texts translated. Undefined where one is not. */
export function translatedProse(
  reference: TextFile,
  units: readonly ProseUnit[],
  changed: ReadonlyMap<ProseUnit, string>,
  markdown: MarkdownIt,
): string | undefined {
  const blocks = readTextBlocks(markdown, reference);
  const texts = new Map<TextBlock, string>();
  for (const unit of units) {
    const block = blockOf(blocks, unit.reference);
    const fresh = changed.get(unit);
    if (!block || fresh === undefined) return undefined;
    texts.set(block, fresh);
  }
  return texts.size === blocks.length ? withTexts(reference.text, texts) : undefined;
}

function blockOf(blocks: readonly TextBlock[], text: ProseUnit['reference']): TextBlock | undefined {
  return (
    text &&
    blocks.find((block) => block.text === text.raw && (block.lines[0]?.line ?? -1) + 1 === text.span.line)
  );
}

function asBlock({ element, attributes }: TextBlock, text: string): string {
  const level = /^h(\d)$/.exec(element)?.[1];
  return (level ? `${'#'.repeat(Number(level))} ` : '') + text + attributes;
}

/** Puts blocks behind those that are at the places of `added`, from the foot of the file up. */
function withBlocks(
  file: TextFile,
  added: ReadonlyMap<number, readonly string[]>,
  markdown: MarkdownIt,
): string {
  if (added.size === 0) return file.text;
  const blocks = readTextBlocks(markdown, file);
  const end = /\r\n|\r|\n/.exec(file.text)?.[0] ?? '\n';
  const lines = file.text.split(/\r\n|\r|\n/);
  for (const [index, fresh] of [...added].sort(([a], [b]) => b - a)) {
    const { lines: places = [], attributes = '' } = blocks[index] ?? {};
    const last = (places.at(-1)?.line ?? 0) + attributes.split('\n').length - 1;
    lines.splice(last + 1, 0, ...fresh.flatMap((block) => ['', ...block.split('\n')]));
  }
  return lines.join(end);
}
