import { z } from 'zod';
import { paragraphNumber, wordsWithValues } from './words.ts';

/**
 * A question of the self-test that an editor writes; the file's name is the card's id, which learners'
 * progress hangs on. The body explains the answer. Cards that only ask for a figure are made from the data.
 */
export const learnCard = z.strictObject({
  /** What it trains: recall of the guidance, reading of a figure, or appraisal of a study. */
  kind: z.enum(['recall', 'interpretation', 'appraisal']),
  /** What is asked, without a figure or a kind of study that another question asks for. */
  question: wordsWithValues,
  /** The paragraph that settles it. */
  paragraph: paragraphNumber,
  /** The right option, in the form and about the length of the others. There is just one. */
  right: wordsWithValues,
  /** Misreadings that a hurried reader might choose, as plausible and as long as the right option. */
  wrong: z.array(wordsWithValues).min(2, 'two or three').max(3, 'two or three'),
});

export type LearnCardEntry = z.infer<typeof learnCard>;
