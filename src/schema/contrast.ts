import { z } from 'zod';
import { notStated, printed, printedInterval, spread } from './printed.ts';
import { significance } from './significance.ts';
import { slug, wordsWithoutDigits } from './words.ts';

const estimated = {
  /** The estimate as printed. */
  reported: printed,
  /** Its confidence interval as printed. */
  interval: printedInterval,
  /** The arm that the source compares with, which the measure is over or minus; or that it does not say. */
  reference: z.union([notStated, slug]),
  /** The arm that the source says the estimate favours, or that it does not say. */
  favours: z.union([notStated, slug]),
};

const effect = z.discriminatedUnion('measure', [
  z.strictObject({
    /** Which measure of effect it is: a ratio, or a difference without unit. */
    measure: z.enum([
      'hazard-ratio',
      'risk-ratio',
      'odds-ratio',
      'rate-ratio',
      'standardised-mean-difference',
      'ratio',
    ]),
    ...estimated,
  }),
  z.strictObject({
    /** The difference of two means. */
    measure: z.literal('mean-difference'),
    /** The unit of the difference, e.g. points. */
    unit: z.union([notStated, wordsWithoutDigits]),
    ...estimated,
  }),
]);

/** An effect estimate that the guidance prints, or that it prints none. */
export const estimate = z.union([notStated, effect], {
  error: 'not-stated, or a measure with its fields',
});

/** Two arms of the same study set against each other: the source's estimate, and what it says of significance. */
export const contrast = z.strictObject({
  /** The arm whose result is compared. */
  of: slug,
  /** The arm that it is compared with. */
  against: slug,
  /** The effect estimate that the source prints of this contrast. */
  estimate: estimate.default('not-stated'),
  /** What the guidance says about the significance of the difference. */
  significance,
});

/** One arm at two times: the change that the source prints, and what it says of its significance. */
export const change = z.strictObject({
  /** The arm that changed. */
  of: slug,
  /** The change as printed, or that the source gives the values before and after alone. */
  reported: z.union([notStated, printed]),
  /** The unit of the change, e.g. points. */
  unit: z.union([notStated, wordsWithoutDigits]),
  /** The spread around the change. */
  spread: spread.default('not-stated'),
  /** What the guidance says about the significance of the change. */
  significance,
});
