/**
 * A share in per cent, rounded half up in whole-number arithmetic, as a table prints it.
 *
 * Binary fractions cannot hold 14.5 exactly; counting in whole numbers can: 29 of 200 prints 15.
 *
 * @param events - whole number, 0 or more
 * @param total - whole number, 1 or more
 * @param decimals - how many decimals are printed
 * @returns the percentage with just that many decimals, without a sign: `"15"`, `"14.5"`
 * @example roundedPercentage(29, 200, 0) // "15"
 */
export function roundedPercentage(events: number, total: number, decimals: number): string {
  if (!Number.isSafeInteger(events) || !Number.isSafeInteger(total) || events < 0 || total < 1) {
    throw new RangeError(
      `events ${events} and total ${total} must be whole numbers, total 1 or more`,
    );
  }
  const scale = 10n ** BigInt(decimals);
  const [numerator, denominator] = [BigInt(events) * 100n * scale, BigInt(total)];
  const rounded = (2n * numerator + denominator) / (2n * denominator);
  const whole = rounded / scale;
  return decimals === 0
    ? String(whole)
    : `${whole}.${String(rounded % scale).padStart(decimals, '0')}`;
}
