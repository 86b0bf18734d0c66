import { resolve } from 'node:path';

import { defineConfig } from 'vitest/config';

const root = resolve(import.meta.dirname, '../../..');

// The tests that a changed line of the pure code may fail: those of units, in one process.
export default defineConfig({
  root,
  test: {
    root,
    include: ['tests/unit/{statistics,model,evidence,exports,format,charts,learn}/**/*.test.ts'],
    isolate: false,
    testTimeout: 60_000,
  },
});
