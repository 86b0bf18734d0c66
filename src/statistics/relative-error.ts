/**
 * How far a value is from the one expected, as a share of it: the measure by which this site's
 * calculations are compared with R's.
 *
 * @param actual The value obtained, any unit.
 * @param expected The value to compare with, same unit.
 * @returns |actual − expected| / |expected|, no unit; the plain distance when 0 is expected.
 * @throws RangeError when either is not a finite number.
 *
 * @example
 * relativeError(1.001, 1); // 0.001 (nearly)
 */
export function relativeError(actual: number, expected: number): number {
  for (const [argument, value] of Object.entries({ actual, expected })) {
    if (!Number.isFinite(value)) {
      throw new RangeError(
        `${argument}: ${String(value)} cannot be compared; allowed: a finite number`,
      );
    }
  }
  const distance = Math.abs(actual - expected);
  return expected === 0 ? distance : distance / Math.abs(expected);
}
