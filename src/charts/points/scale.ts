import { chartAxis } from '../chart-axis.ts';
import type { ChartAxis } from '../chart-spec.ts';

/** A scale, and where a value stands on it: in the units of the axis, from its left end. */
export type Scale = Readonly<{
  axis: ChartAxis;
  placeOf: (value: number) => number;
  /** Where there is no difference; null on a scale of plain figures. */
  reference: number | null;
}>;

/** A scale of plain figures, which starts at zero, or as far below it as the lowest of them. */
export function plainScale(
  values: readonly number[],
  label: (value: number) => string = String,
): Scale {
  const axis = chartAxis(Math.max(...values.map(Math.abs)), label);
  if (values.every((value) => value >= 0)) {
    return { axis, placeOf: (value) => value, reference: null };
  }
  return aroundZero(axis, label);
}

/** A scale of differences, as far below zero as above it. */
export function differenceScale(values: readonly number[]): Scale {
  return aroundZero(chartAxis(Math.max(...values.map(Math.abs)), String), String);
}

function aroundZero({ max, ticks }: ChartAxis, label: (value: number) => string): Scale {
  const below = ticks.slice(1).map(({ value }) => -value);
  const all = [...below.toReversed(), ...ticks.map(({ value }) => value)];
  return {
    axis: {
      max: max * 2,
      ticks: all.map((value) => ({ value: value + max, label: label(value).replace('-', '−') })),
    },
    placeOf: (value) => value + max,
    reference: max,
  };
}

const DIGITS = [1, 2, 5];

/**
 * A logarithmic scale of ratios, as far below one as above it, long enough for every end.
 *
 * @throws RangeError where a value is no ratio
 */
export function ratioScale(values: readonly number[]): Scale {
  const wrong = values.find((value) => !(value > 0));
  if (wrong !== undefined) throw new RangeError(`${wrong} is not a ratio, which is more than 0`);
  const farthest = Math.max(2, ...values.map((value) => Math.max(value, 1 / value)));
  const above = [0, 1, 2, 3, 4, 5].flatMap((power) => DIGITS.map((digit) => digit * 10 ** power));
  const limit = above.find((tick) => tick >= farthest);
  if (limit === undefined) throw new RangeError(`${farthest} is too far from 1 to be drawn`);
  const upper = above.filter((tick) => tick <= limit);
  const lower = upper.slice(1).map((tick) => 1 / tick);
  const placeOf = (value: number) => Math.log10(value * limit);
  return {
    axis: {
      max: placeOf(limit),
      ticks: [...lower.toReversed(), ...upper].map((tick) => ({
        value: placeOf(tick),
        label: String(Number(tick.toPrecision(3))),
      })),
    },
    placeOf,
    reference: placeOf(1),
  };
}
