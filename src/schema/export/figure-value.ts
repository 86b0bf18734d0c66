import { z } from 'zod';
import {
  count,
  countedUnit,
  notStated,
  printed,
  printedPercentage,
  printedShare,
  spread as printedSpread,
} from '../printed.ts';

const total = z.union([notStated, count]).describe('How many were counted.');
const spread = printedSpread.describe('The spread or interval around it, as printed.');
const studies = z.union([notStated, printed]).describe('How many studies it spans.');
const unit = z.string().describe('The unit of the figure.');

/** One reported figure as `guidance.json` gives it: its kind with only its own fields, as printed. */
export const figureValue = z.discriminatedUnion('kind', [
  z
    .strictObject({
      kind: z.literal('proportion'),
      events: count.describe('How many had the event.'),
      total: count.describe('How many were counted.'),
      reported: printedPercentage.describe('The percentage as printed.'),
      spread,
    })
    .describe('Events among a total.'),
  z
    .strictObject({
      kind: z.literal('percentage'),
      reported: printedShare.describe('The percentage as printed, or the share in words.'),
      total,
      spread,
      studies,
    })
    .describe('A percentage printed without its count of events.'),
  z
    .strictObject({
      kind: z.literal('range'),
      low: printed.describe('The lower end as printed.'),
      high: printed.describe('The upper end as printed.'),
      unit,
      studies,
      total,
    })
    .describe('A range across studies or groups.'),
  z
    .strictObject({
      kind: z.literal('bound'),
      operator: z.enum(['at-least', 'at-most', 'more-than', 'less-than']),
      reported: printed,
      unit,
    })
    .describe('A figure given only as a bound.'),
  z
    .strictObject({
      kind: z.literal('actuarial'),
      reported: printedPercentage.describe('The percentage as printed.'),
      spread,
    })
    .describe('A percentage estimated from times to event.'),
  z
    .strictObject({
      kind: z.literal('rate'),
      reported: printed,
      per: printed.describe('The amount of person-time.'),
      unit: z.string().describe('The unit of person-time.'),
      spread,
    })
    .describe('Events per person-time.'),
  z
    .strictObject({
      kind: z.literal('time'),
      statistic: z.enum(['median', 'mean', 'one-patient']),
      reported: printed,
      unit: z.string().describe('The unit of the time.'),
      spread: z
        .union([printedSpread, z.literal('not-applicable')])
        .describe('The spread as printed.'),
    })
    .describe('A length of time.'),
  z
    .strictObject({
      kind: z.literal('quantity'),
      statistic: z.enum(['median', 'mean', 'not-stated']),
      reported: printed,
      unit,
      spread,
      total,
    })
    .describe('A quantity other than a time.'),
  z
    .strictObject({
      kind: z.literal('score'),
      scale: z.union([
        notStated,
        z.strictObject({
          name: z.string(),
          minimum: z.union([notStated, printed]),
          maximum: z.union([notStated, printed]),
          better: z.enum(['higher', 'lower', 'not-stated']),
        }),
      ]),
      statistic: z.string(),
      reported: printed,
      spread,
      total,
    })
    .describe('A score on a scale, at one time.'),
  z
    .strictObject({
      kind: z.literal('mean-percentage-change'),
      reported: printedPercentage,
      spread,
      total,
    })
    .describe('A mean change as a percentage of baseline; not a share of patients.'),
  z
    .strictObject({
      kind: z.literal('count'),
      events: count,
      unit: countedUnit,
      total,
      among: countedUnit
        .optional()
        .describe('What the total counts, where that is something other than the events.'),
    })
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
]);
