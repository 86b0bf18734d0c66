import { expect, test } from 'vitest';

import { relativeError } from '../../../src/statistics/relative-error.ts';

// By hand; the values are exact in binary.
test('the error is a share of the value expected, whatever the signs', () => {
  expect(relativeError(5, 4)).toBe(0.25);
  expect(relativeError(3, 4)).toBe(0.25);
  expect(relativeError(-5, -4)).toBe(0.25);
  expect(relativeError(4, -4)).toBe(2);
});

test('the error is the plain distance when 0 is expected', () => {
  expect(relativeError(-0.125, 0)).toBe(0.125);
});

test('what is not a finite number is refused by name', () => {
  expect(() => relativeError(Number.NaN, 1)).toThrow(
    new RangeError('actual: NaN cannot be compared; allowed: a finite number'),
  );
  expect(() => relativeError(1, Number.POSITIVE_INFINITY)).toThrow(
    new RangeError('expected: Infinity cannot be compared; allowed: a finite number'),
  );
});
