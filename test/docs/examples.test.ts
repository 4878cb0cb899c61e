import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { succeeds } from '../support/cli.js';
import { type Changes, caseFolder, root } from '../support/project-folder.js';

/** Those that show files of a project: of the preview and of print there is none to show. */
const pages = readdirSync(join(root, 'docs')).filter(
  (name) => name.endsWith('.md') && name !== 'preview.md' && name !== 'print.md',
);

/** The files that a page of the documentation shows: fenced blocks that name one. */
function filesOf(page: string): Changes {
  const text = readFileSync(join(root, 'docs', page), 'utf8');
  const blocks = text.matchAll(/^```\w+ file=(\S+)\n([\s\S]*?)^```$/gm);
  return Object.fromEntries([...blocks].map(([, path, content]) => [path ?? '', content ?? '']));
}

describe('the examples of the documentation', () => {
  it.each(pages)('build: %s', async (page) => {
    const shown = filesOf(page);
    expect(Object.keys(shown).length).toBeGreaterThan(2);
    const folder = await caseFolder('empty', { ...filesOf('project.md'), ...shown });
    expect(await succeeds(['build', '--strict'], folder)).toMatchObject({ stderr: '' });
  });
});
