import { assertNoZeroCell } from './assert-no-zero-cell.ts';
import type { Estimate } from './estimate.ts';
import { normalQuantile } from './normal-quantile.ts';
import type { Proportion } from './proportion.ts';

/**
 * The ratio of two independent proportions, arm over comparator, with Katz's log interval, 95 %.
 *
 * Source: Katz, Baptista, Azen and Pike 1978, Biometrics 34:469–474, method C: the logarithm of the
 * ratio has the variance (1 − p₁)/(n₁p₁) + (1 − p₂)/(n₂p₂).
 *
 * @param arm Events and total of the arm in question; tested up to 10⁷.
 * @param comparator Events and total of the arm it is compared with.
 * @returns Estimate and bounds as ratios, more than 0; above 1 when the event is more frequent in the
 * arm.
 * @throws RangeError when a cell is 0 (ask `hasZeroCell` first) or the counts are not possible. A
 * table where everybody had the event has a ratio, but its arm would add nothing to the variance.
 *
 * @example
 * riskRatio({ events: 9, total: 63 }, { events: 3, total: 60 });
 * // { estimate: 2.8571…, low: 0.8121…, high: 10.0515… }
 */
export function riskRatio(arm: Proportion, comparator: Proportion): Estimate {
  assertNoZeroCell(arm, comparator);
  const estimate = (arm.events * comparator.total) / (arm.total * comparator.events);
  const factor = Math.exp(normalQuantile * Math.sqrt(logVariance(arm) + logVariance(comparator)));
  return { estimate, low: estimate / factor, high: estimate * factor };
}

function logVariance({ events, total }: Proportion): number {
  return (total - events) / (events * total);
}
