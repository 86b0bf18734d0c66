import { z } from 'zod';

/** What may stand between a name and its figure: `p < 0.05`, `at least 38%`. */
export const operator = z.enum([
  '=',
  '<',
  '≤',
  '≥',
  '>',
  'at least',
  'at most',
  'more than',
  'less than',
  'within',
  'about',
]);

/** What kind of figure stands for a distribution, or describes its spread. */
export const statistic = z.enum([
  'mean',
  'median',
  'range',
  'interquartile range',
  'standard deviation',
  'standard error',
  'confidence interval',
  'confidence level',
  'scale',
]);

/** A measure of effect, or the p value that goes with one. */
export const measure = z.enum([
  'p',
  'hazard ratio',
  'risk ratio',
  'odds ratio',
  'rate ratio',
  'mean difference',
  'standardised mean difference',
  'ratio',
]);

/** What the words around a printed figure say of it, from closed lists; a key that is missing is not said. */
export const meaning = z.strictObject({
  /** The sign or words of comparison before it. */
  operator: operator.optional(),
  /** The unit after it, in the plural: `patients`, `months`, `cm`. */
  unit: z.string().min(1, 'a unit, e.g. patients').optional(),
  /** Mean, median, or which end or measure of a spread it is. */
  statistic: statistic.optional(),
  /** Which measure of effect it is. */
  measure: measure.optional(),
});

/** What a sentence says of a difference, or of what was left out of it. */
export const verdict = z.enum([
  'significant',
  'not significant',
  'significance not stated',
  'p not stated',
  'not stated',
]);

export type Operator = z.infer<typeof operator>;
export type Statistic = z.infer<typeof statistic>;
export type EffectMeasure = z.infer<typeof measure>;
export type Meaning = z.infer<typeof meaning>;
export type Verdict = z.infer<typeof verdict>;
