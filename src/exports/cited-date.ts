/** A day of the calendar. */
export type Day = Readonly<{ year: number; month: number; day: number }>;

/**
 * Stands in every reference for the day on which its reader saw the source: a build has no clock, and
 * styles need a date to set. No source is cited on this day.
 */
export const CITED: Day = { year: 9999, month: 12, day: 31 };

const MONTHS = 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' ');

const two = (number: number): string => String(number).padStart(2, '0');

/** A day as the Vancouver style writes it: `2026 Jan 2`. */
export const dayText = ({ year, month, day }: Day): string =>
  `${year} ${MONTHS[month - 1] ?? ''} ${day}`;

/** The ways in which Citation.js writes a day: Vancouver, ISO in notes, RIS. */
const written = ({ year, month, day }: Day): readonly string[] => [
  dayText({ year, month, day }),
  `${year}-${two(month)}-${two(day)}`,
  `${year}/${two(month)}/${two(day)}/`,
];

const CSL_DAY = new RegExp(`${CITED.year},(\\s*)${CITED.month},(\\s*)${CITED.day}`, 'g');

/** A reference, in any format, with the reader's own day as the day on which it was cited. */
export function withCitedDate(reference: string, day: Day): string {
  const days = written(day);
  return written(CITED)
    .reduce(
      (text, placeholder, index) => text.replaceAll(placeholder, days[index] ?? ''),
      reference,
    )
    .replace(CSL_DAY, `${day.year},$1${day.month},$2${day.day}`);
}

/** A reference in words around the place for the date, which is left open where there is no reader yet. */
export function aroundCitedDate(reference: string): readonly [before: string, after: string] {
  const [placeholder = ''] = written(CITED);
  const [before = '', after = ''] = reference.split(placeholder);
  return [before, after];
}
