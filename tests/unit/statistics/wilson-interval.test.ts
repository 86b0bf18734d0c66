import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import { wilsonInterval } from '../../../src/statistics/wilson-interval.ts';
import { arbitraryProportion } from './arbitrary-proportion.ts';
import { casesOf, deviation } from './cases-of.ts';

describe('compared with R', () => {
  test.each(casesOf('wilson-interval'))(
    'agrees with $r_call',
    ({ inputs: [proportion], expected }) => {
      expect(deviation(wilsonInterval(proportion), expected)).toBeLessThan(1e-9);
    },
  );
});

// Newcombe 1998, Stat Med 17:857-872, Table I, method 3.
describe('compared with the published table', () => {
  test.each([
    { events: 81, total: 263, low: '0.2553', high: '0.3662' },
    { events: 15, total: 148, low: '0.0624', high: '0.1605' },
    { events: 0, total: 20, low: '0.0000', high: '0.1611' },
    { events: 1, total: 29, low: '0.0061', high: '0.1718' },
  ])('$events of $total give $low to $high', ({ events, total, low, high }) => {
    const interval = wilsonInterval({ events, total });
    expect([interval.low.toFixed(4), interval.high.toFixed(4)]).toEqual([low, high]);
  });
});

describe('always', () => {
  test('the bounds lie within 0 to 1 with the proportion between them', () => {
    fc.assert(
      fc.property(arbitraryProportion(1e7), (proportion) => {
        const { low, high } = wilsonInterval(proportion);
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
        const { low, high } = wilsonInterval({ events, total });
        const mirrored = wilsonInterval({ events: total - events, total });
        expect(mirrored.low).toBeCloseTo(1 - high, 14);
        expect(mirrored.high).toBeCloseTo(1 - low, 14);
      }),
    );
  });

  test('the same proportion of more people gives a narrower interval', () => {
    fc.assert(
      fc.property(
        arbitraryProportion(1e4),
        fc.integer({ min: 2, max: 1000 }),
        ({ events, total }, times) => {
          const few = wilsonInterval({ events, total });
          const many = wilsonInterval({ events: times * events, total: times * total });
          expect(many.high - many.low).toBeLessThan(few.high - few.low);
        },
      ),
    );
  });

  test('the low bound is exactly 0 for no events, the high bound exactly 1 for all', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 1e7 }), (total) => {
        expect(wilsonInterval({ events: 0, total }).low).toBe(0);
        expect(wilsonInterval({ events: total, total }).high).toBe(1);
      }),
    );
  });
});

test('impossible counts are refused by name', () => {
  expect(() => wilsonInterval({ events: 21, total: 20 })).toThrow(
    new RangeError(
      'proportion.events: 21 is not possible; allowed: a whole number from 0 to proportion.total (20)',
    ),
  );
});
