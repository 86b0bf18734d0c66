import { describe, expect, test } from 'vitest';
import {
  calculatedP,
  percentInterval,
  percentNumber,
  perThousandText,
  pointsText,
  ratioText,
} from '../../../src/format/calculated.ts';

/** Writes no-break spaces as `_`, so that a test shows them. */
const seen = (text: string): string => text.replaceAll('\u00a0', '_');

// Shares and intervals from R: 9 of 63 and 9 of 63 against 3 of 60 in statistics/r-cases.json.
describe('a calculated figure', () => {
  test('in per cent has one decimal and a true minus sign', () => {
    expect(percentNumber(9 / 63)).toBe('14.3');
    expect(percentNumber(-0.016250584207751398)).toBe('−1.6');
    expect(percentNumber(-0.0001)).toBe('0.0');
    expect(percentNumber(0)).toBe('0.0');
    // 28.75 exactly, half up.
    expect(percentNumber(23 / 80)).toBe('28.8');
    expect(percentNumber({ events: 23, total: 80 })).toBe('28.8');
    expect(percentInterval({ low: 0.077019483347206916, high: 0.24974565921625855 })).toBe(
      '7.7 to 25.0%',
    );
  });

  test('of a difference out of a thousand is in whole numbers, more or fewer', () => {
    expect(
      seen(
        perThousandText({
          estimate: 92.85714285714286,
          low: -16.250584207751398,
          high: 204.6,
        }),
      ),
    ).toBe('93_more per_1,000 (16_fewer to 205_more)');
    expect(seen(perThousandText({ estimate: -0.4, low: -2, high: 0 }))).toBe(
      '0 per_1,000 (2_fewer to 0)',
    );
  });

  test('of a difference is in percentage points', () => {
    const difference = {
      estimate: 0.09285714285714286,
      low: -0.016250584207751398,
      high: 0.20467981559170054,
    };
    expect(seen(pointsText(difference))).toBe('9.3_points (−1.6_to_20.5)');
  });

  test('of a ratio has two decimals', () => {
    const ratio = {
      estimate: 2.8571428571428568,
      low: 0.81214289364936532,
      high: 10.051513557473612,
    };
    expect(seen(ratioText(ratio))).toBe('2.86 (0.81_to_10.05)');
    // 67 of 200 against 1 of 3, which is 1.005 exactly.
    expect(ratioText({ ...ratio, estimate: 1.005 })).toMatch(/^1\.01 /);
  });

  test('of p has three decimals, or is said to be smaller', () => {
    expect(calculatedP(0.12743900499206456)).toBe('0.127');
    expect(calculatedP(0.001)).toBe('0.001');
    expect(seen(calculatedP(0.00099))).toBe('<_0.001');
    expect(calculatedP(1)).toBe('1.000');
    // 0 of 1 against 9 of 15: C(15, 9) / C(16, 9) = 7/16 = 0.4375, half up.
    expect(calculatedP(0.43749999999999994)).toBe('0.438');
    expect(calculatedP(0.0009999999999999998)).toBe('0.001');
  });
});
