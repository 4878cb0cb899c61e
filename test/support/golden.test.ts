import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { expectGolden } from './golden.js';
import { emptyFolder } from './project-folder.js';

describe('golden files', () => {
  it('hold what a text must be', async () => {
    const file = join(await emptyFolder(), 'golden.txt');
    writeFileSync(file, 'one\ntwo\n');
    expectGolden(file, 'one\ntwo\n', {});
    expect(() => expectGolden(file, 'one\nthree\n', {})).toThrow(/golden\.txt: read the difference/);
    expect(readFileSync(file, 'utf8')).toBe('one\ntwo\n');
  });

  it('are written when asked for, with the folders above them', async () => {
    const file = join(await emptyFolder(), 'case/expected/golden.txt');
    expect(() => expectGolden(file, 'one\n', {})).toThrow(/not there yet: run the test with UPDATE_GOLDEN=1/);
    expectGolden(file, 'one\n', { UPDATE_GOLDEN: '1' });
    expect(readFileSync(file, 'utf8')).toBe('one\n');
  });

  it('are never written in CI', async () => {
    const file = join(await emptyFolder(), 'golden.txt');
    expect(() => expectGolden(file, 'one\n', { UPDATE_GOLDEN: '1', CI: 'true' })).toThrow();
    expect(existsSync(file)).toBe(false);
  });
});
