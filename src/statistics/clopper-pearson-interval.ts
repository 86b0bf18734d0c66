import betaQuantile from '@stdlib/stats-base-dists-beta-quantile';

import { assertProportion } from './assert-proportion.ts';
import type { Interval } from './interval.ts';
import type { Proportion } from './proportion.ts';

/**
 * Clopper and Pearson's exact interval for one proportion, 95 %: 2.5 % in each tail of the binomial
 * distribution at most. It never covers less than it claims, at the price of being wider than
 * Wilson's.
 *
 * The bounds are quantiles of beta distributions, taken from stdlib (a port of Boost's inverse
 * incomplete beta function): within 10⁻¹³ of R's, relatively, up to 10⁷.
 *
 * Source: Clopper and Pearson 1934, Biometrika 26:404–413; Newcombe 1998, Stat Med 17:857–872,
 * method 5. Same as R's `binom.test(events, total)$conf.int`.
 *
 * @param proportion Events and total; tested up to 10⁷.
 * @returns Bounds as proportions, 0–1; exactly 0 for no events, exactly 1 for all.
 * @throws RangeError when the counts are not possible.
 *
 * @example
 * clopperPearsonInterval({ events: 9, total: 63 }); // { low: 0.0674…, high: 0.2539… }
 */
export function clopperPearsonInterval(proportion: Proportion): Interval {
  assertProportion(proportion, 'proportion');
  const { events, total } = proportion;
  return {
    low: events === 0 ? 0 : betaQuantile(0.025, events, total - events + 1),
    high: events === total ? 1 : betaQuantile(0.975, events + 1, total - events),
  };
}
