import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';

/**
 * Typst sets prepared sources: `typst.mjs FONTS SOURCES OUT LANGUAGE…`; with `--warm N` the first of them again and again
 * with another word in it, and prints the milliseconds of each.
 */
const [fonts, sources, out, ...rest] = process.argv.slice(2);
const warm = rest[0] === '--warm' ? Number(rest[1]) : 0;
const languages = warm > 0 ? rest.slice(2) : rest;
const compiler = NodeCompiler.create({ workspace: sources, fontArgs: [{ fontPaths: [fonts] }] });

if (warm > 0) {
  const file = join(sources, `${languages[0]}.typ`);
  const text = readFileSync(file, 'utf8');
  const at = text.indexOf('#par[') + '#par['.length;
  const times = [];
  for (let run = 0; run < warm; run++) {
    const mainFileContent = `${text.slice(0, at)}Word${run} ${text.slice(at)}`;
    const started = performance.now();
    compiler.pdf({ mainFileContent });
    times.push(performance.now() - started);
    compiler.evictCache(10);
  }
  console.log(JSON.stringify(times));
} else {
  for (const language of languages) {
    const pdf = compiler.pdf({ mainFileContent: readFileSync(join(sources, `${language}.typ`), 'utf8') });
    writeFileSync(join(out, `typst-${language}.pdf`), pdf);
  }
}
