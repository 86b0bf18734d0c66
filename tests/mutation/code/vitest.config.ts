import { resolve } from 'node:path';

import { defineConfig } from 'vitest/config';

const root = resolve(import.meta.dirname, '../../..');

const ROOMS = 'tests/unit/{statistics,model,evidence,exports,format,charts,learn}/**/*.test.ts';

// The tests that a changed line of the pure code may fail: those of units, in one process. TESTS names
// fewer, such as those of one room, whose answer comes sooner.
export default defineConfig({
  root,
  test: {
    root,
    include: [process.env.TESTS ?? ROOMS],
    isolate: false,
    testTimeout: 60_000,
  },
});
