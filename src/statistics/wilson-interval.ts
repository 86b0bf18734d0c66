import { assertProportion } from './assert-proportion.ts';
import type { Interval } from './interval.ts';
import { normalQuantile } from './normal-quantile.ts';
import type { Proportion } from './proportion.ts';

/**
 * Wilson's score interval for one proportion, 95 %, without continuity correction. It stays within
 * 0–1 and is sensible for small groups and for no events at all, where the textbook interval is not.
 *
 * The high bound is the larger root of the score equation; the low bound is the product of the roots
 * divided by it, which loses no digits when events are rare.
 *
 * Source: Wilson 1927, J Am Stat Assoc 22:209–212; Newcombe 1998, Stat Med 17:857–872, method 3.
 * Same as R's `prop.test(events, total, correct = FALSE)$conf.int`.
 *
 * @param proportion Events and total; tested up to 10⁷.
 * @returns Bounds as proportions, 0–1; exactly 0 for no events, exactly 1 for all.
 * @throws RangeError when the counts are not possible.
 *
 * @example
 * wilsonInterval({ events: 9, total: 63 }); // { low: 0.0770…, high: 0.2497… }
 */
export function wilsonInterval(proportion: Proportion): Interval {
  assertProportion(proportion, 'proportion');
  const { events, total } = proportion;
  const square = normalQuantile ** 2;
  const root = Math.sqrt(square + (4 * events * (total - events)) / total);
  const numerator = 2 * events + square + normalQuantile * root;
  return {
    low: (2 * events ** 2) / (total * numerator),
    high: events === total ? 1 : numerator / (2 * (total + square)),
  };
}
