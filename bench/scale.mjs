import { mkdtemp, rm } from 'node:fs/promises';
import { loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { timed } from './child.mjs';
import { preparePeers } from './peers/prepare.mjs';
import { ratio, summary } from './statistics.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));

/**
 * How the cost of setting grows: the report once, four and sixteen times in a row (44, 176 and 704 pages), and its words as
 * one paragraph, by this program and by stock pdfmake in turn. Times are those of processors, of setting and drawing alone:
 * both have read their sources and have their drawings. Where costs are in proportion, the exponent is 1 or less.
 */
export async function run(args) {
  const options = {
    runs: { type: 'string', default: '3' },
    times: { type: 'string', default: '1,4,16' },
    words: { type: 'string', default: '11250,45000' },
    language: { type: 'string', default: 'en' },
  };
  const { values } = parseArgs({ args, options });
  const scratch = await mkdtemp(join(tmpdir(), 'report-scale-'));
  const numbers = (list) => list.split(',').map(Number);
  console.log('what              own ms  pdfmake ms  own/pdfmake (spread)   exponent own  pdfmake');
  try {
    const { language } = values;
    const runs = Number(values.runs);
    await measured('times', 'report × ', numbers(values.times), { scratch, runs, language });
    await measured('words', 'words: ', numbers(values.words), { scratch, runs, language });
  } finally {
    await rm(scratch, { recursive: true, force: true });
  }
  console.log(
    `load ${loadavg()
      .map((one) => one.toFixed(1))
      .join(' ')}; Node ${process.version}`,
  );
}

async function measured(manner, name, sizes, { scratch, runs, language }) {
  let before;
  for (const size of sizes) {
    const sources = join(scratch, `${manner}-${size}`);
    await preparePeers(root, sources, size, manner);
    const taken = { own: [], pdfmake: [] };
    for (let pair = 0; pair < runs; pair++) {
      taken.own.push(await settingOf('own.mjs', [root, scratch, manner, `${size}`, language]));
      taken.pdfmake.push(
        await settingOf('peers/pdfmake.mjs', [join(root, 'fonts'), sources, scratch, language]),
      );
    }
    const [own, pdfmake] = [summary(taken.own).median, summary(taken.pdfmake).median];
    const { median, least, most } = ratio(taken.own, taken.pdfmake);
    const grown = (now, then) => Math.log(now / then) / Math.log(size / before.size);
    const exponents = before ? [grown(own, before.own), grown(pdfmake, before.pdfmake)] : [];
    console.log(
      [
        `${name}${size}`.padEnd(17),
        own.toFixed(0).padEnd(7),
        pdfmake.toFixed(0).padEnd(11),
        `${median.toFixed(2)} (${least.toFixed(2)}–${most.toFixed(2)})`.padEnd(22),
        ...exponents.map((one) => one.toFixed(2).padEnd(13)),
      ].join(' '),
    );
    before = { size, own, pdfmake };
  }
}

/** In ms of processor time. */
async function settingOf(script, args) {
  const { output } = await timed(script, args);
  return JSON.parse(output).setting;
}
