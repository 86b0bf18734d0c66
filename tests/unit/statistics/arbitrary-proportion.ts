import fc from 'fast-check';

import type { Proportion } from '../../../src/statistics/proportion.ts';

/** Any possible counts of a group of at most `largest` people. */
export function arbitraryProportion(largest: number): fc.Arbitrary<Proportion> {
  return fc
    .integer({ min: 1, max: largest })
    .chain((total) =>
      fc.integer({ min: 0, max: total }).map((events): Proportion => ({ events, total })),
    );
}
