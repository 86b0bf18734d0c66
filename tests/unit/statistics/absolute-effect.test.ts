import { describe, expect, test } from 'vitest';

import { absoluteEffect } from '../../../src/statistics/absolute-effect.ts';
import { casesOf, deviation } from './cases-of.ts';

describe.each([100, 1000] as const)('out of %i people', (per) => {
  // The difference is that of R's newcombe() in r-cases.R, times the size of the group.
  test.each(casesOf('risk-difference'))(
    'the difference is that many times $r_call',
    ({ inputs: [arm, comparator], expected }) => {
      const scaled = Object.fromEntries(
        Object.entries(expected).map(([name, value]) => [name, per * value]),
      );
      expect(deviation(absoluteEffect(arm, comparator, per).difference, scaled)).toBeLessThan(1e-9);
    },
  );

  // By hand: 3/60 is a twentieth, 1/4 a quarter.
  test('each arm has its own share', () => {
    const effect = absoluteEffect({ events: 3, total: 60 }, { events: 1, total: 4 }, per);
    expect(effect.arm).toBe(per / 20);
    expect(effect.comparator).toBe(per / 4);
  });
});

test('impossible counts are refused with the name of the arm', () => {
  expect(() =>
    absoluteEffect({ events: 3, total: 60 }, { events: 3, total: Number.NaN }, 100),
  ).toThrow(
    new RangeError(
      'comparator.total: NaN is not possible; allowed: a whole number from 1 to 9007199254740991',
    ),
  );
});
