import { cp, mkdtemp, readdir, rm, stat, writeFile } from 'node:fs/promises';
import { loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { timed } from './child.mjs';
import { editOf } from './manuscript.mjs';
import { preparePeers } from './peers/prepare.mjs';
import { ratio, summary } from './statistics.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const cli = join(root, 'dist/bundle/report.js');
const parts = ['data', 'locales', 'templates', 'fonts'];

/**
 * The report's two editions against stock pdfmake and Typst, which set the same document from prepared sources: cold, again
 * after a sentence has changed, warm in process, and four and sixteen times as long. Runs are interleaved; ratios are of
 * neighbouring runs.
 */
export async function run(args) {
  const { values } = parseArgs({
    args,
    options: {
      runs: { type: 'string', default: '5' },
      times: { type: 'string', default: '1,4,16' },
      json: { type: 'string' },
    },
  });
  const runs = Number(values.runs);
  const scratch = await mkdtemp(join(tmpdir(), 'report-bench-'));
  try {
    const bench = await Bench.open(scratch);
    const rows = [...(await bench.cold(runs)), ...(await bench.again(runs)), ...(await bench.warm())];
    for (const times of values.times
      .split(',')
      .map(Number)
      .filter((one) => one > 1)) {
      rows.push(...(await bench.long(times, Math.min(runs, 3))));
    }
    print(rows);
    console.log(
      `load ${loadavg()
        .map((one) => one.toFixed(1))
        .join(' ')}; Node ${process.version}`,
    );
    if (values.json) await writeFile(values.json, JSON.stringify(rows, null, 2));
  } finally {
    await rm(scratch, { recursive: true, force: true });
  }
}

class Bench {
  static async open(scratch) {
    const project = join(scratch, 'project');
    for (const part of parts) await cp(join(root, part), join(project, part), { recursive: true });
    const languages = await preparePeers(project, join(scratch, 'x1'), 1);
    return new Bench(scratch, project, languages);
  }

  constructor(scratch, project, languages) {
    Object.assign(this, { scratch, project, languages, fonts: join(project, 'fonts') });
  }

  async cold(runs) {
    const engines = {
      own: () => timed(cli, ['build', '--no-cache', ...this.#toOwn('cold')]),
      typst: () => this.#peer('typst', 'x1'),
      pdfmake: () => this.#peer('pdfmake', 'x1'),
    };
    return this.#interleaved('cold', engines, runs);
  }

  /** A new process after a word of one language has changed, of each in turn: this program with what it keeps on disk. */
  async again(runs) {
    await timed(cli, ['build', ...this.#toOwn('again')]);
    let number = 0;
    const engines = {
      own: async () => {
        number++;
        const language = this.languages[number % this.languages.length];
        const { path, text } = await editOf(root, language, number);
        await writeFile(join(this.project, path), text);
        return timed(cli, ['build', ...this.#toOwn('again')]);
      },
      typst: () => this.#peer('typst', 'x1'),
      pdfmake: () => this.#peer('pdfmake', 'x1'),
    };
    return this.#interleaved('again', engines, runs);
  }

  /**
   * One edition in one process: the median of eight builds when it has begun to warm up, as in the first minute of a preview,
   * and when it has, later on; stock pdfmake is not waited for that long.
   */
  async warm() {
    const [language] = this.languages;
    const [counted, soon, late] = [8, 14, 60];
    const peer = (name, all) => [
      peers[name],
      [this.fonts, join(this.scratch, 'x1'), this.scratch, '--warm', `${all}`, language],
    ];
    const inProcess = {
      own: ['own.mjs', [root, this.scratch, 'warm', `${late}`, language]],
      typst: peer('typst', late),
      pdfmake: peer('pdfmake', soon),
    };
    const [first, later] = [{}, {}];
    for (const [engine, [script, args]] of Object.entries(inProcess)) {
      const { output, mebibytes } = await timed(script, args);
      const builds = JSON.parse(output).map((wall) => ({ wall, cpu: wall, mebibytes }));
      first[engine] = builds.slice(soon - counted, soon);
      if (builds.length === late) later[engine] = builds.slice(-counted);
    }
    return [...rowsOf('warm, one edition', first), ...rowsOf(`warm, after ${late - counted} builds`, later)];
  }

  async long(times, runs) {
    await preparePeers(this.project, join(this.scratch, `x${times}`), times);
    const engines = {
      own: () => timed('own.mjs', [root, this.scratch, 'times', `${times}`, this.languages[0], '--beside']),
      typst: () => this.#peer('typst', `x${times}`, [this.languages[0]]),
      pdfmake: () => this.#peer('pdfmake', `x${times}`, [this.languages[0]]),
    };
    return this.#interleaved(`${times} times as long, one edition`, engines, runs);
  }

  #toOwn(name) {
    return ['--project', this.project, '--out', join(this.scratch, `out-${name}`)];
  }

  #peer(name, sources, languages = this.languages) {
    return timed(peers[name], [this.fonts, join(this.scratch, sources), this.scratch, ...languages]);
  }

  async #interleaved(what, engines, runs) {
    const figures = Object.fromEntries(Object.keys(engines).map((engine) => [engine, []]));
    for (let run = 0; run < runs; run++) {
      for (const [engine, start] of Object.entries(engines)) figures[engine].push(await start());
    }
    return rowsOf(what, figures, await this.#sizes());
  }

  /** Of the first language's PDF of each engine, in kB. */
  async #sizes() {
    const [language] = this.languages;
    const sizes = {};
    for (const engine of ['typst', 'pdfmake', 'own']) {
      const about = await stat(join(this.scratch, `${engine}-${language}.pdf`)).catch(() => undefined);
      if (about) sizes[engine] = about.size / 1000;
    }
    const out = join(this.scratch, 'out-cold');
    const made = (await readdir(out).catch(() => [])).find((name) => name.endsWith(`-${language}.pdf`));
    if (made && sizes.own === undefined) sizes.own = (await stat(join(out, made))).size / 1000;
    return sizes;
  }
}

const peers = { typst: 'peers/typst.mjs', pdfmake: 'peers/pdfmake.mjs' };

function rowsOf(what, figures, sizes = {}) {
  return Object.entries(figures).map(([engine, taken]) => {
    const of = (name, other) => other.map((one) => one[name]);
    return {
      what,
      engine,
      wall: summary(of('wall', taken)),
      cpu: summary(of('cpu', taken)),
      mebibytes: summary(of('mebibytes', taken)),
      kilobytes: sizes[engine],
      wallToTypst: ratio(of('wall', taken), of('wall', figures.typst)),
      cpuToTypst: ratio(of('cpu', taken), of('cpu', figures.typst)),
      wallToPdfmake: figures.pdfmake && ratio(of('wall', taken), of('wall', figures.pdfmake)),
    };
  });
}

function print(rows) {
  console.log(
    'what                              engine    wall ms (least–most)      cpu ms  MiB   kB    × Typst (spread)       cpu × Typst  × pdfmake',
  );
  for (const row of rows) {
    const spread = ({ median, least, most }) =>
      `${median.toFixed(2)} (${least.toFixed(2)}–${most.toFixed(2)})`;
    console.log(
      [
        row.what.padEnd(33),
        row.engine.padEnd(9),
        `${row.wall.median.toFixed(0)} (${row.wall.least.toFixed(0)}–${row.wall.most.toFixed(0)})`.padEnd(25),
        row.cpu.median.toFixed(0).padEnd(7),
        row.mebibytes.median.toFixed(0).padEnd(5),
        (row.kilobytes?.toFixed(0) ?? '').padEnd(5),
        spread(row.wallToTypst).padEnd(22),
        row.cpuToTypst.median.toFixed(2).padEnd(12),
        row.wallToPdfmake?.median.toFixed(2) ?? '',
      ].join(' '),
    );
  }
}
