import { beforeAll, describe, expect, it } from 'vitest';
import { report, succeeds } from '../support/cli.js';
import { change, copyCase, sharedFolders } from '../support/project-folder.js';

const newFolder = sharedFolders();
let folder: string;

beforeAll(async () => {
  folder = await copyCase('garden', await newFolder());
});

describe('report translations length', () => {
  it('tells words and pages of each section in each language, and how much longer it is', async () => {
    const { stdout, stderr } = await succeeds(['translations', 'length', '--format', 'json'], folder);
    expect(stderr).toBe('');
    expect(JSON.parse(stdout)).toEqual({
      languages: ['en', 'fr'],
      sections: [
        {
          id: 'welcome',
          title: 'Welcome',
          level: 1,
          editions: {
            en: { words: 19, pages: 1 },
            fr: { words: 20, pages: 1, longer: { words: 0.053, pages: 0 } },
          },
        },
        {
          id: 'harvest',
          title: 'The harvest',
          level: 1,
          editions: {
            en: { words: 14, pages: 1 },
            fr: { words: 14, pages: 1, longer: { words: 0, pages: 0 } },
          },
        },
      ],
      all: {
        en: { words: 33, pages: 2 },
        fr: { words: 34, pages: 2, longer: { words: 0.03, pages: 0 } },
      },
    });
  });

  it('prints a table', async () => {
    const { stdout } = await succeeds(['translations', 'length'], folder);
    expect(stdout).toBe(
      [
        'SECTION           WORDS (en)  PAGES (en)  WORDS (fr)       PAGES (fr)',
        'Welcome                   19           1          20  +5%           1  0',
        'The harvest               14           1          14   0%           1  0',
        'All, with covers          33           2          34  +3%           2  0',
        '',
      ].join('\n'),
    );
  });

  it('compares nothing where an edition has errors', async () => {
    const broken = await copyCase('garden', await newFolder());
    await change(broken, { 'locales/fr/prose/welcome.md': null });
    const { code, stdout, stderr } = await report(['translations', 'length'], broken);
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
    expect(stderr).toContain('error ');
  });
});

it('warns of a text that is longer than its room, in the build and in checks', async () => {
  await change(folder, { 'locales/keys.yaml': 'report:byBed: { maxLength: 14 }\n' });
  const { code, stderr } = await report(['check', '--strict'], folder);
  expect(code).toBe(1);
  expect(stderr).toContain(
    'warning "report:byBed" has 15 characters, 14 have room [text-too-long] (fr)\n  at locales/fr/report.json:8:12',
  );
  expect(stderr).toContain('give it more room at locales/keys.yaml:1');
  expect(stderr).toMatch(/\n1 warning\n$/);
});
