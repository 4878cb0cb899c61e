import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { timed } from './child.mjs';
import { ratio, summary } from './statistics.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));

/**
 * What structure costs: the report's editions built tagged and untagged in turn, each in a process of its own, after one of
 * each to warm up. Times are of the processor, so that what else the machine does matters little.
 */
export async function run(args) {
  const { values } = parseArgs({ args, options: { runs: { type: 'string', default: '10' } } });
  const scratch = await mkdtemp(join(tmpdir(), 'report-bench-'));
  try {
    const figures = { tagged: [], untagged: [] };
    for (let run = 0; run <= Number(values.runs); run++) {
      for (const manner of ['untagged', 'tagged']) {
        const { cpu, output } = await timed('tagging-build.mjs', [root, scratch, manner]);
        if (run > 0) figures[manner].push({ cpu, ...JSON.parse(output) });
      }
    }
    print(figures);
  } finally {
    await rm(scratch, { recursive: true, force: true });
  }
}

function print({ tagged, untagged }) {
  const of = (figures, name) => figures.map((one) => one[name]);
  for (const [what, name] of [
    ['whole build', 'cpu'],
    ['drawing', 'drawing'],
  ]) {
    const [more, less] = [of(tagged, name), of(untagged, name)];
    const { median, least, most } = ratio(more, less);
    const times = `${summary(more).median.toFixed(0)} ms tagged, ${summary(less).median.toFixed(0)} ms untagged`;
    console.log(
      `${what.padEnd(12)} ${times}; × ${median.toFixed(3)} (${least.toFixed(3)}–${most.toFixed(3)}), ${more.length} pairs`,
    );
  }
  const sizes = of(tagged, 'bytes')[0].map((bytes, index) => [bytes, of(untagged, 'bytes')[0][index]]);
  for (const [more, less] of sizes)
    console.log(`size         ${more} bytes tagged, ${less} untagged; × ${(more / less).toFixed(3)}`);
}
