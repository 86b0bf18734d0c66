import { expect, test } from 'vitest';

import { incrementalBuilds } from '../scale/incremental-builds.ts';

// The other way is that of the project: the same build from nothing. `node
// tests/scale/incremental-builds.ts --edits 20` tries more.
test(
  'after edits at random, and after they are undone, a build with what was kept equals one from nothing, byte for byte',
  { timeout: 600_000 },
  async () => {
    const tried = await Array.fromAsync(
      incrementalBuilds({ documents: 1, edits: 1, atOnce: 3, seed: 2 }),
    );
    expect(tried.map(({ differing }) => differing)).toEqual([[], []]);
    // A sentence more in one, another title of one, and one more; HTG241 stays as it is.
    expect(tried[0]?.edit.split('; ')).toHaveLength(4);
  },
);
