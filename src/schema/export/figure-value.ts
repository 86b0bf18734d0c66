import { z } from 'zod';
import {
  count,
  countedUnit,
  notStated,
  printed,
  printedEnds,
  printedInterval,
  printedPercentage,
} from '../printed.ts';

const total = z.union([notStated, count]).describe('How many were counted.');
const interval = printedInterval.describe('The 95% confidence interval as printed.');

/** One reported figure as `guidance.json` gives it: its kind with only its own fields, as printed. */
export const figureValue = z.discriminatedUnion('kind', [
  z
    .strictObject({
      kind: z.literal('proportion'),
      events: count.describe('How many had the event.'),
      total: count.describe('How many were counted.'),
      reported: printedPercentage.describe('The percentage as printed.'),
    })
    .describe('Events among a total.'),
  z
    .strictObject({
      kind: z.literal('percentage'),
      reported: printedPercentage.describe('The percentage as printed.'),
      total,
      interval,
    })
    .describe('A percentage printed without its count of events.'),
  z
    .strictObject({
      kind: z.literal('range'),
      ...printedEnds.shape,
      studies: z.union([notStated, printed]).describe('How many studies it spans.'),
    })
    .describe('A range across studies or groups.'),
  z
    .strictObject({
      kind: z.literal('bound'),
      operator: z.enum(['at-least', 'at-most', 'more-than', 'less-than']),
      reported: printed,
    })
    .describe('A figure given only as a bound.'),
  z
    .strictObject({
      kind: z.literal('actuarial'),
      reported: printedPercentage.describe('The percentage as printed.'),
      interval,
    })
    .describe('A percentage estimated from times to event.'),
  z
    .strictObject({
      kind: z.literal('rate'),
      reported: printed,
      per: printed.describe('The amount of person-time.'),
      unit: z.string().describe('The unit of person-time.'),
      interval,
    })
    .describe('Events per person-time.'),
  z
    .strictObject({
      kind: z.literal('time'),
      statistic: z.enum(['median', 'mean', 'one-patient']),
      reported: printed,
      unit: z.string().describe('The unit of the time.'),
      spread: z
        .union([
          notStated,
          z.literal('not-applicable'),
          z.strictObject({
            kind: z.enum(['range', 'interquartile-range', 'confidence-interval']),
            ...printedEnds.shape,
          }),
        ])
        .describe('The spread as printed.'),
    })
    .describe('A length of time.'),
  z
    .strictObject({
      kind: z.literal('score'),
      scale: z.strictObject({
        name: z.string(),
        minimum: z.union([notStated, printed]),
        maximum: z.union([notStated, printed]),
        better: z.enum(['higher', 'lower', 'not-stated']),
      }),
      statistic: z.string(),
      baseline: z.union([notStated, printed]),
      followUp: z.union([notStated, printed]),
      change: z.union([notStated, printed]),
      total,
    })
    .describe('A score on a scale, before and after.'),
  z
    .strictObject({ kind: z.literal('mean-percentage-change'), reported: printedPercentage, total })
    .describe('A mean change in per cent of baseline; not a share of patients.'),
  z
    .strictObject({ kind: z.literal('count'), events: count, unit: countedUnit, total })
    .describe('A count without a printed percentage.'),
  z
    .strictObject({
      kind: z.literal('part'),
      events: z.union([notStated, count]),
      total: count,
      totalOf: z.string().describe('What the total counts.'),
      reported: z.union([notStated, printedPercentage]),
    })
    .describe('A named part of one total.'),
  z
    .strictObject({
      kind: z.literal('effect'),
      measure: z.string(),
      reported: printed,
      interval,
    })
    .describe('An effect estimate that the guidance prints.'),
]);
