import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { jsonSchemas } from '../../src/project/json-schemas.js';

const folder = fileURLToPath(new URL('../../docs/schemas', import.meta.url));

it.each([...jsonSchemas()])('docs/schemas/%s is what the project stage checks', (name, schema) => {
  const file = join(folder, name);
  const text = `${JSON.stringify(schema, null, 2)}\n`;
  if (process.env.UPDATE_GOLDEN && !process.env.CI) {
    mkdirSync(folder, { recursive: true });
    writeFileSync(file, text);
  }
  expect(readFileSync(file, 'utf8')).toBe(text);
});
