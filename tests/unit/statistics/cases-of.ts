import type { MethodId } from '../../../src/statistics/methods.ts';
import type { Proportion } from '../../../src/statistics/proportion.ts';
import { relativeError } from '../../../src/statistics/relative-error.ts';
import rCases from '../../../src/statistics/r-cases.json' with { type: 'json' };

type Values = Readonly<Record<string, number>>;

/** What R returned for one call; `inputs` holds a second proportion where the method compares two. */
export type RCase = Readonly<{
  r_call: string;
  inputs: readonly [Proportion, Proportion];
  expected: Values;
}>;

/** The cases of one method in r-cases.json, made by r-cases.R. */
export function casesOf(method: MethodId): readonly RCase[] {
  return rCases.cases.filter((one) => one.function === method) as unknown as RCase[];
}

/** The largest relative error among the values expected. */
export function deviation(actual: Values, expected: Values): number {
  const errors = Object.entries(expected).map(([name, value]) =>
    relativeError(actual[name] ?? Number.NaN, value),
  );
  return Math.max(...errors);
}
