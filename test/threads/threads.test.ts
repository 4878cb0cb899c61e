import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { interruptedAt, report, startReport, succeeds } from '../support/cli.js';
import { caseFolder, emptyFolder } from '../support/project-folder.js';

const patience = 120_000;
const env = { SOURCE_DATE_EPOCH: '1500000000' };

describe('editions that are made at once', () => {
  it('are those that are made one after the other', { timeout: patience }, async () => {
    const project = await caseFolder('garden');
    const [both, alone] = [await emptyFolder(), await emptyFolder()];
    await succeeds(['build', '--no-cache', '--jobs', '2', '--out', both], project, env);
    await succeeds(['build', '--no-cache', '--jobs', '1', '--out', alone], project, env);
    for (const name of ['garden-2023-en.pdf', 'garden-2023-fr.pdf', 'manifest.json']) {
      expect((await readFile(join(both, name))).equals(await readFile(join(alone, name)))).toBe(true);
    }
  });

  it('are kept with what their threads have read', { timeout: patience }, async () => {
    const project = await caseFolder('garden');
    await succeeds(['build', '--jobs', '2'], project);
    const debug = { DEBUG: 'report' };
    expect((await succeeds(['build', '--jobs', '2'], project, debug)).stderr).not.toContain('typeset');
    const picture = join(project, 'data/images/plan.png');
    const bytes = await readFile(picture);
    await writeFile(picture, Buffer.concat([bytes, Buffer.from('\n')]));
    const { stderr } = await succeeds(['build', '--jobs', '2'], project, debug);
    expect(
      stderr
        .split('\n')
        .filter((line) => line.endsWith(': typeset'))
        .sort(),
    ).toEqual(['en: typeset', 'fr: typeset']);
  });

  it('tell the same mistakes in the order of languages, once', { timeout: patience }, async () => {
    const heading = (language: string) => `{"heading": "{{nothing.${language}, number}}"}`;
    const project = await caseFolder('garden', {
      'locales/en/more.json': heading('first'),
      'locales/fr/more.json': heading('second'),
      'templates/main.hbs': '<report><h1 id="more">{{t "more:heading"}}</h1></report>',
    });
    const [both, alone] = [
      await report(['check', '--jobs', '2'], project),
      await report(['check', '--jobs', '1'], project),
    ];
    expect(both.code).toBe(1);
    expect(both.stderr).toMatch(/nothing\.first[\s\S]*nothing\.second/);
    expect(both).toEqual(alone);
  });

  it('end together when the program is interrupted', { timeout: patience }, async () => {
    const project = await caseFolder('garden');
    const child = startReport(['build', '--no-cache', '--jobs', '2'], project, { DEBUG: 'report' });
    const { code, stdout, stderr } = await interruptedAt('en: language', 'SIGINT', child);
    expect({ code, stdout }).toEqual({ code: 130, stdout: '' });
    expect(stderr).toMatch(/\ninterrupted\n$/);
  });

  it.each(['0', 'many', '-1', '1.5'])('are not %s', async (jobs) => {
    const { code, stderr } = await report(['check', '--jobs', jobs], await emptyFolder());
    expect(code).toBe(2);
    expect(stderr).toMatch(/'--jobs <number>' argument '.+' is invalid. It has to be a number from 1 to 99./);
  });
});
