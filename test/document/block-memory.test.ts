import { describe, expect, it } from 'vitest';
import { DocumentMemory } from '../../src/document/document-memory.js';
import { parseDocument } from '../../src/document/parse.js';
import { nodesIn } from '../../src/document/walk.js';
import { english, marked, project } from './parsing.js';

const layout = { file: 'templates/main.hbs', line: 1, column: 1, length: 0 };
const partial = { file: 'templates/note.hbs', line: 1, column: 1, length: 0 };

/** The nodes of a report whose stretches of markup stand in the layout, or in a partial that it includes. */
function nodesOf(memory: DocumentMemory, ...stretches: readonly (readonly ['layout' | 'partial', string])[]) {
  const whole = [['layout', '<report>'], ...stretches, ['layout', '</report>']] as const;
  const markup = marked(
    whole.map(([where, text]) => [text, { layout: where === 'layout' ? layout : partial, advances: true }]),
  );
  const { value, diagnostics } = parseDocument(markup, project, english, memory);
  expect(diagnostics).toEqual([]);
  return nodesIn(value?.children ?? []);
}

describe('the blocks of the last document', () => {
  const note = ['partial', '<p>A note</p>'] as const;
  const section = [['layout', '<section>'], note, ['layout', '</section>']] as const;

  it('are used again, those in sections too', () => {
    const memory = new DocumentMemory();
    const before = nodesOf(memory, ...section);
    expect(nodesOf(memory, ...section).every((node, at) => node === before[at])).toBe(true);
    const after = nodesOf(memory, ['layout', '<section><p>More</p>'], note, ['layout', '</section>']);
    expect(after.filter((node) => before.includes(node)).map(({ kind }) => kind)).toEqual([
      'paragraph',
      'text',
    ]);
  });

  it.each([
    ['before the section that it was in', [note, ...section]],
    ['after the section that it was in', [...section, note]],
    ['twice in it', [section[0], note, note, section[2]]],
  ])('are two nodes where one stands twice: %s', (_, stretches) => {
    const memory = new DocumentMemory();
    nodesOf(memory, ...section);
    for (const nodes of [nodesOf(memory, ...stretches), nodesOf(memory, ...stretches)]) {
      expect(new Set(nodes).size).toBe(nodes.length);
    }
  });
});
