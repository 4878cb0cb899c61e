import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const told = new URL('./told-usage.mjs', import.meta.url).href;
const bench = fileURLToPath(new URL('.', import.meta.url));

/**
 * Runs a program of Node's to its end, as a process of its own.
 *
 * @param {string} script relative to this folder
 * @param {readonly string[]} args
 * @returns {Promise<{ wall: number, cpu: number, mebibytes: number, output: string }>} times in ms
 */
export async function timed(script, args) {
  const started = performance.now();
  const child = spawn(process.execPath, ['--import', told, script, ...args], {
    cwd: bench,
    stdio: ['ignore', 'pipe', 'pipe', 'pipe'],
  });
  const [out, err, usage] = [1, 2, 3].map((descriptor) => textOf(child.stdio[descriptor]));
  const code = await new Promise((resolve) => child.on('exit', resolve));
  const wall = performance.now() - started;
  if (code !== 0) throw new Error(`${script} ended with ${code}: ${await err}`);
  return { wall, ...JSON.parse(await usage), output: await out };
}

async function textOf(stream) {
  let text = '';
  for await (const chunk of stream) text += chunk;
  return text;
}
