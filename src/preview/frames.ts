import { codeFrame } from '../code-frame.js';
import type { Diagnostic } from '../diagnostics.js';
import { FileError, type ProjectFiles } from '../host.js';

/** The lines of the sources that diagnostics are about, in their order; none where a source cannot be had. */
export async function framesOf(
  found: readonly Diagnostic[],
  files: ProjectFiles,
): Promise<readonly (readonly string[])[]> {
  const sources = new Map<string, string | undefined>();
  const frames: (readonly string[])[] = [];
  for (const { span } of found) {
    if (span && !sources.has(span.file)) sources.set(span.file, await textOf(span.file, files));
    const source = span && sources.get(span.file);
    frames.push(span && source !== undefined ? codeFrame(source, span) : []);
  }
  return frames;
}

async function textOf(file: string, files: ProjectFiles): Promise<string | undefined> {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(await files.read(file));
  } catch (error) {
    if (error instanceof FileError || error instanceof TypeError) return undefined;
    throw error;
  }
}
