import { z } from 'zod';

const FIGURE = /^[-+]?\d[\d,]*(?:\.\d+)?(?:%|°C|°F|-[a-z]+)?$/;

/**
 * A figure exactly as the guidance prints it, always quoted so that `"0.30"` stays 0.30:
 * `"14%"`, `"29"`, `"0.206"`, `"10-year"`, `"38°C"`.
 */
export const printed = z
  .string({ error: 'the figure as printed, in quotes: "14%", "0.30", "10-year"' })
  .regex(FIGURE, 'the figure as printed, in quotes: "14%", "0.30", "10-year"');

/** Any number exactly as the guidance prints it, e.g. of a paragraph or a scheme: `"2.2.1"`. */
export const printedNumber = z
  .string({ error: 'the number as printed, in quotes: "3.1"' })
  .regex(/^\S*\d\S*$/, 'the number as printed, in quotes: "3.1"');

/** A percentage exactly as the guidance prints it: `"14%"`. */
export const printedPercentage = z
  .string({ error: 'the percentage as printed, in quotes: "14%"' })
  .regex(/^-?\d+(?:\.\d+)?%$/, 'the percentage as printed, in quotes: "14%"');

/** A whole number of people, procedures or tumours. */
export const count = z.int('a whole number').min(0, 'zero or more');

/** The source does not give this, and does not say that it does not. */
export const notStated = z.literal('not-stated');

/** The source itself says that this was not stated. */
export const reportedAsNotStated = z.literal('reported-as-not-stated');

/** The two ends of an interval or range, as printed. */
export const printedEnds = z.strictObject({
  /** The lower end as printed. */
  low: printed,
  /** The upper end as printed. */
  high: printed,
});

/** A 95% confidence interval as printed, or that the source gives none. */
export const printedInterval = z.union([notStated, printedEnds]);

/** Units of time. */
export const timeUnit = z.enum(['days', 'weeks', 'months', 'years']);

/** What is counted. */
export const countedUnit = z.enum([
  'patients',
  'procedures',
  'tumours',
  'lesions',
  'devices',
  'events',
  'feet',
  'eyes',
]);
