import { describe, expect, it } from 'vitest';
import { diagnosticsText } from '../../src/cli/print-diagnostics.js';
import type { Diagnostic } from '../../src/diagnostics.js';
import { numberingOf } from '../../src/document/numbering.js';
import { parseDocument } from '../../src/document/parse.js';
import { headingsOf } from '../../src/document/walk.js';
import { openLanguage } from '../../src/language/open.js';
import { Usage } from '../../src/language/usage.js';
import { renderLayout } from '../../src/layout/render.js';
import { openProject } from '../../src/project/open.js';
import { announce } from '../../src/publish/announce.js';
import { announcementPage } from '../../src/publish/announcement-page.js';
import { publishedEdition } from '../../src/publish/manifest.js';
import { projectId, scaffold } from '../../src/scaffold/scaffold.js';
import { memoryHost } from '../project/memory-host.js';
import { edition } from '../publish/publishing.js';

async function openScaffold() {
  const host = memoryHost(Object.fromEntries(await scaffold('library')));
  const shown = (found: readonly Diagnostic[]) => diagnosticsText(found, host.files, { colour: false });
  const { value: project, diagnostics } = await openProject(host);
  expect(await shown(diagnostics)).toBe('');
  if (!project) throw new Error('no project');
  return { project, shown };
}

describe('the project of report new', () => {
  it.each(['en', 'fr'])('has no faults in its data, texts and layouts (%s)', async (code) => {
    const { project, shown } = await openScaffold();
    const opened = openLanguage(project, code, { draft: false }, new Usage());
    expect(await shown(opened.diagnostics)).toBe('');
    if (!opened.value) throw new Error('no language');
    const markup = renderLayout(project, opened.value, 'main');
    expect(await shown(markup.diagnostics)).toBe('');
    if (!markup.value) throw new Error('no markup');
    const { value: tree, diagnostics } = parseDocument(markup.value, project, opened.value);
    expect(await shown(diagnostics)).toBe('');
    if (!tree) throw new Error('no tree');
    expect(headingsOf(tree).map(({ id }) => id)).toEqual(['contents', 'year', 'loans']);
    const { figures, tables } = numberingOf(tree);
    expect([figures.length, tables.length]).toEqual([1, 1]);
  });

  it('announces both editions in both languages, with the pages of the chapter', async () => {
    const { project, shown } = await openScaffold();
    const chapters = [{ id: 'year', title: 'The year', level: 1, first: 3, last: 4 }];
    const editions = ['en', 'fr'].map((code) =>
      publishedEdition(project, { ...edition(code, 'x'), chapters }),
    );
    const { value: pages = [], diagnostics } = await announce(project, editions, (page) =>
      announcementPage(project, page, new Usage()),
    );
    expect(await shown(diagnostics)).toBe('');
    expect(pages.map(({ name }) => name)).toEqual(['announcement.en.html', 'announcement.fr.html']);
    const french = new TextDecoder().decode(pages[1]?.bytes);
    expect(french).toContain('<html lang="fr">');
    expect(french).toMatch(/<p>The year \(pages\s3 à\s4\)<\/p>/);
    expect(french).toContain('<a href="library-en.pdf" hreflang="en">English</a> (1\u202fko)');
    expect(french).not.toMatch(/[\uE000-\uE002]/);
  });

  it('leaves the announcement where an edition is missing', async () => {
    const { project } = await openScaffold();
    const english = publishedEdition(project, edition('en', 'x'));
    const { value, diagnostics } = await announce(project, [english], (page) =>
      announcementPage(project, page, new Usage()),
    );
    expect(value).toEqual([]);
    expect(diagnostics).toMatchObject([
      {
        severity: 'warning',
        code: 'announcement-left',
        message: 'the announcement pages are left as they are: they need "fr" too',
      },
    ]);
  });
});

describe('projectId', () => {
  it.each([
    ['Rapport d’été 2024', 'rapport-d-ete-2024'],
    ['---', 'report'],
    ['library', 'library'],
  ])('%s is %s', (folder, id) => {
    expect(projectId(folder)).toBe(id);
  });
});
