import { z } from 'zod';
import { slug, words } from '../words.ts';

/**
 * What the design of a source lets its figures say: two groups by chance, two groups otherwise, one
 * group, one patient, other studies, what advisers say, or nothing that is known.
 */
export const evidenceKind = z.enum([
  'randomised-comparison',
  'comparison',
  'series',
  'one-patient',
  'review',
  'advice',
  'unknown',
]);

/** The designs of studies and other sources that the site can name, each by the name that study files use. */
export const designs = z.record(
  slug,
  z.strictObject({
    /** Its name, as a sentence begins with it. */
    name: words,
    /** The same where room is short; its name, when left out. */
    short: words.optional(),
    /** What figures of this design can say. */
    evidence: evidenceKind,
    /** Questions to put to a source of this design. They ask; they never judge. */
    questions: z.array(words).min(1, 'at least one question'),
  }),
);

export type DesignsEntry = z.infer<typeof designs>;
