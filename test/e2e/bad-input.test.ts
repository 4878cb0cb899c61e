import { cp } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { report, succeeds } from '../support/cli.js';
import { fingerprints } from '../support/fingerprints.js';
import { expectGolden } from '../support/golden.js';
import { copyCase, emptyFolder, root, sharedFolders } from '../support/project-folder.js';
import { type BadInput, charts, csv, files, fonts, images, templates, texts, yaml } from './bad-input.js';
import { consequences, slips } from './bad-input-slips.js';

const newFolder = sharedFolders();
/** The project without mistakes, with what it was built to. */
let good: string;

beforeAll(async () => {
  good = await copyCase('garden', await newFolder());
  expect(await succeeds(['build', '--strict'], good)).toMatchObject({ stderr: '' });
});

describe.each([
  { about: 'files', inputs: files },
  { about: 'YAML', inputs: yaml },
  { about: 'CSV', inputs: csv },
  { about: 'texts', inputs: texts },
  { about: 'templates and markup', inputs: templates },
  { about: 'charts', inputs: charts },
  { about: 'images', inputs: images },
  { about: 'fonts', inputs: fonts },
  { about: 'what much rests on', inputs: consequences },
  { about: 'a sign or a word', inputs: slips },
])('a mistake in $about gets a clear answer, and the output stays as it was', ({ inputs }) => {
  it.each(inputs)('$name', async ({ name, make, answers }) => {
    const folder = await emptyFolder();
    await cp(good, folder, { recursive: true });
    await make(folder);
    const before = fingerprints(join(folder, 'output'));

    const { code, stdout, stderr } = await report(['build'], folder);
    expectGolden(join(root, 'test/cases/garden/expected/bad-input', `${name}.txt`), stderr);
    expect(answersIn(stderr)).toEqual(answers);
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
    expect(stderr).not.toMatch(/node_modules|node:internal|dist\/|\.js:\d|fault of the program/);
    expect(stderr).not.toContain(folder);
    expect(stderr).toMatch(/nothing was published\n$/);
    expect(fingerprints(join(folder, 'output'))).toEqual(before);
  });
});

/** "code file:line:column" of each error; one without a place is its code alone. */
function answersIn(stderr: string): BadInput['answers'] {
  const errors = stderr.matchAll(/^error .*\[([a-z0-9-]+)\].*\n(?: {2}at (\S+:\d+:\d+)\n)?/gm);
  return [...errors].map(([, code = '', place]) => [code, ...(place ? [place] : [])].join(' '));
}
