import { expect, test } from 'vitest';

import { incrementalBuilds } from '../scale/incremental-builds.ts';

// The other way is that of the project: the same build from nothing. `node
// tests/scale/incremental-builds.ts --edits 20` tries more.
test(
  'after edits at random, and after they are undone, a build with what was kept equals one from nothing, byte for byte',
  { timeout: 600_000 },
  async () => {
    const tried = await Array.fromAsync(
      incrementalBuilds({ documents: 2, edits: 1, atOnce: 3, seed: 2 }),
    );
    expect(tried.map(({ edit, differing }) => ({ edit, differing }))).toEqual([
      { edit: expect.stringMatching(/.+; .+; .+/), differing: [] },
      { edit: 'undone', differing: [] },
    ]);
  },
);
