import { codeFrame } from '../code-frame.js';
import type { Diagnostic } from '../diagnostics.js';
import type { ProjectFiles } from '../host.js';
import { SourceLines } from '../source-lines.js';

/** The lines of the sources that diagnostics are about, in their order; none where a source cannot be had. */
export async function framesOf(
  found: readonly Diagnostic[],
  files: ProjectFiles,
): Promise<readonly (readonly string[])[]> {
  const sources = new SourceLines(files);
  const frames: (readonly string[])[] = [];
  for (const { span } of found) frames.push(span ? codeFrame(await sources.of(span.file), span) : []);
  return frames;
}
