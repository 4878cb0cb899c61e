import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openFiles } from '../../src/files.js';
import { FileError } from '../../src/host.js';

let folder: string;
let root: string;
/** A project with links that leave it. */
let leaky: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'files-'));
  root = join(folder, 'project');
  await mkdir(join(root, 'data', 'deep er'), { recursive: true });
  await mkdir(join(root, '.git'), { recursive: true });
  await mkdir(join(folder, 'project-beside'));
  await writeFile(join(folder, 'secret.txt'), 'secret');
  await writeFile(join(folder, 'project-beside', 'x.txt'), 'beside');
  await writeFile(join(root, 'data', 'b.yaml'), 'b: 1');
  await writeFile(join(root, 'data', 'a.yaml'), 'a: 1');
  await writeFile(join(root, 'data', 'deep er', 'é.csv'), 'x');
  await writeFile(join(root, 'data', '.hidden'), 'x');
  await writeFile(join(root, '.git', 'config'), 'x');
  await mkdir(join(root, 'links'));
  await symlink('../data/a.yaml', join(root, 'links', 'inside.yaml'));
  await symlink('../data', join(root, 'links', 'folder'));
  await symlink('..', join(root, 'links', 'circle'));
  await symlink('nowhere', join(root, 'links', 'broken'));
  leaky = join(folder, 'leaky');
  await mkdir(join(leaky, 'leaving'), { recursive: true });
  await symlink('../../secret.txt', join(leaky, 'leaving', 'secret.txt'));
  await symlink('../../project-beside', join(leaky, 'leaving', 'beside'));
});

afterAll(() => rm(folder, { recursive: true }));

async function problem(act: Promise<unknown>): Promise<string> {
  try {
    await act;
    return 'none';
  } catch (error) {
    return error instanceof FileError ? `${error.path} ${error.problem}` : String(error);
  }
}

test('files are read, and remembered', async () => {
  const files = openFiles(root);
  expect(new TextDecoder().decode(await files.read('data/./a.yaml'))).toBe('a: 1');
  expect(new TextDecoder().decode(await files.read('links/inside.yaml'))).toBe('a: 1');
  expect(new TextDecoder().decode(await files.read('links/folder/../inside.yaml'))).toBe('a: 1');
  expect(await problem(files.read('data/none.yaml'))).toBe('data/none.yaml missing');
  expect([...files.used]).toEqual(['data/a.yaml', 'links/inside.yaml', 'data/none.yaml']);
});

test('folders are listed at any depth, sorted, without hidden files', async () => {
  const files = openFiles(root);
  expect(await files.list('data')).toEqual(['data/a.yaml', 'data/b.yaml', 'data/deep er/é.csv']);
  expect(await files.list('nothing')).toEqual([]);
  expect(await problem(files.list('data/a.yaml'))).toBe('data/a.yaml not-a-file');
  expect([...files.used]).toEqual(['data', 'nothing', 'data/a.yaml']);
});

test('links to folders are followed, but not in a circle', async () => {
  expect(await openFiles(root).list('links')).toEqual([
    'links/broken',
    'links/circle/data/a.yaml',
    'links/circle/data/b.yaml',
    'links/circle/data/deep er/é.csv',
    'links/folder/a.yaml',
    'links/folder/b.yaml',
    'links/folder/deep er/é.csv',
    'links/inside.yaml',
  ]);
});

test.each([
  '../secret.txt',
  'data/../../secret.txt',
  '/etc/passwd',
  'C:/windows/win.ini',
  'c:\\windows\\win.ini',
  '..\\secret.txt',
  'https://example.org/x.png',
  'file:///etc/passwd',
  'data:text/plain,x',
  '..',
])('%s is outside', async (path) => {
  expect(await problem(openFiles(root).read(path))).toBe(`${path} outside`);
});

test('links that leave are not followed', async () => {
  const files = openFiles(leaky);
  expect(await problem(files.read('leaving/secret.txt'))).toBe('leaving/secret.txt outside');
  expect(await problem(files.read('leaving/beside/x.txt'))).toBe('leaving/beside/x.txt outside');
  expect(await problem(files.list('leaving'))).toMatch(/^leaving\/(secret.txt|beside) outside$/);
});

test.each([
  ['', ' missing'],
  ['data', 'data not-a-file'],
  ['data/a.yaml/x', 'data/a.yaml/x not-a-file'],
  ['links/broken', 'links/broken missing'],
  ['data/a\0.yaml', 'data/a\0.yaml missing'],
])('%j cannot be read', async (path, expected) => {
  expect(await problem(openFiles(root).read(path))).toBe(expected);
});

test('a file that is too large', async () => {
  expect(await problem(openFiles(root, { maxBytes: 3 }).read('data/a.yaml'))).toBe('data/a.yaml too-large');
  expect(await problem(openFiles(root, { maxBytes: 4 }).read('data/a.yaml'))).toBe('none');
});

test('a project that is not there', async () => {
  const files = openFiles(join(folder, 'nowhere'));
  expect(await problem(files.read('data/a.yaml'))).toBe('data/a.yaml missing');
  expect(await files.list('data')).toEqual([]);
});

test('a link that leads to itself is a file that cannot be read', async () => {
  await symlink('self.yaml', join(leaky, 'self.yaml'));
  await mkdir(join(leaky, 'own'));
  await symlink('self.yaml', join(leaky, 'own', 'self.yaml'));
  const files = openFiles(leaky);
  expect(await files.list('own')).toEqual(['own/self.yaml']);
  await expect(files.read('own/self.yaml')).rejects.toMatchObject({
    problem: 'unreadable',
    path: 'own/self.yaml',
  });
});
