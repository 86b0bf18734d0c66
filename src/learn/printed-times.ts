import { counted } from '../format/words.ts';
import type { FollowUp, Guidance } from '../model/guidance.ts';
import { nearFigures } from './near-figures.ts';

/** A length of time that a guidance document prints: `32`, `months`. */
export type PrintedTime = Readonly<{ amount: string; unit: string }>;

const DAYS = new Map([
  ['days', 1],
  ['weeks', 7],
  ['months', 365.25 / 12],
  ['years', 365.25],
]);

/** The time of a follow-up, where one is printed. */
export const timeOf = (followUp: FollowUp): PrintedTime | undefined =>
  typeof followUp !== 'string' && 'reported' in followUp && followUp.kind !== 'time-points'
    ? { amount: followUp.reported.replace(/-\w+$/, ''), unit: followUp.unit }
    : undefined;

/** A time as an option shows it: `32 months`. */
export const timeText = ({ amount, unit }: PrintedTime): string => counted(amount, unit);

const followUpsOf = ({ results }: Guidance): PrintedTime[] =>
  results.flatMap(({ followUp }) => timeOf(followUp) ?? []);

const measuredIn = ({ results }: Guidance): PrintedTime[] =>
  results.flatMap(({ measurements }) =>
    measurements.flatMap(({ figure }): PrintedTime[] =>
      figure.kind === 'time' ? [{ amount: figure.reported, unit: figure.unit }] : [],
    ),
  );

/**
 * Times that a reader could take for the right one, the likeliest first: those of the other arms; others
 * that the document prints in the same unit; follow-up times read in the wrong unit; the nearest times in
 * other units.
 *
 * @param id - of the card
 * @param others - times of the other arms, as shown
 * @param taken - times that would be right under another reading, as shown
 */
export function nearTimes(
  guidance: Guidance,
  id: string,
  right: PrintedTime,
  others: readonly string[] = [],
  taken: readonly string[] = [],
): readonly string[] {
  const printed = [...measuredIn(guidance), ...followUpsOf(guidance)];
  const shown = timeText(right);
  const near = (times: readonly PrintedTime[]) =>
    nearFigures(id, shown, [], times.map(timeText), taken);
  const days = ({ amount, unit }: PrintedTime) => Number(amount) * (DAYS.get(unit) ?? Number.NaN);
  const away = (time: PrintedTime) => Math.abs(Math.log(days(time) / days(right)));
  return [
    ...nearFigures(id, shown, others, [], taken),
    ...near(printed.filter(({ unit }) => unit === right.unit)),
    ...near(
      followUpsOf(guidance)
        .filter(({ unit }) => unit !== right.unit)
        .map(({ amount }) => ({ amount, unit: right.unit })),
    ),
    ...printed
      .filter(({ unit }) => unit !== right.unit && DAYS.has(unit))
      .toSorted((a, b) => away(a) - away(b))
      .map(timeText),
  ];
}
