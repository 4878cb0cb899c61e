import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';

/**
 * Stock pdfmake sets prepared definitions: `pdfmake.mjs FONTS SOURCES OUT LANGUAGE…`; with `--warm N` the first of them
 * again and again with another word in it, and prints the milliseconds of each; else those of processor time.
 */
const [fonts, sources, out, ...rest] = process.argv.slice(2);
const warm = rest[0] === '--warm' ? Number(rest[1]) : 0;
const languages = warm > 0 ? rest.slice(2) : rest;
const pdfmake = createRequire(import.meta.url)('pdfmake');
const face = (name) => join(fonts, `${name}.ttf`);
pdfmake.setFonts({
  serif: family('SourceSerif4', 'Regular', 'Semibold', 'It', 'BoldIt'),
  sans: family('SourceSans3', 'Regular', 'Semibold', 'It', 'BoldIt'),
  display: family('SourceSerif4Display', 'Semibold', 'Semibold', 'Semibold', 'Semibold'),
});
pdfmake.setLocalAccessPolicy(() => true);
pdfmake.setUrlAccessPolicy(() => false);

const textOf = (language) => readFileSync(join(sources, `${language}.json`), 'utf8');
if (warm > 0) {
  const text = textOf(languages[0]);
  const times = [];
  for (let run = 0; run < warm; run++) {
    const definition = JSON.parse(text.replace('"text":"', `"text":"Word${run} `));
    const started = performance.now();
    await pdfmake.createPdf(definition).getBuffer();
    times.push(performance.now() - started);
  }
  console.log(JSON.stringify(times));
} else {
  const began = process.cpuUsage();
  for (const language of languages) {
    const pdf = await pdfmake.createPdf(JSON.parse(textOf(language))).getBuffer();
    writeFileSync(join(out, `pdfmake-${language}.pdf`), pdf);
  }
  const { user, system } = process.cpuUsage(began);
  console.log(JSON.stringify({ setting: (user + system) / 1000 }));
}

function family(name, normal, bold, italics, bolditalics) {
  return {
    normal: face(`${name}-${normal}`),
    bold: face(`${name}-${bold}`),
    italics: face(`${name}-${italics}`),
    bolditalics: face(`${name}-${bolditalics}`),
  };
}
