import { describe, expect, it } from 'vitest';
import { diagnostic } from '../../src/diagnostics.js';
import { withDraftState } from '../../src/document/draft-state.js';
import { plainText } from '../../src/document/text.js';
import { parse } from './parsing.js';

const { tree } = parse('<report><h1 id="a">A</h1></report>');
const language = { label: (key: string) => key };

/** The words of what a draft's last page says. */
function lastPage(...found: Parameters<typeof withDraftState>[1]): readonly string[] {
  const { children } = withDraftState(tree, found, language);
  const start = children.findIndex(({ kind }) => kind === 'page-break');
  return children
    .slice(start + 1)
    .map((block) =>
      block.kind === 'heading' || block.kind === 'paragraph' ? plainText(block.children) : block.kind,
    );
}

describe('the state of a draft', () => {
  it('lists what was found on a last page', () => {
    const span = { file: 'locales/fr/a.json', line: 2, column: 3, length: 4 };
    expect(lastPage(diagnostic('warning', 'missing-key', '"a:b" is missing in "fr"', { span }))).toEqual([
      'labels:draft.state',
      'locales/fr/a.json:2:3 warning missing-key: "a:b" is missing in "fr"',
    ]);
  });

  it('says so where there is nothing', () => {
    expect(lastPage()).toEqual(['labels:draft.state', 'labels:draft.nothing']);
  });

  it('has an id of its own beside one of the report', () => {
    const taken = parse('<report><h1 id="draft-state">A</h1></report>').tree;
    const { ids } = withDraftState(taken, [], language);
    expect([...ids.keys()]).toEqual(['draft-state', 'draft-state-x']);
  });

  it('can be referred to', () => {
    expect(withDraftState(tree, [], language).ids.get('draft-state')?.kind).toBe('heading');
  });
});
