import { basename, join } from 'node:path';
import { type Diagnostic, diagnostic } from '../diagnostics.js';
import { RollbackError } from './replace-files.js';

/**
 * What keeps a folder from being written, in words; nothing for an error that is not the file system's.
 *
 * @param path the folder or the file in it, as the person named it
 * @param elsewhere how to choose another place
 */
export function outputFault(
  error: unknown,
  path: string,
  elsewhere = 'name another folder with --out',
): Diagnostic | undefined {
  if (error instanceof RollbackError) {
    return diagnostic('error', 'output-rollback-failed', `"${path}" could be neither written nor put back`, {
      hints: [`the earlier files are kept in ${error.folder}`],
    });
  }
  if (!(error instanceof Error && 'code' in error)) return undefined;
  const { code } = error;
  switch (code) {
    case 'EEXIST':
    case 'ENOTDIR':
      return diagnostic('error', 'output-not-a-folder', `"${path}" is not a folder`, {
        hints: [`a file stands in its place: move it, or ${elsewhere}`],
      });
    case 'EISDIR': {
      const file =
        'path' in error && typeof error.path === 'string' ? join(path, basename(error.path)) : path;
      return diagnostic('error', 'output-not-a-file', `"${file}" is a folder where a file has to go`, {
        hints: [`move it, or ${elsewhere}`],
      });
    }
    case 'ENOENT':
    case 'ELOOP':
      return diagnostic('error', 'output-not-a-folder', `"${path}" leads nowhere`, {
        hints: [`a link may name a folder that is not there: mend it, or ${elsewhere}`],
      });
    case 'ENAMETOOLONG':
      return diagnostic('error', 'output-failed', `the name "${path}" is too long for the disk`, {
        hints: [elsewhere],
      });
    case 'EACCES':
    case 'EPERM':
    case 'EROFS':
      return diagnostic('error', 'output-unwritable', `"${path}" cannot be written`, {
        hints: [`ask for the right to write there, or ${elsewhere}`],
      });
    case 'ENOSPC':
    case 'EDQUOT':
      return diagnostic('error', 'disk-full', `no space is left for "${path}"`, {
        hints: [`make room on the disk, or ${elsewhere}`],
      });
    default:
      return typeof code === 'string'
        ? diagnostic('error', 'output-failed', `"${path}" cannot be written: ${code}`)
        : undefined;
  }
}
