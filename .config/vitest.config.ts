import { resolve } from 'node:path';

import { getViteConfig } from 'astro/config';
import { defineConfig } from 'vitest/config';

const root = resolve(import.meta.dirname, '..');

/** Long enough for a slow machine; no test is tried twice. Browser tests lower the workers. */
const common = {
  testTimeout: 60_000,
  hookTimeout: 120_000,
  retry: 0,
  maxWorkers: '100%',
};

// Groups run one after the other, quick ones first, and no browser competes with other tests. They
// count from 1: Vitest 5 runs group 0 last on a machine where it would use a single worker. The files
// of a project share what is costly: the modules, the parsed pages, the way to the browser.
export default defineConfig({
  root,
  test: {
    // With `--coverage`: the code that tests import, as a table.
    coverage: {
      include: ['src/**/*.ts'],
      reporter: ['text'],
      reportsDirectory: '.build/coverage',
    },
    projects: [
      {
        root,
        test: {
          ...common,
          name: 'unit',
          include: ['tests/unit/**/*.test.ts', 'tests/architecture.test.ts'],
          isolate: false,
          sequence: { groupOrder: 1 },
        },
      },
      {
        root,
        test: {
          ...common,
          name: 'content',
          include: ['tests/content/**/*.test.ts'],
          isolate: false,
          sequence: { groupOrder: 1 },
        },
      },
      // Only Astro's own Vite configuration knows how to import an .astro file.
      getViteConfig(
        {
          root,
          test: {
            ...common,
            name: 'component',
            include: ['tests/component/**/*.test.ts'],
            sequence: { groupOrder: 2 },
          },
        },
        { root, logLevel: 'warn' },
      ),
      {
        root,
        test: {
          ...common,
          name: 'site',
          include: ['tests/site/**/*.test.ts'],
          globalSetup: ['tests/support/two-sites.ts'],
          isolate: false,
          sequence: { groupOrder: 3 },
        },
      },
      {
        root,
        test: {
          ...common,
          name: 'browser',
          include: ['tests/browser/**/*.test.ts'],
          globalSetup: ['tests/support/served-site.ts'],
          isolate: false,
          // A page on a busy machine is slow to answer; what never comes true fails all the same.
          expect: { poll: { timeout: 15_000 } },
          maxWorkers: 2,
          sequence: { groupOrder: 4 },
        },
      },
    ],
  },
});
