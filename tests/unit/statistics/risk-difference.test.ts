import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import { riskDifference } from '../../../src/statistics/risk-difference.ts';
import { arbitraryProportion } from './arbitrary-proportion.ts';
import { casesOf, deviation } from './cases-of.ts';

describe('compared with R', () => {
  test.each(casesOf('risk-difference'))(
    'agrees with $r_call',
    ({ inputs: [arm, comparator], expected }) => {
      expect(deviation(riskDifference(arm, comparator), expected)).toBeLessThan(1e-9);
    },
  );
});

// Newcombe 1998, Stat Med 17:873-890, Table II, method 10.
describe('compared with the published table', () => {
  test.each([
    { row: 'a', arm: [56, 70], comparator: [48, 80], low: '0.0524', high: '0.3339' },
    { row: 'b', arm: [9, 10], comparator: [3, 10], low: '0.1705', high: '0.8090' },
    { row: 'c', arm: [6, 7], comparator: [2, 7], low: '0.0582', high: '0.8062' },
    { row: 'd', arm: [5, 56], comparator: [0, 29], low: '-0.0381', high: '0.1926' },
    { row: 'e', arm: [0, 10], comparator: [0, 20], low: '-0.1611', high: '0.2775' },
    { row: 'f', arm: [0, 10], comparator: [0, 10], low: '-0.2775', high: '0.2775' },
    { row: 'g', arm: [10, 10], comparator: [0, 20], low: '0.6791', high: '1.0000' },
    { row: 'h', arm: [10, 10], comparator: [0, 10], low: '0.6075', high: '1.0000' },
  ] as const)('row ($row) is $low to $high', ({ arm, comparator, low, high }) => {
    const interval = riskDifference(
      { events: arm[0], total: arm[1] },
      { events: comparator[0], total: comparator[1] },
    );
    expect([interval.low.toFixed(4), interval.high.toFixed(4)]).toEqual([low, high]);
  });
});

// Newcombe's formula in Python 3 decimals of 60 digits; R subtracts doubles near 1 and keeps nine digits.
test.each([
  [[9_999_999, 9_999_999], 0, -4.73705631722722307e-7, 4.73705631722722307e-7],
  [[9_999_999, 9_999_998], 1e-7, -3.88554232723693387e-7, 6.35665826391592474e-7],
  [[1, 1], 0, -4.73705631722722307e-7, 4.73705631722722307e-7],
] as const)('%j of ten million lose no digits', ([events, others], estimate, low, high) => {
  const total = 10_000_000;
  const found = riskDifference({ events, total }, { events: others, total });
  expect(deviation(found, { estimate, low, high })).toBeLessThan(1e-13);
});

describe('always', () => {
  test('the bounds lie within -1 to 1 with the difference between them', () => {
    fc.assert(
      fc.property(arbitraryProportion(1e7), arbitraryProportion(1e7), (arm, comparator) => {
        const { estimate, low, high } = riskDifference(arm, comparator);
        expect(low).toBeGreaterThanOrEqual(-1);
        expect(low).toBeLessThanOrEqual(estimate);
        expect(high).toBeGreaterThanOrEqual(estimate);
        expect(high).toBeLessThanOrEqual(1);
      }),
    );
  });

  test('exchanging the arms changes the sign and nothing else', () => {
    fc.assert(
      fc.property(arbitraryProportion(1e7), arbitraryProportion(1e7), (arm, comparator) => {
        const { estimate, low, high } = riskDifference(arm, comparator);
        const exchanged = riskDifference(comparator, arm);
        expect(exchanged.estimate).toBeCloseTo(-estimate, 14);
        expect(exchanged.low).toBeCloseTo(-high, 14);
        expect(exchanged.high).toBeCloseTo(-low, 14);
      }),
    );
  });

  test('counting the people without the event changes the sign and nothing else', () => {
    fc.assert(
      fc.property(arbitraryProportion(1e7), arbitraryProportion(1e7), (arm, comparator) => {
        const { estimate, low, high } = riskDifference(arm, comparator);
        const without = riskDifference(
          { events: arm.total - arm.events, total: arm.total },
          { events: comparator.total - comparator.events, total: comparator.total },
        );
        expect(without.estimate).toBeCloseTo(-estimate, 14);
        expect(without.low).toBeCloseTo(-high, 14);
        expect(without.high).toBeCloseTo(-low, 14);
      }),
    );
  });

  test('the same proportions of more people give a narrower interval', () => {
    fc.assert(
      fc.property(
        arbitraryProportion(1e4),
        arbitraryProportion(1e4),
        fc.integer({ min: 2, max: 1000 }),
        (arm, comparator, times) => {
          const few = riskDifference(arm, comparator);
          const many = riskDifference(
            { events: times * arm.events, total: times * arm.total },
            { events: times * comparator.events, total: times * comparator.total },
          );
          expect(many.high - many.low).toBeLessThan(few.high - few.low);
        },
      ),
    );
  });
});

test('impossible counts are refused with the name of the arm', () => {
  const possible = { events: 3, total: 60 };
  expect(() => riskDifference({ events: -1, total: 63 }, possible)).toThrow(
    new RangeError(
      'arm.events: -1 is not possible; allowed: a whole number from 0 to arm.total (63)',
    ),
  );
  expect(() => riskDifference(possible, { events: 61, total: 60 })).toThrow(
    new RangeError(
      'comparator.events: 61 is not possible; allowed: a whole number from 0 to comparator.total (60)',
    ),
  );
});
