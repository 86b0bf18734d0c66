import type { Proportion } from './proportion.ts';

/**
 * A number as it is displayed, rounded once, exactly, in decimal: halves go up, away from zero.
 *
 * Binary fractions cannot hold 28.75: of 23 in 80, `toFixed(1)` makes 28.7. Here counts are divided as
 * whole numbers, and any other number is taken as the shortest decimal that reads back as the same
 * double, which is what a person would read. A share of counts and a ratio of two shares are one
 * division of whole numbers, so their shortest decimal is exact wherever they lie on a half.
 *
 * @param value Any finite number, or counts of which it is the quotient; the total is 1 or more.
 * @param decimals How many decimals are displayed.
 * @param per What it is displayed in: 100 for per cent.
 * @returns The digits with just that many decimals; a minus only before what is not zero.
 * @throws RangeError when the value is not finite, or counts are not whole.
 *
 * @example
 * rounded({ events: 23, total: 80 }, 1, 100); // '28.8'
 * rounded(2.8571428571428568, 2); // '2.86'
 */
export function rounded(value: number | Proportion, decimals: number, per = 1): string {
  const [numerator, denominator] = quotient(value);
  const scaled = numerator * BigInt(per) * 10n ** BigInt(decimals);
  const size = scaled < 0n ? -scaled : scaled;
  const steps = (2n * size + denominator) / (2n * denominator);
  const digits = String(steps).padStart(decimals + 1, '0');
  const point = digits.length - decimals;
  const sign = scaled < 0n && steps > 0n ? '-' : '';
  return sign + digits.slice(0, point) + (decimals > 0 ? `.${digits.slice(point)}` : '');
}

function quotient(value: number | Proportion): readonly [bigint, bigint] {
  if (typeof value !== 'number') return [BigInt(value.events), BigInt(value.total)];
  if (!Number.isFinite(value)) throw new RangeError(`${value} cannot be rounded`);
  const [digits = '', exponent = '0'] = String(value).split('e');
  const [whole = '', fraction = ''] = digits.split('.');
  const power = Number(exponent) - fraction.length;
  const amount = BigInt(whole + fraction);
  return power < 0 ? [amount, 10n ** BigInt(-power)] : [amount * 10n ** BigInt(power), 1n];
}
