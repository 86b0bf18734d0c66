import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import { clopperPearsonInterval } from '../../../src/statistics/clopper-pearson-interval.ts';
import { arbitraryProportion } from './arbitrary-proportion.ts';
import { casesOf, deviation } from './cases-of.ts';

describe('compared with R', () => {
  test.each(casesOf('clopper-pearson-interval'))(
    'agrees with $r_call',
    ({ inputs: [proportion], expected }) => {
      expect(deviation(clopperPearsonInterval(proportion), expected)).toBeLessThan(1e-9);
    },
  );
});

// Newcombe 1998, Stat Med 17:857-872, Table I, method 5.
describe('compared with the published table', () => {
  test.each([
    { events: 81, total: 263, low: '0.2527', high: '0.3676' },
    { events: 15, total: 148, low: '0.0578', high: '0.1617' },
    { events: 0, total: 20, low: '0.0000', high: '0.1684' },
    { events: 1, total: 29, low: '0.0009', high: '0.1776' },
  ])('$events of $total give $low to $high', ({ events, total, low, high }) => {
    const interval = clopperPearsonInterval({ events, total });
    expect([interval.low.toFixed(4), interval.high.toFixed(4)]).toEqual([low, high]);
  });
});

describe('always', () => {
  test('the bounds lie within 0 to 1 with the proportion between them', () => {
    fc.assert(
      fc.property(arbitraryProportion(1e7), (proportion) => {
        const { low, high } = clopperPearsonInterval(proportion);
        const observed = proportion.events / proportion.total;
        expect(low).toBeGreaterThanOrEqual(0);
        expect(low).toBeLessThanOrEqual(observed);
        expect(high).toBeGreaterThanOrEqual(observed);
        expect(high).toBeLessThanOrEqual(1);
      }),
    );
  });

  test('counting the people without the event mirrors the interval', () => {
    fc.assert(
      fc.property(arbitraryProportion(1e7), ({ events, total }) => {
        const { low, high } = clopperPearsonInterval({ events, total });
        const mirrored = clopperPearsonInterval({ events: total - events, total });
        expect(mirrored.low).toBeCloseTo(1 - high, 12);
        expect(mirrored.high).toBeCloseTo(1 - low, 12);
      }),
    );
  });

  test('the same proportion of more people gives a narrower interval', () => {
    fc.assert(
      fc.property(
        arbitraryProportion(1e4),
        fc.integer({ min: 2, max: 1000 }),
        ({ events, total }, times) => {
          const few = clopperPearsonInterval({ events, total });
          const many = clopperPearsonInterval({ events: times * events, total: times * total });
          expect(many.high - many.low).toBeLessThan(few.high - few.low);
        },
      ),
    );
  });

  // Solving (1 - p)^n = 0.025 for p.
  test('the bounds have their closed form for no events and for all', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 1e7 }), (total) => {
        const none = clopperPearsonInterval({ events: 0, total });
        const all = clopperPearsonInterval({ events: total, total });
        expect(none.low).toBe(0);
        expect(all.high).toBe(1);
        const high = -Math.expm1(Math.log(0.025) / total);
        expect(deviation(none, { high })).toBeLessThan(1e-9);
        expect(deviation(all, { low: Math.exp(Math.log(0.025) / total) })).toBeLessThan(1e-9);
      }),
    );
  });
});

test('impossible counts are refused by name', () => {
  expect(() => clopperPearsonInterval({ events: 1, total: 0 })).toThrow(
    new RangeError(
      'proportion.total: 0 is not possible; allowed: a whole number from 1 to 9007199254740991',
    ),
  );
});
