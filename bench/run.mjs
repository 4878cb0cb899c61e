/** Runs a bench: `npm run bench` for the report against its peers, `npm run bench -- NAME` for another. Benches print figures and assert nothing. */
const benches = {
  report: './report.mjs',
  preview: './preview.mjs',
  save: './save.mjs',
  scale: './scale.mjs',
  lines: './lines.mjs',
  tagging: './tagging.mjs',
};
const [first = 'report', ...rest] = process.argv.slice(2);
const [name, args] = first.startsWith('-') ? ['report', [first, ...rest]] : [first, rest];
if (!(name in benches)) {
  console.error(`there is no bench "${name}": ${Object.keys(benches).join(', ')}`);
  process.exit(2);
}
const { run } = await import(benches[name]);
await run(args);
