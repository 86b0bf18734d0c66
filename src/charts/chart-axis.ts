import type { ChartAxis } from './chart-spec.ts';

const STEPS = [1, 2, 5];

/**
 * A scale from zero in three to five round steps, just long enough for the largest value.
 *
 * @param largest - more than 0, in any unit
 * @param label - how a tick is written
 * @example chartAxis(34, String).ticks.map(({ value }) => value) // [0, 10, 20, 30, 40]
 */
export function chartAxis(largest: number, label: (value: number) => string): ChartAxis {
  if (!(largest > 0 && Number.isFinite(largest))) {
    throw new RangeError(`the largest value ${largest} must be more than 0`);
  }
  const power = Math.floor(Math.log10(largest)) - 1;
  const steps = [power, power + 1, power + 2].flatMap((exponent) =>
    STEPS.map((digit) => ({ digit, exponent })),
  );
  const inUnits = ({ digit, exponent }: Readonly<{ digit: number; exponent: number }>) =>
    exponent < 0 ? digit / 10 ** -exponent : digit * 10 ** exponent;
  const step = steps.find((one) => Math.ceil(largest / inUnits(one)) <= 5);
  if (step === undefined) throw new RangeError(`no step divides ${largest}`);
  const count = Math.ceil(largest / inUnits(step));
  const ticks = Array.from({ length: count + 1 }, (_tick, index) => {
    const value = inUnits({ ...step, digit: step.digit * index });
    return { value, label: label(value) };
  });
  return { max: inUnits({ ...step, digit: step.digit * count }), ticks };
}
