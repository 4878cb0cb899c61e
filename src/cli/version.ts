import { readFile } from 'node:fs/promises';
import { JsonFields } from '../publish/json-fields.js';

/** The version of the program, from its package. */
export async function version(): Promise<string> {
  const text = await readFile(new URL('../../package.json', import.meta.url), 'utf8');
  return new JsonFields(JSON.parse(text)).text('version');
}

/** The program's name and version, as the manifest has them. */
export async function generator(): Promise<string> {
  return `report ${await version()}`;
}
