import { describe, expect, test } from 'vitest';

import { largestError } from '../../../src/statistics/largest-error.ts';
import { methods } from '../../../src/statistics/methods.ts';
import rCases from '../../../src/statistics/r-cases.json' with { type: 'json' };

describe('over the cases from R', () => {
  const found = largestError(rCases.cases);

  test('every method has its line, in the order of the list', () => {
    expect(found.map(({ method }) => method)).toEqual(methods.map(({ id }) => id));
  });

  test('every case is counted once', () => {
    const counted = found.reduce((total, { cases }) => total + cases, 0);
    expect(counted).toBe(rCases.cases.length);
  });

  test.each(found)('$method stays below its limit', ({ method, largestRelativeError }) => {
    expect(largestRelativeError).toBeLessThan(method === 'fisher-exact-test' ? 1e-7 : 1e-9);
  });

  test('the version of R is on record', () => {
    expect(rCases.r_version).toMatch(/^R version 4\./);
  });
});

describe('over invented cases', () => {
  const half = { events: 1, total: 2 };
  const one = { function: 'fisher-exact-test', inputs: [half, half], expected: { p: 1 } };
  const others = methods
    .filter(({ id }) => id !== 'fisher-exact-test')
    .map(({ id }) => rCases.cases.find((known) => known.function === id))
    .filter((known) => known !== undefined);

  test('the largest of several errors is reported with the number of cases', () => {
    const cases = [one, { ...one, expected: { p: 2 } }, { ...one, expected: { p: 0.8 } }];
    const line = largestError([...others, ...cases]).find(
      ({ method }) => method === 'fisher-exact-test',
    );
    // By hand: p is 1, which is half of 2 away from it.
    expect(line).toEqual({ method: 'fisher-exact-test', cases: 3, largestRelativeError: 0.5 });
  });

  test('a method without a case is refused', () => {
    expect(() => largestError(others)).toThrow(
      new RangeError('cases: fisher-exact-test has none; allowed: at least one for every method'),
    );
  });

  test('an unknown method is refused with those that exist', () => {
    expect(() => largestError([{ ...one, function: 'fisher' }])).toThrow(
      new RangeError(
        'cases: function fisher is not a method; allowed: wilson-interval, clopper-pearson-interval, risk-difference, risk-ratio, odds-ratio, fisher-exact-test',
      ),
    );
  });

  test.each([
    { inputs: [half], message: 'cases: 1 inputs; allowed: two proportions' },
    { inputs: [half, half, half], message: 'cases: 3 inputs; allowed: two proportions' },
  ])('$message is what a comparison asks for', ({ inputs, message }) => {
    expect(() => largestError([...others, { ...one, inputs }])).toThrow(new RangeError(message));
  });

  test('a single proportion is what an interval asks for', () => {
    const two = {
      function: 'wilson-interval',
      inputs: [half, half],
      expected: { low: 0, high: 1 },
    };
    expect(() => largestError([...rCases.cases, two])).toThrow(
      new RangeError('cases: 2 inputs; allowed: one proportion'),
    );
  });

  test.each([{ expected: {} }, { expected: { p: 1, low: 0 } }])(
    'expected values $expected that do not match the method are refused',
    ({ expected }) => {
      expect(() => largestError([...others, { ...one, expected }])).toThrow(
        new RangeError('cases: expected values do not match; allowed: p'),
      );
    },
  );
});
