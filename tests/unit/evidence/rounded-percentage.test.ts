import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { roundedPercentage } from '../../../src/evidence/rounded-percentage.ts';

// Expected by hand: events / total × 100, written out exactly, then rounded half up.
describe('a percentage', () => {
  test.each([
    { events: 29, total: 200, decimals: 0, printed: '15', because: '14.5 exactly, half up' },
    { events: 1, total: 8, decimals: 0, printed: '13', because: '12.5 exactly, half up' },
    { events: 1, total: 8, decimals: 1, printed: '12.5', because: '12.5 exactly' },
    { events: 1, total: 16, decimals: 1, printed: '6.3', because: '6.25 exactly, half up' },
    {
      events: 57,
      total: 200,
      decimals: 0,
      printed: '29',
      because: '28.5, which binary 0.285 * 100 misses',
    },
    { events: 9, total: 63, decimals: 0, printed: '14', because: '14.2857…' },
    { events: 2, total: 3, decimals: 3, printed: '66.667', because: '66.6666…' },
    { events: 1, total: 1000, decimals: 2, printed: '0.10', because: 'the last zero is kept' },
    {
      events: 1,
      total: 2000,
      decimals: 2,
      printed: '0.05',
      because: 'zeros after the point are kept',
    },
    { events: 0, total: 7, decimals: 0, printed: '0', because: 'none' },
    { events: 7, total: 7, decimals: 1, printed: '100.0', because: 'all' },
  ])(
    'of $events in $total prints as $printed: $because',
    ({ events, total, decimals, printed }) => {
      expect(roundedPercentage(events, total, decimals)).toBe(printed);
    },
  );

  test('is never further from the exact fraction than half a unit of its last decimal, and half goes up', () => {
    const counts = fc
      .integer({ min: 1, max: 1_000_000_000 })
      .chain((total) => fc.tuple(fc.integer({ min: 0, max: total }), fc.constant(total)));
    fc.assert(
      fc.property(counts, fc.integer({ min: 0, max: 6 }), ([events, total], decimals) => {
        const text = roundedPercentage(events, total, decimals);
        expect(text).toMatch(decimals === 0 ? /^\d+$/ : new RegExp(`^\\d+\\.\\d{${decimals}}$`));
        // rounded / scale − 100 × events / total, times 2 × total × scale
        const rounded = BigInt(text.replace('.', ''));
        const scale = 10n ** BigInt(decimals);
        const twiceOff = 2n * (rounded * BigInt(total) - 100n * BigInt(events) * scale);
        expect(twiceOff <= BigInt(total)).toBe(true);
        expect(twiceOff > -BigInt(total)).toBe(true);
      }),
    );
  });
});

describe('impossible counts', () => {
  test.each([
    [-1, 5],
    [1, 0],
    [1.5, 5],
    [1, 5.5],
    [Number.NaN, 5],
    [1, Number.POSITIVE_INFINITY],
  ])('%d of %d throw a RangeError', (events, total) => {
    expect(() => roundedPercentage(events, total, 0)).toThrow(
      new RangeError(`events ${events} and total ${total} must be whole numbers, total 1 or more`),
    );
  });
});
