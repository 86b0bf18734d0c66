import type { Estimate } from './estimate.ts';
import type { Proportion } from './proportion.ts';
import { riskDifference } from './risk-difference.ts';

/**
 * The two arms and their difference as people out of 100 or 1000, which most readers grasp sooner
 * than a ratio. Nothing is rounded.
 *
 * Source: the risk difference with Newcombe's hybrid score interval (see `riskDifference`), times the
 * size of the group.
 *
 * @param arm Events and total of the arm in question.
 * @param comparator Events and total of the arm it is compared with.
 * @param per How many people to express it in.
 * @returns People with the event out of `per`: in each arm, and arm minus comparator with its 95 %
 * interval.
 * @throws RangeError when the counts are not possible.
 *
 * @example
 * absoluteEffect({ events: 9, total: 63 }, { events: 3, total: 60 }, 1000);
 * // { arm: 142.8…, comparator: 50, difference: { estimate: 92.8…, low: -16.2…, high: 204.6… } }
 */
export function absoluteEffect(
  arm: Proportion,
  comparator: Proportion,
  per: 100 | 1000,
): Readonly<{ arm: number; comparator: number; difference: Estimate }> {
  const { estimate, low, high } = riskDifference(arm, comparator);
  return {
    arm: (per * arm.events) / arm.total,
    comparator: (per * comparator.events) / comparator.total,
    difference: { estimate: per * estimate, low: per * low, high: per * high },
  };
}
