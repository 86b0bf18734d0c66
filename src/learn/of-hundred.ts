import type { Interval } from '../statistics/interval.ts';
import type { Proportion } from '../statistics/proportion.ts';
import { rounded } from '../statistics/rounded.ts';

/**
 * A share as people of a hundred, to be read to a patient: `14`. Less than one is never rounded to none
 * or to one, nor more than 99 to all: `fewer than 1`, `more than 99`.
 */
export function ofHundred(share: number | Proportion): string {
  const part = typeof share === 'number' ? share : share.events / share.total;
  if (part > 0 && part < 0.01) return 'fewer than 1';
  if (part < 1 && part > 0.99) return 'more than 99';
  return rounded(share, 0, 100);
}

/** Counts as people of a hundred, as the end of a sentence: `about 14`, `fewer than 1`, `0`. */
export function aboutOfHundred(counts: Proportion): string {
  const amount = ofHundred(counts);
  return isNumber(amount) && counts.events !== 0 && counts.events !== counts.total
    ? `about ${amount}`
    : amount;
}

/** An interval as people of a hundred, before “of 100”: `between 5 and 22`, `from fewer than 1 to 4`. */
export function rangeOfHundred({ low, high }: Interval): string {
  const [least, most] = [ofHundred(low), ofHundred(high)];
  if (least === most) return isNumber(least) ? `about ${least}` : least;
  return isNumber(least) && isNumber(most)
    ? `between ${least} and ${most}`
    : `from ${least} to ${most}`;
}

/** An interval in words for a patient, behind “could be”: `as few as 8 or as many as 25`, `fewer than 1 or as many as 10`. */
export function couldBeOfHundred({ low, high }: Interval): string {
  const [least, most] = [ofHundred(low), ofHundred(high)];
  if (least === most) return 'a little fewer or a little more';
  const few = isNumber(least) ? `as few as ${least}` : least;
  const many = isNumber(most) ? `as many as ${most}` : most;
  return `${least === '0' ? 'none' : few} or ${most === '100' ? 'all' : many}`;
}

/**
 * How many of a hundred marks are filled for counts, and up to how many more could be: to the top of
 * the interval. Less than one fills none.
 */
export function marksOfHundred(
  counts: Proportion,
  { high }: Interval,
): Readonly<{ filled: number; possible: number }> {
  const marks = (share: number | Proportion) => {
    const amount = ofHundred(share);
    return isNumber(amount) ? Number(amount) : amount.startsWith('fewer') ? 0 : 99;
  };
  const filled = marks(counts);
  return { filled, possible: Math.max(marks(high) - filled, 0) };
}

const isNumber = (words: string): boolean => /^\d+$/.test(words);
