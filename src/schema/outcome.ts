import { z } from 'zod';
import { wordsWithoutDigits } from './words.ts';

/** Something that studies measure. */
export const outcome = z.strictObject({
  /** Its name. */
  label: wordsWithoutDigits,
  /** Efficacy or safety, as the guidance treats it. */
  domain: z.enum(['efficacy', 'safety']),
  /** The column of the evidence map that it belongs to. */
  group: wordsWithoutDigits,
  /** Which way is good for a patient; `neither` when its parts differ, `not-stated` when nothing tells. */
  direction: z.enum(['higher-is-better', 'lower-is-better', 'neither', 'not-stated']),
  /** What is counted or measured, in the project's own words. */
  definition: wordsWithoutDigits,
  /** The file name of the glossary entry that explains it. */
  term: z.string().optional(),
});

export type OutcomeEntry = z.infer<typeof outcome>;
