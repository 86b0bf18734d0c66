import type { Interval } from '../statistics/interval.ts';
import type { Proportion } from '../statistics/proportion.ts';
import { rounded } from '../statistics/rounded.ts';

/**
 * A share as people of a hundred, to be read to a patient: `14`. Some are never rounded to none, and
 * not all never to all: `fewer than 1`, `more than 99`.
 */
function ofHundred(share: number | Proportion): string {
  const amount = rounded(share, 0, 100);
  const isNone = typeof share === 'number' ? share === 0 : share.events === 0;
  const isAll = typeof share === 'number' ? share === 1 : share.events === share.total;
  if (amount === '0' && !isNone) return 'fewer than 1';
  if (amount === '100' && !isAll) return 'more than 99';
  return amount;
}

/** Counts as people of a hundred, as the end of a sentence: `about 14`, `fewer than 1`. */
export function aboutOfHundred(counts: Proportion): string {
  const amount = ofHundred(counts);
  return isNumber(amount) ? `about ${amount}` : amount;
}

/** An interval as people of a hundred, before “of 100”: `between 5 and 22`, `from fewer than 1 to 4`. */
export function rangeOfHundred({ low, high }: Interval): string {
  const [least, most] = [ofHundred(low), ofHundred(high)];
  if (least === most) return isNumber(least) ? `about ${least}` : least;
  return isNumber(least) && isNumber(most)
    ? `between ${least} and ${most}`
    : `from ${least} to ${most}`;
}

const isNumber = (words: string): boolean => /^\d+$/.test(words);
