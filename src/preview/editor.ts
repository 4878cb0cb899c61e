import { spawn } from 'node:child_process';
import { realpath, stat } from 'node:fs/promises';
import { basename, join, sep } from 'node:path';
import { insidePath } from '../files.js';
import { FileError } from '../host.js';
import type { SourcePlace } from './protocol.js';

/** Starts a program and lets go of it. @throws where it cannot be started */
export type Start = (program: string, args: readonly string[]) => Promise<void>;

/**
 * The command that opens a place in an editor: `REPORT_EDITOR`, else `code -g`. In its words `{file}`, `{line}` and
 * `{column}` stand for the place; without them it is put as the editor is known to take it.
 */
export function editorCommand(
  editor: string | undefined,
  path: string,
  { line, column }: SourcePlace,
): readonly string[] {
  const words = (editor?.trim() || 'code -g').split(/\s+/);
  const filled = words.map((word) =>
    word.replaceAll('{file}', path).replaceAll('{line}', `${line}`).replaceAll('{column}', `${column}`),
  );
  if (words.some((word) => word.includes('{file}'))) return filled;
  const name = basename(words[0] ?? '').replace(/\.(exe|cmd)$/i, '');
  if (/^(n?vim?|gvim|nano|emacs|emacsclient|kak|micro|gedit)$/.test(name))
    return [...filled, `+${line}`, path];
  if (/^(idea|webstorm|phpstorm|pycharm|kate)$/.test(name)) return [...filled, '--line', `${line}`, path];
  return [...filled, `${path}:${line}:${column}`];
}

/**
 * Opens a place of the project in the person's editor; gives what stands in the way.
 *
 * @param root the project's folder, absolute
 */
export async function openInEditor(
  root: string,
  place: SourcePlace,
  editor: string | undefined,
  start: Start = startDetached,
): Promise<string | undefined> {
  const path = await projectFile(root, place.file);
  if (path === undefined) return `"${place.file}" is no file of the project`;
  const [program = '', ...args] = editorCommand(editor, path, place);
  try {
    await start(program, args);
    return undefined;
  } catch {
    return `the editor "${program}" cannot be started: set REPORT_EDITOR to the command of yours, such as "code -g"`;
  }
}

/** The absolute path of a file of the project; links that lead out of it are none. */
async function projectFile(root: string, file: string): Promise<string | undefined> {
  try {
    const home = await realpath(root);
    const real = await realpath(join(home, insidePath(file)));
    return real.startsWith(home + sep) && (await stat(real)).isFile() ? real : undefined;
  } catch (error) {
    if (error instanceof FileError || (error instanceof Error && 'code' in error)) return undefined;
    throw error;
  }
}

/** No shell: a file may be called anything. */
export function startDetached(program: string, args: readonly string[]): Promise<void> {
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, { detached: true, stdio: 'ignore' });
    child.once('error', reject);
    child.once('spawn', () => {
      child.unref();
      resolve();
    });
  });
}
