import { expect, it } from 'vitest';
import { setEdition } from '../../src/edition.js';
import { openFiles, openProject, Usage } from '../../src/index.js';
import { render } from '../../src/pdf/render.js';
import { entry, PdfFile } from '../support/pdf-file.js';
import { pagesOf } from '../support/pdf-structure.js';
import { root } from '../support/project-folder.js';
import { patience, publishedReport } from '../support/published.js';

/** The report in English, drawn like any other but that nothing is marked and no structure written. */
async function untagged(): Promise<Uint8Array> {
  const host = { files: openFiles(root), log: { stage() {} }, signal: new AbortController().signal };
  const { value: project } = await openProject(host);
  if (!project) throw new Error('the report cannot be opened');
  const request = { language: 'en', profile: 'web', usage: new Usage() } as const;
  const { value: set } = await setEdition(project, request, host);
  if (!set) throw new Error('the report cannot be set');
  Object.defineProperty(set.document, 'tagged', { value: false });
  return render(set);
}

it(
  'adds 10 percent at most to the file for its structure',
  async () => {
    const [tagged] = await publishedReport();
    const bare = await untagged();
    const file = new PdfFile(bare);
    expect(file.at(file.root, 'StructTreeRoot', 'K')).toBeNull();
    for (const page of pagesOf(file)) {
      const content = file.content(entry(file.get(page), 'Contents')).toString('latin1');
      expect(content).toMatch(/\bET\b/);
      expect(content).not.toMatch(/BDC|EMC/);
    }
    const ratio = (tagged?.pdf.byteLength ?? 0) / bare.byteLength;
    expect(ratio).toBeGreaterThan(1.02);
    expect(ratio).toBeLessThan(1.1);
  },
  patience,
);
