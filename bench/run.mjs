/** Runs the bench that is named: `npm run bench -- preview`. Benches print figures and assert nothing. */
const benches = { preview: './preview.mjs' };
const [name = '', ...args] = process.argv.slice(2);
if (!(name in benches)) {
  console.error(`name a bench: ${Object.keys(benches).join(', ')}`);
  process.exit(2);
}
const { run } = await import(benches[name]);
await run(args);
