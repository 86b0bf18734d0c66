import { assertNoZeroCell } from './assert-no-zero-cell.ts';
import type { Estimate } from './estimate.ts';
import { normalQuantile } from './normal-quantile.ts';
import type { Proportion } from './proportion.ts';

/**
 * The ratio of two independent odds, arm over comparator, with Wald's interval on the logit scale,
 * 95 %.
 *
 * Source: Woolf 1955, Ann Hum Genet 19:251–253: the logarithm of the ratio has the variance
 * 1/a + 1/b + 1/c + 1/d, the sum over the four cells of the table.
 *
 * @param arm Events and total of the arm in question; tested up to 10⁷.
 * @param comparator Events and total of the arm it is compared with.
 * @returns Estimate and bounds as ratios, more than 0; above 1 when the event is more frequent in the
 * arm.
 * @throws RangeError when a cell is 0 (ask `hasZeroCell` first) or the counts are not possible.
 *
 * @example
 * oddsRatio({ events: 9, total: 63 }, { events: 3, total: 60 });
 * // { estimate: 3.1666…, low: 0.8138…, high: 12.3209… }
 */
export function oddsRatio(arm: Proportion, comparator: Proportion): Estimate {
  assertNoZeroCell(arm, comparator);
  const armWithout = arm.total - arm.events;
  const comparatorWithout = comparator.total - comparator.events;
  const estimate = (arm.events * comparatorWithout) / (armWithout * comparator.events);
  const logVariance =
    1 / arm.events + 1 / armWithout + 1 / comparator.events + 1 / comparatorWithout;
  const factor = Math.exp(normalQuantile * Math.sqrt(logVariance));
  return { estimate, low: estimate / factor, high: estimate * factor };
}
