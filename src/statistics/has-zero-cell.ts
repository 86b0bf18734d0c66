import { assertProportion } from './assert-proportion.ts';
import type { Proportion } from './proportion.ts';

/**
 * Whether a count of the two-by-two table is 0: nobody, or everybody, had the event in one of the
 * arms. Ask before `riskRatio` and `oddsRatio`; neither is estimated from such a table here.
 *
 * @param arm Events and total of the arm in question.
 * @param comparator Events and total of the arm it is compared with.
 * @returns True when either arm has no events, or no people without one.
 * @throws RangeError when the counts are not possible.
 *
 * @example
 * hasZeroCell({ events: 0, total: 20 }, { events: 3, total: 60 }); // true
 */
export function hasZeroCell(arm: Proportion, comparator: Proportion): boolean {
  assertProportion(arm, 'arm');
  assertProportion(comparator, 'comparator');
  return [arm, comparator].some(({ events, total }) => events === 0 || events === total);
}
