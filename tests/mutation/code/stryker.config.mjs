// `npm run test:code-mutation`: changes the pure code, one place at a time, and counts how many of the
// changes a test notices. `-- --mutate 'src/statistics/*.ts'` takes a part.
export default {
  testRunner: 'vitest',
  plugins: ['@stryker-mutator/vitest-runner', './tests/mutation/code/unreachable.mjs'],
  ignorers: ['unreachable'],
  vitest: { configFile: 'tests/mutation/code/vitest.config.ts', related: true },
  mutate: ['src/{statistics,model,evidence,exports,format}/**/*.ts', 'src/charts/*/config.ts'],
  ignorePatterns: ['dist', '.build', '.astro', 'tests/bench/starlight'],
  tempDirName: '.build/mutation',
  reporters: ['clear-text', 'progress-append-only', 'json'],
  jsonReporter: { fileName: '.build/mutation.json' },
  clearTextReporter: { allowColor: false, logTests: false, reportTests: false },
  // What runs once as a file is loaded would need every test anew.
  ignoreStatic: true,
  concurrency: 2,
  thresholds: { high: 90, low: 85, break: 85 },
};
