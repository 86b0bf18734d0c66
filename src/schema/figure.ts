import { z } from 'zod';
import { paragraphNumber, wordsWithValues } from './words.ts';

const shared = {
  /** States the figures, never a verdict; values stand in braces. */
  title: wordsWithValues,
  /** What is measured, in whom. */
  subtitle: wordsWithValues,
  /** How to read it, and what it cannot show. */
  caption: wordsWithValues,
  /** The paragraph after which reading pages show it, or that only its own page does. */
  showAfter: z.union([z.literal('nowhere'), paragraphNumber]),
};

const values = z.array(z.string()).min(1, 'at least one value');

/** A chart of values that the guidance reports. */
export const figure = z.discriminatedUnion('kind', [
  /** Proportions as horizontal bars, one a measurement. */
  z.strictObject({ kind: z.literal('proportions'), ...shared, values }),
  /** Printed figures of one unit as points, with the ranges and intervals that the guidance prints. */
  z.strictObject({ kind: z.literal('points'), ...shared, values }),
  /** Scores of an arm before and after, on one scale. */
  z.strictObject({
    kind: z.literal('changes'),
    ...shared,
    /** Changes whose two figures the guidance prints: study, result and arm. */
    changes: values,
  }),
  /** Estimates of effect that the guidance prints, of one measure; never pooled. */
  z.strictObject({
    kind: z.literal('estimates'),
    ...shared,
    /** Contrasts with a printed estimate: study, result and the two arms. */
    contrasts: z.array(z.string()).min(1, 'at least one contrast'),
  }),
  /** The parts of one total as a stacked bar. */
  z.strictObject({
    kind: z.literal('parts'),
    ...shared,
    /** The result that has the parts: study and result id. */
    result: z.string(),
  }),
  /** A proportion as an array of icons: one a person up to a hundred, per hundred above. */
  z.strictObject({ kind: z.literal('icon-array'), ...shared, values }),
  /** Ratios that are calculated from two counted arms, on a scale around one; never pooled. */
  z.strictObject({
    kind: z.literal('forest'),
    ...shared,
    /** Which ratio is calculated. */
    measure: z.enum(['risk-ratio', 'odds-ratio']),
    /** Contrasts of outcomes that point the same way: study, result and the two arms. */
    contrasts: z.array(z.string()).min(1, 'at least one contrast'),
  }),
  /** Studies by outcome. */
  z.strictObject({ kind: z.literal('evidence-map'), ...shared }),
]);

export type FigureEntry = z.infer<typeof figure>;
