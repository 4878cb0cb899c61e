import { Findings, type StageResult } from '../diagnostics.js';
import type { Markup } from '../layout/origins.js';
import { rememberedBlocks } from './blocks.js';
import { checkAlternatives } from './check-alternatives.js';
import { checkElements } from './check-elements.js';
import { checkHeadings } from './check-headings.js';
import { checkReferences } from './check-references.js';
import type { Checking, DocumentLanguage, ProjectNames } from './checking.js';
import { DocumentMemory } from './document-memory.js';
import { elementsOf } from './element.js';
import type { DocumentNode, DocumentTree } from './nodes.js';
import { placeOf } from './place.js';

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
  memory: DocumentMemory = new DocumentMemory(),
): StageResult<DocumentTree> {
  const findings = new Findings();
  const read = memory.reader.read(markup);
  if ('fault' in read) return { diagnostics: [read.fault] };
  const { root } = read;
  if (root.name !== 'report') {
    findings.error('no-report-element', `the root of the layout is "<${root.name}>"`, {
      ...placeOf(root.origin),
      hints: ['put all of it into one <report>'],
    });
    return { diagnostics: findings.list };
  }
  const checking: Checking = { project, language, findings, memory };
  const signposts = checkElements(root, checking);
  checkHeadings(signposts, checking);
  checkReferences(signposts, checking);
  const children = rememberedBlocks(elementsOf(root), checking);
  memory.blocks.settle();
  const notable = memory.notable.in(children);
  checkAlternatives(notable, findings);
  return {
    value: { language: language.code, children, notable, ids: idsOf(notable) },
    diagnostics: findings.list,
  };
}

function idsOf(nodes: readonly DocumentNode[]): DocumentTree['ids'] {
  const ids = new Map<string, DocumentNode>();
  for (const node of nodes) {
    if (node.id && !ids.has(node.id)) ids.set(node.id, node);
  }
  return ids;
}
