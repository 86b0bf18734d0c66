import { z } from 'zod';
import { count, countedUnit, notStated, printed } from './printed.ts';
import { publication } from './publication.ts';
import { result } from './result.ts';
import { suggested } from './suggested.ts';
import { paragraphNumber, slug, wordsWithoutDigits } from './words.ts';

/** One study (or other source of evidence), with every result that the guidance reports of it. */
export const study = z.strictObject({
  /** Whether its size, arms and groups are a suggestion of `npm run new`, and whether a person has read them. */
  suggested,
  /** Its design: a name in `vocabulary/designs.yaml`. */
  design: slug,
  /** What the guidance calls it, where that matters or differs from place to place. */
  names: z
    .array(
      z.strictObject({
        /** Where it is called so. */
        paragraph: paragraphNumber,
        /** The name that stands there. */
        name: wordsWithoutDigits,
      }),
    )
    .default([]),
  /** How large it is, and in which paragraphs the guidance prints that. */
  size: z.union(
    [
      z.literal('one-patient'),
      z.literal('not-applicable'),
      notStated,
      z.strictObject({
        /** The size as printed. */
        reported: printed,
        /** What was counted. */
        unit: countedUnit,
        /** Every paragraph that prints the size. */
        printedIn: z.array(paragraphNumber).min(1, 'at least one paragraph'),
      }),
    ],
    { error: 'one-patient, not-applicable, not-stated or { reported, unit, printedIn }' },
  ),
  /** Who was treated, in the project's own words, or that the guidance does not say. */
  population: z.union([notStated, wordsWithoutDigits]),
  /** How the treatment was given (open, through the skin …), or that the guidance does not say. */
  approach: z.union([notStated, z.literal('not-applicable'), wordsWithoutDigits]),
  /** The arms; a study without comparison has one. */
  arms: z.record(
    slug,
    z.strictObject({
      /** What was given, in full. */
      label: wordsWithoutDigits,
      /** What was given, in one or two words. */
      short: wordsWithoutDigits,
      /** What else the source calls it, where its own words name it otherwise: `control group`. */
      alsoCalled: z.array(wordsWithoutDigits).default([]),
      /** Whether it is the procedure of the guidance or what it is compared with, or that the source does not say. */
      role: z.enum(['intervention', 'comparator', 'not-stated']),
      /** How many were in the arm. */
      total: z.union([notStated, z.literal('not-applicable'), count.min(1, 'one or more')]),
      /** The paragraphs that print that by itself (not only as a denominator). */
      printedIn: z.array(paragraphNumber).default([]),
    }),
  ),
  /** What is counted besides whole arms: a subset of the patients, procedures, tumours. */
  groups: z
    .record(
      slug,
      z.strictObject({
        /** Who or what is in the group. */
        label: wordsWithoutDigits,
        /** The same in one or two words. */
        short: wordsWithoutDigits,
        /** The arm that it belongs to; `all` where it is the whole study or crosses arms. */
        of: slug,
        /** How many. */
        total: count.min(1, 'one or more'),
        /** What is counted. */
        unit: countedUnit,
        /** The paragraphs that print the size of the group by itself (not only as a denominator). */
        printedIn: z.array(paragraphNumber),
      }),
    )
    .default({}),
  /** The study that this one is part of, when the guidance reports it through a review. */
  partOf: slug.optional(),
  /** A remark on how to read the study. */
  note: wordsWithoutDigits.optional(),
  /** Arms that do not add up to the size in the source: why that stands. */
  sizeException: wordsWithoutDigits.optional(),
  /** The publication behind it, found by its figures, or that none was identified. */
  publication,
  /** Every result that the guidance reports of it, in the order of the paragraphs. */
  results: z.array(result).min(1, 'at least one result'),
});

export type StudyEntry = z.infer<typeof study>;
