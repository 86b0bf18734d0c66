import { assertProportion } from './assert-proportion.ts';
import type { Proportion } from './proportion.ts';

/** R counts a table as no likelier than the observed one within this relative tolerance. */
const tolerance = 1e-7;

/** Below it doubles lose their digits, and a product of ratios can come to a halt above 0. */
const smallestWeight = 2 ** -1022;

/**
 * Fisher's exact test of two independent proportions, two-sided: the probability, given the margins,
 * of all tables that are no likelier than the observed one. It needs no minimum count in any cell.
 *
 * Weights are products of exact ratios of neighbouring tables, from the likeliest one outwards until
 * they vanish, divided by their sum. That takes milliseconds at 10⁷ people, and loses no digits where
 * differences of log-gamma functions do: the hypergeometric density of stdlib 0.3.1 is off by 10⁻⁷
 * there, relatively.
 *
 * Source: Fisher 1935, J R Stat Soc 98:39–54; the two-sided rule of Freeman and Halton 1951,
 * Biometrika 38:141–149, with the tolerance of R's `fisher.test`.
 *
 * @param arm Events and total of the arm in question; tested up to 10⁷.
 * @param comparator Events and total of the arm it is compared with.
 * @returns The p-value, 0–1; 0 stands for less than about 10⁻³⁰⁰, where doubles end.
 * @throws RangeError when the counts are not possible.
 *
 * @example
 * fisherExactTest({ events: 9, total: 63 }, { events: 3, total: 60 }); // 0.1274…
 */
export function fisherExactTest(arm: Proportion, comparator: Proportion): number {
  assertProportion(arm, 'arm');
  assertProportion(comparator, 'comparator');
  const events = arm.events + comparator.events;
  const lowest = Math.max(0, events - comparator.total);
  const highest = Math.min(arm.total, events);
  const likeliest = Math.floor(
    ((events + 1) * (arm.total + 1)) / (arm.total + comparator.total + 2),
  );
  // How much likelier the table with one more event in the arm is.
  const ratio = (armEvents: number): number =>
    ((arm.total - armEvents) * (events - armEvents)) /
    ((armEvents + 1) * (comparator.total - events + armEvents + 1));

  const below = weights(likeliest - lowest, (step) => 1 / ratio(likeliest - step));
  const above = weights(highest - likeliest, (step) => ratio(likeliest + step - 1));
  const all = [...below.reverse(), 1, ...above];
  const observed = all[below.length + arm.events - likeliest] ?? 0;
  const noLikelier = all.filter((weight) => weight <= observed * (1 + tolerance));
  return sum(noLikelier) / sum(all);
}

/** Weights relative to the likeliest table, from its neighbour outwards. */
function weights(steps: number, ratioAt: (step: number) => number): number[] {
  const outward: number[] = [];
  let weight = 1;
  for (let step = 1; step <= steps; step += 1) {
    weight *= ratioAt(step);
    if (weight < smallestWeight) break;
    outward.push(weight);
  }
  return outward;
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
