import { z } from 'zod';
import { words } from '../words.ts';

/** What a document may leave unsaid. */
export const gapSubject = z.enum([
  'significance',
  'follow-up',
  'assessment',
  'follow-up-period',
  'timing-of-events',
  'remainder',
  'arm-sizes',
  'spread',
  'scale',
  'approach',
  'population',
]);

/**
 * The question that each gap leaves open, as it completes “The guidance does not state …”. Braces take
 * what it is asked of: `{outcome}`; of a remainder also `{rest}`, `{events}`, `{total}`, `{totalOf}`.
 */
export const gaps = z.record(gapSubject, words);

export type GapsEntry = z.infer<typeof gaps>;
