import type { Block, Section } from '../document/nodes.js';

/** Blocks that stand on pages of their own: those between two page breaks. Of a section that goes on it has a part. */
export type Stretch = readonly Block[];

/**
 * A document's stretches, none of them empty. Pages break between the blocks of the document, and between those of its
 * sections where these are no boxes and count no pages; page breaks deeper in it are a stretch's own.
 */
export function stretchesOf(blocks: readonly Block[]): readonly Stretch[] {
  return divided(blocks).filter((stretch) => stretch.length > 0);
}

function divided(blocks: readonly Block[]): readonly Stretch[] {
  const stretches: Block[][] = [[]];
  const breakPage = () => stretches.push([]);
  const add = (block: Block) => stretches.at(-1)?.push(block);
  for (const block of blocks) {
    const section = openSection(block);
    if (block.kind === 'page-break') {
      breakPage();
    } else if (section) {
      for (const [at, part] of divided(section.children).entries()) {
        if (at > 0) breakPage();
        if (part.length > 0) add(partOf(section, part));
      }
    } else {
      if (block.kind === 'section' && block.numbering) breakPage();
      add(block);
      if (block.kind === 'cover') breakPage();
    }
  }
  return stretches;
}

/** Whether two stretches are of the very same blocks. */
export function isSameStretch(a: Stretch, b: Stretch): boolean {
  return a.length === b.length && a.every((block, at) => isSameBlock(block, b[at]));
}

/** The block that a stretch begins with, in whatever section. */
export function firstBlock([first]: Stretch): Block | undefined {
  const section = first && openSection(first);
  return section ? firstBlock(section.children) : first;
}

/** A section is open where its blocks might as well stand in what it is in. */
function openSection(block: Block): Section | undefined {
  return block.kind === 'section' && !block.numbering && block.classes.length === 0 ? block : undefined;
}

/** The section itself, where that is all of it. */
function partOf(section: Section, children: Stretch): Section {
  const isWhole =
    children.length === section.children.length &&
    children.every((block, at) => block === section.children[at]);
  return isWhole ? section : { ...section, children };
}

function isSameBlock(a: Block, b: Block | undefined): boolean {
  if (a === b) return true;
  const [own, other] = [openSection(a), b && openSection(b)];
  if (!own || !other || own.id !== other.id || own.lang !== other.lang) return false;
  return isSameStretch(own.children, other.children);
}
