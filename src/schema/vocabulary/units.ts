import { z } from 'zod';
import { words } from '../words.ts';

const singulars = z.record(words, words);

/** What figures count and measure: each unit in the plural, with its singular. Times are known. */
export const units = z.strictObject({
  /** What is counted: `feet: foot`. */
  counted: singulars,
  /** What is measured: `points: point`, `cm: cm`. */
  measured: singulars,
});

export type UnitsEntry = z.infer<typeof units>;
