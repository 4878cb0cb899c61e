import { symlink } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { editorCommand, openInEditor } from '../../src/preview/editor.js';
import { change, emptyFolder } from '../support/project-folder.js';

const at = { file: 'data/a b.yaml', line: 3, column: 7 };

describe('the editor', () => {
  it.each([
    [undefined, ['code', '-g', '/p/a b.yaml:3:7']],
    ['', ['code', '-g', '/p/a b.yaml:3:7']],
    ['codium --goto', ['codium', '--goto', '/p/a b.yaml:3:7']],
    ['subl', ['subl', '/p/a b.yaml:3:7']],
    ['nvim', ['nvim', '+3', '/p/a b.yaml']],
    ['/usr/bin/emacsclient -n', ['/usr/bin/emacsclient', '-n', '+3', '/p/a b.yaml']],
    ['webstorm', ['webstorm', '--line', '3', '/p/a b.yaml']],
    ['ed {file} -l{line}:{column}', ['ed', '/p/a b.yaml', '-l3:7']],
  ])('is called by REPORT_EDITOR %j', (editor, command) => {
    expect(editorCommand(editor, '/p/a b.yaml', at)).toEqual(command);
  });

  it('opens files of the project, and no others', async () => {
    const root = await emptyFolder();
    const outside = await emptyFolder();
    await change(root, { 'data/a b.yaml': 'x', 'data/$(touch x).yaml': 'x' });
    await change(outside, { secret: 'x' });
    await symlink(join(outside, 'secret'), join(root, 'data/link.yaml'));
    const started: string[][] = [];
    const open = (file: string) =>
      openInEditor(root, { ...at, file }, 'ed', async (program, args) => {
        started.push([program, ...args]);
      });
    for (const file of [
      '../secret',
      '/etc/passwd',
      'data',
      'data/link.yaml',
      'missing',
      '',
      'data/\0',
      'C:\\x',
    ]) {
      expect(await open(file), file).toContain('is no file of the project');
    }
    expect(started).toEqual([]);
    expect(await open('data/a b.yaml')).toBeUndefined();
    expect(await open('data/$(touch x).yaml')).toBeUndefined();
    expect(started).toEqual([
      ['ed', expect.stringMatching(/data\/a b\.yaml:3:7$/)],
      ['ed', expect.stringMatching(/data\/\$\(touch x\)\.yaml:3:7$/)],
    ]);
  });

  it('says what to do where it cannot be started', async () => {
    const root = await emptyFolder();
    await change(root, { a: 'x' });
    expect(await openInEditor(root, { ...at, file: 'a' }, 'no-such-editor-here')).toContain(
      'set REPORT_EDITOR',
    );
  });
});
