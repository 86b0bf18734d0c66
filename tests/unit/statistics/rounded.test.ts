import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { rounded } from '../../../src/statistics/rounded.ts';

// Expected by hand: events / total × 100, written out exactly, then rounded with halves up.
describe('counts in per cent', () => {
  test.each([
    { events: 23, total: 80, decimals: 1, printed: '28.8', because: '28.75 exactly, half up' },
    { events: 29, total: 200, decimals: 0, printed: '15', because: '14.5 exactly, half up' },
    { events: 1, total: 8, decimals: 0, printed: '13', because: '12.5 exactly, half up' },
    { events: 1, total: 16, decimals: 1, printed: '6.3', because: '6.25 exactly, half up' },
    { events: 57, total: 200, decimals: 0, printed: '29', because: '28.5 exactly, half up' },
    { events: 709, total: 2000, decimals: 0, printed: '35', because: '35.45, rounded once' },
    { events: 9, total: 63, decimals: 0, printed: '14', because: '14.2857…' },
    { events: 2, total: 3, decimals: 3, printed: '66.667', because: '66.6666…' },
    { events: 1, total: 1000, decimals: 2, printed: '0.10', because: 'the last zero is kept' },
    { events: 1, total: 2000, decimals: 2, printed: '0.05', because: 'zeros after the point stay' },
    { events: 0, total: 7, decimals: 0, printed: '0', because: 'none' },
    { events: 7, total: 7, decimals: 1, printed: '100.0', because: 'all' },
  ])('$events of $total are $printed: $because', ({ events, total, decimals, printed }) => {
    expect(rounded({ events, total }, decimals, 100)).toBe(printed);
  });

  test('are never further from the exact fraction than half a unit of the last decimal, and half goes up', () => {
    const counts = fc
      .integer({ min: 1, max: 1_000_000_000 })
      .chain((total) => fc.tuple(fc.integer({ min: 0, max: total }), fc.constant(total)));
    fc.assert(
      fc.property(counts, fc.integer({ min: 0, max: 6 }), ([events, total], decimals) => {
        const text = rounded({ events, total }, decimals, 100);
        expect(text).toMatch(decimals === 0 ? /^\d+$/ : new RegExp(`^\\d+\\.\\d{${decimals}}$`));
        // rounded / scale − 100 × events / total, times 2 × total × scale
        const steps = BigInt(text.replace('.', ''));
        const twiceOff =
          2n * (steps * BigInt(total) - 100n * BigInt(events) * 10n ** BigInt(decimals));
        expect(twiceOff <= BigInt(total)).toBe(true);
        expect(twiceOff > -BigInt(total)).toBe(true);
      }),
    );
  });
});

/** A fraction with two decimals, halves away from zero, by whole numbers alone: in units of a hundredth. */
function hundredths(numerator: bigint, denominator: bigint): bigint {
  const size = numerator < 0n ? -numerator : numerator;
  const whole = (size * 100n) / denominator;
  const rest = size * 100n - whole * denominator;
  const up = rest * 2n >= denominator ? whole + 1n : whole;
  return numerator < 0n ? -up : up;
}

const read = (text: string): bigint => BigInt(text.replace('.', ''));

describe('a number that was calculated', () => {
  test.each([
    { value: 0.2875, decimals: 3, printed: '0.288', because: 'its decimal is on the half' },
    { value: 1.005, decimals: 2, printed: '1.01', because: 'its decimal is on the half' },
    { value: -1.005, decimals: 2, printed: '-1.01', because: 'halves go away from zero' },
    { value: 0.30000000000000004, decimals: 1, printed: '0.3', because: 'a tick of a scale' },
    { value: -0.004, decimals: 2, printed: '0.00', because: 'zero has no sign' },
    { value: -0, decimals: 1, printed: '0.0', because: 'zero has no sign' },
    { value: 5e-7, decimals: 6, printed: '0.000001', because: 'written with an exponent' },
    { value: 1.5e21, decimals: 1, printed: '1500000000000000000000.0', because: 'large' },
  ])('$value is $printed: $because', ({ value, decimals, printed }) => {
    expect(rounded(value, decimals)).toBe(printed);
  });

  // The share, the difference of two shares and the ratio of two are each one division of whole numbers.
  const arms = fc.record({
    n: fc.integer({ min: 1, max: 2000 }),
    m: fc.integer({ min: 1, max: 2000 }),
    a: fc.integer({ min: 0, max: 2000 }),
    b: fc.integer({ min: 1, max: 2000 }),
  });

  test('from counts is exact: share, difference and ratio', () => {
    fc.assert(
      fc.property(arms, ({ n, m, a, b }) => {
        const [events, others] = [a % (n + 1), (b % m) + 1];
        const [N, M, A, B] = [n, m, events, others].map(BigInt) as [bigint, bigint, bigint, bigint];
        expect(read(rounded(events / n, 2, 100))).toBe(hundredths(100n * A, N));
        expect(read(rounded((events * m - others * n) / (n * m), 2, 100))).toBe(
          hundredths(100n * (A * M - B * N), N * M),
        );
        expect(read(rounded((events * m) / (n * others), 2))).toBe(hundredths(A * M, N * B));
      }),
      { numRuns: 2000 },
    );
  });

  // Every share of these that lies on the half of a tenth of a per cent; 433 of them went down before.
  test('goes up at every half of ten common denominators', () => {
    const wrong = [16, 32, 40, 48, 80, 96, 160, 200, 400, 2000].flatMap((total) =>
      Array.from({ length: total + 1 }, (_one, events) => events)
        .filter((events) => (2000 * events) % total === 0 && ((2000 * events) / total) % 2 === 1)
        .filter(
          (events) =>
            read(rounded(events / total, 1, 100)) !== BigInt(((2000 * events) / total + 1) / 2) ||
            rounded(events / total, 1, 100) !== rounded({ events, total }, 1, 100),
        )
        .map((events) => `${events} of ${total}`),
    );
    expect(wrong).toEqual([]);
  });
});

test.each([Number.NaN, Number.POSITIVE_INFINITY])('%d is refused by its name', (value) => {
  expect(() => rounded(value, 0)).toThrow(new RangeError(`${value} cannot be rounded`));
});

test.each([
  { events: 1.5, total: 5 },
  { events: 1, total: 0 },
])('%j is refused', (value) => {
  expect(() => rounded(value, 0)).toThrow(RangeError);
});
