import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import { fisherExactTest } from '../../../src/statistics/fisher-exact-test.ts';
import { relativeError } from '../../../src/statistics/relative-error.ts';
import { arbitraryProportion } from './arbitrary-proportion.ts';
import { casesOf, deviation } from './cases-of.ts';

describe('compared with R', () => {
  test.each(casesOf('fisher-exact-test'))(
    'agrees with $r_call',
    ({ inputs: [arm, comparator], expected }) => {
      expect(deviation({ p: fisherExactTest(arm, comparator) }, expected)).toBeLessThan(1e-7);
    },
  );
});

describe('by hand', () => {
  // Fisher's tea tasting, 3 of 4 cups right: (16 + 1 + 16 + 1) of the 70 ways to choose 4 of 8.
  test('three of four cups of tea give 34/70', () => {
    const p = fisherExactTest({ events: 3, total: 4 }, { events: 1, total: 4 });
    expect(relativeError(p, 34 / 70)).toBeLessThan(1e-15);
  });

  // The two extreme tables, each one of the 184756 ways to choose 10 of 20.
  test('a complete separation of ten and ten gives 2/184756', () => {
    const p = fisherExactTest({ events: 10, total: 10 }, { events: 0, total: 10 });
    expect(relativeError(p, 2 / 184756)).toBeLessThan(1e-14);
  });

  test('two arms of one person each can only give 1', () => {
    expect(fisherExactTest({ events: 1, total: 1 }, { events: 0, total: 1 })).toBe(1);
  });
});

describe('always', () => {
  test('p is more than 0, at most 1', () => {
    fc.assert(
      fc.property(arbitraryProportion(300), arbitraryProportion(300), (arm, comparator) => {
        const p = fisherExactTest(arm, comparator);
        expect(p).toBeGreaterThan(0);
        expect(p).toBeLessThanOrEqual(1);
      }),
    );
  });

  // Then the observed table is the expected one, a whole number, and so the likeliest.
  test('p is 1 when the proportions are equal', () => {
    fc.assert(
      fc.property(
        arbitraryProportion(1000),
        fc.integer({ min: 1, max: 1000 }),
        fc.integer({ min: 1, max: 1000 }),
        ({ events, total }, times, others) => {
          const arm = { events: times * events, total: times * total };
          const comparator = { events: others * events, total: others * total };
          expect(fisherExactTest(arm, comparator)).toBeCloseTo(1, 12);
        },
      ),
    );
  });

  test('p is 1 when nobody, or everybody, had the event', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 1e7 }),
        fc.integer({ min: 1, max: 1e7 }),
        (total, other) => {
          const none = fisherExactTest({ events: 0, total }, { events: 0, total: other });
          const all = fisherExactTest({ events: total, total }, { events: other, total: other });
          expect([none, all]).toEqual([1, 1]);
        },
      ),
    );
  });

  test('exchanging the arms, or events and their absence, leaves p as it is', () => {
    fc.assert(
      fc.property(arbitraryProportion(300), arbitraryProportion(300), (arm, comparator) => {
        const p = fisherExactTest(arm, comparator);
        const without = fisherExactTest(
          { events: arm.total - arm.events, total: arm.total },
          { events: comparator.total - comparator.events, total: comparator.total },
        );
        expect(relativeError(fisherExactTest(comparator, arm), p)).toBeLessThan(1e-12);
        expect(relativeError(without, p)).toBeLessThan(1e-12);
      }),
    );
  });

  test('exchanging rows and columns of the table leaves p as it is', () => {
    fc.assert(
      fc.property(
        fc.tuple(
          ...([1, 0, 0, 1] as const).map((min) => fc.integer({ min, max: 300 })),
        ) as fc.Arbitrary<[number, number, number, number]>,
        ([armWith, armWithout, comparatorWith, comparatorWithout]) => {
          const p = fisherExactTest(
            { events: armWith, total: armWith + armWithout },
            { events: comparatorWith, total: comparatorWith + comparatorWithout },
          );
          const transposed = fisherExactTest(
            { events: armWith, total: armWith + comparatorWith },
            { events: armWithout, total: armWithout + comparatorWithout },
          );
          expect(relativeError(transposed, p)).toBeLessThan(1e-12);
        },
      ),
    );
  });
});

test('a p-value beyond the reach of doubles is 0', () => {
  expect(fisherExactTest({ events: 1e7, total: 1e7 }, { events: 0, total: 1e7 })).toBe(0);
});

test('impossible counts are refused with the name of the arm', () => {
  expect(() => fisherExactTest({ events: 4, total: 3 }, { events: 1, total: 4 })).toThrow(
    new RangeError(
      'arm.events: 4 is not possible; allowed: a whole number from 0 to arm.total (3)',
    ),
  );
});
