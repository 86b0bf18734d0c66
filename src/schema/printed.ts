import { z } from 'zod';
import { SHARES_IN_WORDS } from './shares-in-words.ts';
import { TIME_UNITS } from './units.ts';

const NUMBER = String.raw`(?:\d[\d,\u2009\u202f]*(?:[.·]\d+)?[½¼¾⅓⅔]?|[.·]\d+|[½¼¾⅓⅔])`;
const FIGURE = new RegExp(String.raw`^[-+±]?${NUMBER}(?:%|°C|°F|[a-zA-Z]+|-[a-z-]+)?$`, 'u');

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
  .regex(new RegExp(`^-?${NUMBER}%$`, 'u'), 'the percentage as printed, in quotes: "14%"');

/** A share exactly as the guidance prints it: `"14%"`, `half`. */
export const printedShare = z.union([printedPercentage, z.literal(Object.keys(SHARES_IN_WORDS))], {
  error: `the percentage as printed, in quotes: "14%"; or a word: ${Object.keys(SHARES_IN_WORDS).join(', ')}`,
});

/** A whole number of people, procedures or tumours. */
export const count = z.int('a whole number').min(0, 'zero or more');

/** The source does not give this, and does not say that it does not. */
export const notStated = z.literal('not-stated');

/** The source itself says that this was not stated. */
export const reportedAsNotStated = z.literal('reported-as-not-stated');

const ends = {
  /** The lower end as printed. */
  low: printed,
  /** The upper end as printed. */
  high: printed,
};

/** The confidence interval of an estimate, as printed. */
const confidenceInterval = z.strictObject({
  /** Its level as printed, e.g. `"95%"`. */
  level: z.union([notStated, printedPercentage]),
  ...ends,
});

/** A confidence interval as printed, or that the source gives none. */
export const printedInterval = z.union([notStated, confidenceInterval], {
  error: 'not-stated or { level, low, high }',
});

/** How far the values behind a figure lie apart, or how sure it is, as printed. */
export const printedSpread = z.discriminatedUnion('kind', [
  /** The lowest and the highest value. */
  z.strictObject({ kind: z.literal('range'), ...ends }),
  /** The middle half of the values. */
  z.strictObject({ kind: z.literal('interquartile-range'), ...ends }),
  /** The confidence interval. */
  z.strictObject({ kind: z.literal('confidence-interval'), ...confidenceInterval.shape }),
  /** The standard deviation. */
  z.strictObject({
    kind: z.literal('standard-deviation'),
    /** The figure as printed. */
    reported: printed,
  }),
  /** The standard error. */
  z.strictObject({
    kind: z.literal('standard-error'),
    /** The figure as printed. */
    reported: printed,
  }),
]);

/** A spread as printed, or that the source gives none. */
export const spread = z.union([notStated, printedSpread], {
  error:
    'not-stated, or a kind (range, interquartile-range, confidence-interval, standard-deviation, standard-error) with its fields',
});

/** Units of time. */
export const timeUnit = z.enum(TIME_UNITS);

/** What is counted: a plural under `counted` in `vocabulary/units.yaml`. */
export const countedUnit = z.string().min(1, 'a unit in the plural, e.g. patients');
