import type { Proportion } from '../statistics/proportion.ts';
import { rounded } from '../statistics/rounded.ts';
import { NO_BREAK } from './words.ts';

/** A calculated share, or the counts that it is of, in per cent with one decimal, for people: `7.7`. */
export const percentNumber = (share: number | Proportion): string =>
  rounded(share, 1, 100).replace('-', '−');

/** A calculated interval of a share: `7.7 to 25.0%`. */
export const percentInterval = ({ low, high }: Readonly<{ low: number; high: number }>): string =>
  `${percentNumber(low)} to ${percentNumber(high)}%`;

/** A calculated difference of shares, in percentage points: `9.3 points (−1.6 to 20.5)`. */
export const pointsText = ({
  estimate,
  low,
  high,
}: Readonly<{ estimate: number; low: number; high: number }>): string =>
  `${percentNumber(estimate)}${NO_BREAK}points (${percentNumber(low)}${NO_BREAK}to${NO_BREAK}${percentNumber(high)})`;

/** A calculated ratio with its interval: `2.86 (0.81 to 10.05)`. */
export const ratioText = ({
  estimate,
  low,
  high,
}: Readonly<{ estimate: number; low: number; high: number }>): string =>
  `${rounded(estimate, 2)} (${rounded(low, 2)}${NO_BREAK}to${NO_BREAK}${rounded(high, 2)})`;

/** So many more or fewer out of a thousand, in whole numbers: `93 more`, `16 fewer`, `0`. */
const moreOrFewer = (difference: number): string => {
  const amount = rounded(Math.abs(difference), 0);
  return amount === '0' ? amount : `${amount}${NO_BREAK}${difference > 0 ? 'more' : 'fewer'}`;
};

/**
 * A calculated difference out of a thousand with its interval: `93 more per 1,000 (16 fewer to 205 more)`.
 *
 * @param difference - arm minus comparator, out of a thousand
 */
export const perThousandText = ({
  estimate,
  low,
  high,
}: Readonly<{ estimate: number; low: number; high: number }>): string =>
  `${moreOrFewer(estimate)} per${NO_BREAK}1,000 (${moreOrFewer(low)} to ${moreOrFewer(high)})`;

/**
 * A calculated p value: three decimals, or that it is smaller: `0.127`, `< 0.001`.
 *
 * The value is a sum of many products, whose last digits are noise: of 0 in 1 against 9 in 15 it is
 * 0.4375, and comes as 0.43749999999999994. So it is read to twelve digits.
 */
export function calculatedP(p: number): string {
  const known = Number(p.toPrecision(12));
  return known < 0.001 ? `<${NO_BREAK}0.001` : rounded(known, 3);
}
