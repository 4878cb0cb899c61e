import { build } from 'rolldown';

/**
 * Puts the program into the few files of `dist/bundle/`, which Node opens in half of the time that it takes for the 300 modules of
 * `dist/` with those of the packages that they stand on: 4 % of a build from nothing, 8 % of one after an edit. What looks for files
 * beside itself, or has to be the same module for packages too, stays outside.
 */
await build({
  input: {
    report: 'src/cli/bin.ts',
    worker: 'src/preview/worker.ts',
    'chart-worker': 'src/charts/chart-worker.ts',
  },
  platform: 'node',
  external: [/^(?:canvas|chartjs-node-canvas|harfbuzzjs|pdfjs-dist)(?:\/|$)/],
  resolve: {
    extensionAlias: { '.js': ['.ts', '.js'] },
    // Handlebars writes source maps of layouts where it finds this package, which nobody reads: without it, it compiles them in two
    // thirds of the time.
    alias: { 'source-map': false },
  },
  output: {
    dir: 'dist/bundle',
    sourcemap: true,
    cleanDir: true,
    // All that a build loads before it makes anything, in one file in the place of thirty: a tenth of a build of nothing new.
    codeSplitting: {
      groups: [{ name: 'build', test: /\/src\/(?:cli\/build|build|project\/open)\.ts$/ }],
    },
  },
});
