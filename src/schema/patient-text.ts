import { z } from 'zod';
import { isoDate, paragraphNumber, slug, wordsWithoutDigits, wordsWithValues } from './words.ts';

/** Who has read a text for whom it is meant: nobody yet, or readers with the day on which they had read it. */
const readBy = z.union([
  z.literal('nobody'),
  z
    .array(
      z.strictObject({
        /** The readers, without names of persons: a group of patients, a charity. */
        who: wordsWithoutDigits,
        /** When they had read these words; a later change of the words begins again with nobody. */
        on: isoDate,
      }),
    )
    .min(1, 'nobody, or who read it and on which day'),
]);

const part = {
  /** A heading in plain words; figures as values in braces. */
  heading: wordsWithValues,
  readBy,
};

/** The paragraphs that are told again, so that the words can be held against them. */
const paragraphs = z.array(paragraphNumber).min(1, 'at least one paragraph');

/**
 * A part of the page by which a clinician tells a patient what is known. The body holds short, plain
 * sentences; the page adds the figures, of a hundred, from the counts of the result that it names.
 */
export const patientText = z.discriminatedUnion('kind', [
  z.strictObject({
    /** What the treatment is called in plain words, as the title of the page; its body says what it is. */
    kind: z.literal('opening'),
    ...part,
  }),
  z.strictObject({
    /** What the guidance says may be done, with the force that it has there. */
    kind: z.literal('guidance'),
    ...part,
    paragraphs,
  }),
  z.strictObject({
    /** What happened to the people of one study. */
    kind: z.literal('outcome'),
    ...part,
    /** Its place among the outcomes, from 1. */
    order: z
      .int({ error: 'a whole number from 1, without quotes' })
      .min(1, 'a whole number from 1, without quotes'),
    /** The result that it tells, by study and result: `trial-90.pain-relief`. */
    result: z
      .string()
      .regex(/^[a-z0-9-]+\.[a-z0-9-]+$/, 'a study and its result, e.g. trial-90.relief'),
    /** Whom or what a hundred is counted of, in the plural: people, or a plain word for the unit. */
    of: wordsWithoutDigits,
    /** A plain name for each arm or part that the result measures. */
    arms: z.record(slug, wordsWithoutDigits),
  }),
  z.strictObject({
    /** What nobody knows, as a list. */
    kind: z.literal('not-known'),
    ...part,
    paragraphs,
  }),
  z.strictObject({
    /** What a patient may want to ask, as a list. */
    kind: z.literal('questions'),
    ...part,
    paragraphs,
  }),
]);

export type PatientTextEntry = z.infer<typeof patientText>;
