import { hasZeroCell } from './has-zero-cell.ts';
import type { Proportion } from './proportion.ts';

/**
 * Refuses a two-by-two table with a zero cell: its odds ratio is 0, infinite or undefined, the
 * interval of its risk ratio is undefined or too narrow, and the usual corrections would put invented
 * people into the arms.
 *
 * @param arm Events and total of the arm in question.
 * @param comparator Events and total of the arm it is compared with.
 * @throws RangeError when a cell is 0 (see `hasZeroCell`) or the counts are not possible.
 *
 * @example
 * assertNoZeroCell({ events: 0, total: 20 }, { events: 3, total: 60 });
 * // RangeError: arm, comparator: 0/20 and 3/60 have a zero cell; allowed: …
 */
export function assertNoZeroCell(arm: Proportion, comparator: Proportion): void {
  if (hasZeroCell(arm, comparator)) {
    const counts = [arm, comparator].map(({ events, total }) => [events, total].join('/'));
    throw new RangeError(
      `arm, comparator: ${counts.join(' and ')} have a zero cell; allowed: at least one person with and one without the event in each`,
    );
  }
}
