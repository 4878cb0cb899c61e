import { Findings, type StageResult } from '../diagnostics.js';
import type { Markup } from '../layout/origins.js';
import { BlockMemory } from './block-memory.js';
import { rememberedBlocks } from './blocks.js';
import { checkAlternatives } from './check-alternatives.js';
import { checkElements } from './check-elements.js';
import { checkHeadings } from './check-headings.js';
import { checkReferences } from './check-references.js';
import type { Checking, DocumentLanguage, ProjectNames } from './checking.js';
import { elementsOf } from './element.js';
import type { Block, DocumentNode, DocumentTree } from './nodes.js';
import { placeOf } from './place.js';
import { Places } from './places.js';
import { readMarkup } from './read-markup.js';
import { nodesIn } from './walk.js';

/**
 * The document tree of an edition's markup. A tree comes back beside errors too, without what is at fault, so that
 * later checks can go on; there is none where the markup is malformed or has no `<report>`.
 *
 * @param memory what the last document of the same language has left
 */
export function parseDocument(
  markup: Markup,
  project: ProjectNames,
  language: DocumentLanguage,
  memory: BlockMemory = new BlockMemory(),
): StageResult<DocumentTree> {
  const places = new Places(markup);
  const findings = new Findings();
  const read = readMarkup(places);
  if ('fault' in read) return { diagnostics: [read.fault] };
  const { root } = read;
  if (root.name !== 'report') {
    findings.error('no-report-element', `the root of the layout is "<${root.name}>"`, {
      ...placeOf(root.origin),
      hints: ['put all of it into one <report>'],
    });
    return { diagnostics: findings.list };
  }
  const checking: Checking = { places, project, language, findings, memory };
  checkElements(root, checking);
  checkHeadings(root, checking);
  checkReferences(root, checking);
  const children = rememberedBlocks(elementsOf(root), checking);
  memory.settle();
  checkAlternatives(children, findings);
  return { value: { language: language.code, children, ids: idsOf(children) }, diagnostics: findings.list };
}

function idsOf(blocks: readonly Block[]): DocumentTree['ids'] {
  const ids = new Map<string, DocumentNode>();
  for (const node of nodesIn(blocks)) {
    if (node.id && !ids.has(node.id)) ids.set(node.id, node);
  }
  return ids;
}
