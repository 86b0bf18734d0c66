import { z } from 'zod';
import { notStated, printed, reportedAsNotStated } from './printed.ts';

const called = z.enum(['significant', 'not-significant', 'not-stated']);

/** What the guidance says about the statistical significance of a difference. */
export const significance = z.union(
  [
    notStated,
    reportedAsNotStated,
    z.strictObject({
      /** The printed p value: its operator and figure; or that the guidance says that none was reported. */
      p: z.union(
        [
          reportedAsNotStated,
          z.strictObject({
            /** The sign between p and its figure. */
            operator: z.enum(['=', '<', '≤', '≥', '>']),
            /** The figure as printed. */
            reported: printed,
          }),
        ],
        { error: 'reported-as-not-stated or { operator, reported }' },
      ),
      /** Whether the guidance calls the difference significant in words. */
      called,
    }),
    /** Called significant or not, without a p value. */
    z.strictObject({ called: called.exclude(['not-stated']) }),
  ],
  {
    error:
      'not-stated, reported-as-not-stated, { p: { operator, reported }, called } or { called }',
  },
);
