import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import { hasZeroCell } from '../../../src/statistics/has-zero-cell.ts';
import { riskRatio } from '../../../src/statistics/risk-ratio.ts';
import { arbitraryProportion } from './arbitrary-proportion.ts';
import { casesOf, deviation } from './cases-of.ts';

const arbitraryArms = fc
  .tuple(arbitraryProportion(1e7), arbitraryProportion(1e7))
  .filter(([arm, comparator]) => !hasZeroCell(arm, comparator));

describe('compared with R', () => {
  test.each(casesOf('risk-ratio'))(
    'agrees with $r_call',
    ({ inputs: [arm, comparator], expected }) => {
      expect(deviation(riskRatio(arm, comparator), expected)).toBeLessThan(1e-9);
    },
  );
});

describe('always', () => {
  test('the interval is positive and contains the ratio', () => {
    fc.assert(
      fc.property(arbitraryArms, ([arm, comparator]) => {
        const { estimate, low, high } = riskRatio(arm, comparator);
        expect(low).toBeGreaterThan(0);
        expect(low).toBeLessThan(estimate);
        expect(high).toBeGreaterThan(estimate);
        expect(high).toBeLessThan(Number.POSITIVE_INFINITY);
      }),
    );
  });

  test('exchanging the arms turns the ratio and its bounds upside down', () => {
    fc.assert(
      fc.property(arbitraryArms, ([arm, comparator]) => {
        const { estimate, low, high } = riskRatio(arm, comparator);
        const expected = { estimate: 1 / estimate, low: 1 / high, high: 1 / low };
        expect(deviation(riskRatio(comparator, arm), expected)).toBeLessThan(1e-12);
      }),
    );
  });

  test('the same proportions of more people give a narrower interval', () => {
    fc.assert(
      fc.property(arbitraryArms, fc.integer({ min: 2, max: 1000 }), ([arm, comparator], times) => {
        const few = riskRatio(arm, comparator);
        const many = riskRatio(
          { events: times * arm.events, total: times * arm.total },
          { events: times * comparator.events, total: times * comparator.total },
        );
        expect(many.high / many.low).toBeLessThan(few.high / few.low);
      }),
    );
  });
});

test.each([
  { cell: 'events in the arm', arm: [0, 63], comparator: [3, 60] },
  { cell: 'people without in the arm', arm: [63, 63], comparator: [3, 60] },
  { cell: 'events in the comparator', arm: [9, 63], comparator: [0, 60] },
  { cell: 'people without in the comparator', arm: [9, 63], comparator: [60, 60] },
] as const)('a table with no $cell is refused', ({ arm, comparator }) => {
  const counts = [arm, comparator].map((one) => one.join('/')).join(' and ');
  expect(() =>
    riskRatio({ events: arm[0], total: arm[1] }, { events: comparator[0], total: comparator[1] }),
  ).toThrow(
    new RangeError(
      `arm, comparator: ${counts} have a zero cell; allowed: at least one person with and one without the event in each`,
    ),
  );
});

test('impossible counts are refused with the name of the arm', () => {
  expect(() => riskRatio({ events: 9, total: 63 }, { events: 1.5, total: 60 })).toThrow(
    new RangeError(
      'comparator.events: 1.5 is not possible; allowed: a whole number from 0 to comparator.total (60)',
    ),
  );
});
