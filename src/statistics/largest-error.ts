import { clopperPearsonInterval } from './clopper-pearson-interval.ts';
import { fisherExactTest } from './fisher-exact-test.ts';
import { methods } from './methods.ts';
import type { MethodId } from './methods.ts';
import { oddsRatio } from './odds-ratio.ts';
import type { Proportion } from './proportion.ts';
import { relativeError } from './relative-error.ts';
import { riskDifference } from './risk-difference.ts';
import { riskRatio } from './risk-ratio.ts';
import { wilsonInterval } from './wilson-interval.ts';

type Named = Readonly<Record<string, number | undefined>>;

/**
 * One comparison with another program: a method's id, its arguments in order, and the values expected
 * by name (`low`, `high`, `estimate`; `p` for a test).
 */
export type Case = Readonly<{
  function: string;
  inputs: readonly Proportion[];
  expected: Named;
}>;

/** What the cases of one method come to. */
export type LargestError = Readonly<{
  method: MethodId;
  cases: number;
  largestRelativeError: number;
}>;

const calculate = {
  'wilson-interval': (inputs) => wilsonInterval(single(inputs)),
  'clopper-pearson-interval': (inputs) => clopperPearsonInterval(single(inputs)),
  'risk-difference': (inputs) => riskDifference(...pair(inputs)),
  'risk-ratio': (inputs) => riskRatio(...pair(inputs)),
  'odds-ratio': (inputs) => oddsRatio(...pair(inputs)),
  'fisher-exact-test': (inputs) => ({ p: fisherExactTest(...pair(inputs)) }),
} satisfies Record<MethodId, (inputs: readonly Proportion[]) => Named>;

/**
 * Runs every method over its cases and finds how far it strays from the values expected, so that the
 * methods page states a measured accuracy.
 *
 * @param cases Comparisons with another program; at least one for every method.
 * @returns In the order of `methods`: the method, how many cases it has, and the largest relative
 * error of any value in them (see `relativeError`).
 * @throws RangeError when a case is of an unknown method, has another number of arguments or names
 * other values than the method, and when a method has no case.
 *
 * @example
 * largestError(rCases.cases);
 * // [{ method: 'wilson-interval', cases: 30, largestRelativeError: 2e-15 }, …]
 */
export function largestError(cases: readonly Case[]): readonly LargestError[] {
  const unknown = cases.find((one) => !methods.some(({ id }) => id === one.function));
  if (unknown !== undefined) {
    const allowed = methods.map(({ id }) => id).join(', ');
    throw new RangeError(
      `cases: function ${unknown.function} is not a method; allowed: ${allowed}`,
    );
  }
  return methods.map(({ id }) => {
    const own = cases.filter((one) => one.function === id);
    if (own.length === 0) {
      throw new RangeError(`cases: ${id} has none; allowed: at least one for every method`);
    }
    const errors = own.map((one) => errorOf(calculate[id](one.inputs), one.expected));
    return { method: id, cases: own.length, largestRelativeError: Math.max(...errors) };
  });
}

function errorOf(actual: Named, expected: Named): number {
  const names = new Set([...Object.keys(actual), ...Object.keys(expected)]);
  return Math.max(
    ...[...names].map((name) => {
      const [actualValue, expectedValue] = [actual[name], expected[name]];
      if (actualValue === undefined || expectedValue === undefined) {
        const allowed = Object.keys(actual).join(', ');
        throw new RangeError(`cases: expected values do not match; allowed: ${allowed}`);
      }
      return relativeError(actualValue, expectedValue);
    }),
  );
}

function single(inputs: readonly Proportion[]): Proportion {
  const [proportion, ...rest] = inputs;
  if (proportion === undefined || rest.length > 0) {
    throw new RangeError(`cases: ${String(inputs.length)} inputs; allowed: one proportion`);
  }
  return proportion;
}

function pair(inputs: readonly Proportion[]): readonly [Proportion, Proportion] {
  const [arm, comparator, ...rest] = inputs;
  if (arm === undefined || comparator === undefined || rest.length > 0) {
    throw new RangeError(`cases: ${String(inputs.length)} inputs; allowed: two proportions`);
  }
  return [arm, comparator];
}
