import { assertProportion } from './assert-proportion.ts';
import type { Estimate } from './estimate.ts';
import type { Proportion } from './proportion.ts';
import { wilsonInterval } from './wilson-interval.ts';

/**
 * The difference between two independent proportions, arm minus comparator, with Newcombe's hybrid
 * score interval, 95 %: each arm contributes the distance from its proportion to the nearer bound of
 * its Wilson interval, squared and added. It needs no correction for zero cells.
 *
 * The estimate is one division of whole numbers, so that nearly equal proportions lose no digits.
 *
 * Source: Newcombe 1998, Stat Med 17:873–890, method 10:
 * low = d − √((p₁ − l₁)² + (u₂ − p₂)²), high = d + √((u₁ − p₁)² + (p₂ − l₂)²), with lᵢ and uᵢ the
 * bounds of Wilson's interval for pᵢ and d = p₁ − p₂.
 *
 * @param arm Events and total of the arm in question; tested up to 10⁷.
 * @param comparator Events and total of the arm it is compared with.
 * @returns Estimate and bounds as differences of proportions, −1 to 1; positive when the event is
 * more frequent in the arm.
 * @throws RangeError when the counts are not possible.
 *
 * @example
 * riskDifference({ events: 9, total: 63 }, { events: 3, total: 60 });
 * // { estimate: 0.0928…, low: -0.0162…, high: 0.2046… }
 */
export function riskDifference(arm: Proportion, comparator: Proportion): Estimate {
  assertProportion(arm, 'arm');
  assertProportion(comparator, 'comparator');
  const estimate =
    (arm.events * comparator.total - comparator.events * arm.total) /
    (arm.total * comparator.total);
  const own = distances(arm);
  const other = distances(comparator);
  return {
    estimate,
    low: estimate - Math.hypot(own.below, other.above),
    high: estimate + Math.hypot(own.above, other.below),
  };
}

function distances({ events, total }: Proportion): Readonly<{ below: number; above: number }> {
  // Near 1 the subtractions would cancel; seen from the people without the event they do not.
  if (2 * events > total) {
    const { below, above } = distances({ events: total - events, total });
    return { below: above, above: below };
  }
  const { low, high } = wilsonInterval({ events, total });
  return { below: events / total - low, above: high - events / total };
}
