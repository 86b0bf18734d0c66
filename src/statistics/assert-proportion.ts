import type { Proportion } from './proportion.ts';

/**
 * Refuses counts that no group of people can have, so that a slip in the data stops the build
 * instead of becoming an interval.
 *
 * @param proportion Events and total, whole numbers with 0 ≤ events ≤ total and total ≥ 1.
 * @param argument What the caller calls it; the message starts with it.
 * @throws RangeError when either count is not a whole number in its range (NaN and Infinity are
 * not).
 *
 * @example
 * assertProportion({ events: 70, total: 63 }, 'arm');
 * // RangeError: arm.events: 70 is not possible; allowed: a whole number from 0 to arm.total (63)
 */
export function assertProportion({ events, total }: Proportion, argument: string): void {
  if (!Number.isSafeInteger(total) || total < 1) {
    throw new RangeError(
      `${argument}.total: ${String(total)} is not possible; allowed: a whole number from 1 to ${String(Number.MAX_SAFE_INTEGER)}`,
    );
  }
  if (!Number.isSafeInteger(events) || events < 0 || events > total) {
    throw new RangeError(
      `${argument}.events: ${String(events)} is not possible; allowed: a whole number from 0 to ${argument}.total (${String(total)})`,
    );
  }
}
