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

/** A block before which a page may end, with where in the document it stands. */
export interface PlacedBlock {
  readonly block: Block;
  /** The sections around it whose blocks might as well stand outside, the outermost first. */
  readonly sections: readonly Section[];
  /** What follows in the innermost of them. */
  readonly next: Block | undefined;
}

/** The blocks of a stretch, those in sections that are no boxes too. */
export function placedBlocks(stretch: Stretch): readonly PlacedBlock[] {
  const placed: PlacedBlock[] = [];
  const place = (blocks: readonly Block[], sections: readonly Section[]): void => {
    for (const [at, block] of blocks.entries()) {
      // One that counts pages begins one, as the stretch does.
      const section = placed.length === 0 ? unboxedSection(block) : openSection(block);
      if (section) place(section.children, [...sections, section]);
      else placed.push({ block, sections, next: blocks[at + 1] });
    }
  };
  place(stretch, []);
  return placed;
}

/** Whether two are the very same block, in places where it comes out the same. */
export function isSamePlaced(a: PlacedBlock, b: PlacedBlock): boolean {
  if (a.block !== b.block || a.next?.kind !== b.next?.kind) return false;
  return (
    a.sections.length === b.sections.length &&
    a.sections.every(({ id, lang }, at) => b.sections[at]?.id === id && b.sections[at]?.lang === lang)
  );
}

/** A section is open where its blocks might as well stand in what it is in. */
function openSection(block: Block): Section | undefined {
  const section = unboxedSection(block);
  return section?.numbering ? undefined : section;
}

function unboxedSection(block: Block): Section | undefined {
  return block.kind === 'section' && block.classes.length === 0 ? block : undefined;
}

/** The section itself, where that is all of it. */
function partOf(section: Section, children: Stretch): Section {
  const isWhole =
    children.length === section.children.length &&
    children.every((block, at) => block === section.children[at]);
  return isWhole ? section : { ...section, children };
}
