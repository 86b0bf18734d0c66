/** A day of the calendar. */
export type Day = Readonly<{ year: number; month: number; day: number }>;

/**
 * Stands in a reference in words for the day on which its reader saw the source: a build has no clock.
 * In the formats for machines nothing stands there until the day is known.
 */
export const OPEN_DAY = '{day}';

const MONTHS = 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' ');

/** A day as the Vancouver style writes it: `2026 Jan 2`. */
export const dayText = ({ year, month, day }: Day): string =>
  `${year} ${MONTHS[month - 1] ?? ''} ${day}`;

/** A reference in words, with the reader's own day as the day on which it was cited. */
export const withCitedDate = (reference: string, day: Day): string =>
  reference.replaceAll(OPEN_DAY, dayText(day));

/** A reference in words around the place for the date, which is left open where there is no reader yet. */
export function aroundCitedDate(
  reference: string,
): readonly [before: string, ...after: readonly string[]] {
  const [before = '', ...after] = reference.split(OPEN_DAY);
  return [before, ...after];
}
