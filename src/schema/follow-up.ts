import { z } from 'zod';
import { notStated, printed, timeUnit } from './printed.ts';
import { slug, wordsWithoutDigits } from './words.ts';

const atTime = {
  /** The time exactly as printed: `"10-year"`, `"32"`. */
  reported: printed,
  /** The unit of the time. */
  unit: timeUnit,
};

/** When a result was measured, over what time it was counted, or that the source does not say. */
export const followUp = z.union(
  [
    notStated,
    z.literal('not-applicable'),
    z.discriminatedUnion('kind', [
      /** Measured at one time after treatment. */
      z.strictObject({ kind: z.literal('time-point'), ...atTime }),
      /** Measured at a median follow-up. */
      z.strictObject({ kind: z.literal('median'), ...atTime }),
      /** Measured at a mean follow-up. */
      z.strictObject({ kind: z.literal('mean'), ...atTime }),
      /** Measured at several times; the result has a figure for each. */
      z.strictObject({
        kind: z.literal('time-points'),
        /** The times as printed, in order. */
        reported: z.array(printed).min(2, 'two times or more'),
        /** The unit of the times. */
        unit: timeUnit,
      }),
      /** Counted within this time of treatment. */
      z.strictObject({ kind: z.literal('within'), ...atTime }),
      /** Measured this long after treatment, or later. */
      z.strictObject({ kind: z.literal('at-least'), ...atTime }),
      /** Measured between two times after treatment. */
      z.strictObject({
        kind: z.literal('range'),
        /** The shorter time as printed. */
        low: printed,
        /** The longer time as printed. */
        high: printed,
        /** The unit of both. */
        unit: timeUnit,
      }),
      /** Most of the events occurred within this time of treatment. */
      z.strictObject({ kind: z.literal('most-within'), ...atTime }),
      /** Counted in a period that is named without a figure, e.g. perioperative. */
      z.strictObject({ kind: z.literal('window'), name: wordsWithoutDigits }),
      /** The same as another result of the study, which holds it. */
      z.strictObject({ kind: z.literal('same-as'), result: slug }),
      /** The guidance says itself that this was not stated. */
      z.strictObject({
        kind: z.literal('reported-as-not-stated'),
        /** What the guidance says was not stated. */
        of: z.enum(['follow-up', 'follow-up-period', 'timing-of-events']),
      }),
    ]),
  ],
  {
    error:
      'not-stated, not-applicable, or a kind (time-point, time-points, median, mean, within, at-least, range, most-within, window, same-as, reported-as-not-stated) with its fields',
  },
);

export type FollowUpEntry = z.infer<typeof followUp>;
