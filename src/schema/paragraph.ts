import { z } from 'zod';
import { printedNumber } from './printed.ts';
import { suggested } from './suggested.ts';
import { paragraphNumber, slug, wordsWithoutDigits, wordsWithValues } from './words.ts';

/** The recommendation categories of interventional procedures guidance. */
export const recommendationCategory = z.enum([
  'standard-arrangements',
  'special-arrangements',
  'research-only',
  'do-not-use',
]);

/** Why a number that the document prints is no figure of the evidence. */
export const notEvidenceReason = z.enum([
  'cross-reference',
  'name',
  'date',
  'identifier',
  'number-of-sources',
]);

/**
 * What a clinician asks of a procedure before the evidence: who decides on it and does it, for what it is
 * meant (size limit, approach), what else there is.
 */
export const glanceQuestion = z.enum(['who-decides', 'for-what', 'other-options']);

const shared = {
  /** A short heading for contents lists. */
  heading: wordsWithoutDigits,
  /**
   * Every figure that the source prints in this paragraph, in its order: the value that prints it, or
   * one figure of a value (`trial.closure.gamma.events`), or a list of them where the source prints one
   * figure for several, or the number as printed with the reason why it is not evidence. Results
   * without figures stand last.
   */
  claims: z
    .array(
      z.union(
        [
          z.string(),
          z.array(z.string()).min(2, 'two figures or more'),
          z.strictObject({
            /** The number as printed. */
            notEvidence: printedNumber,
            /** Why it is not evidence. */
            reason: notEvidenceReason,
            /** Whether it is a suggestion of `npm run new`, and whether a person has read it. */
            suggested,
          }),
        ],
        { error: 'the id of a value, a list of ids, or { notEvidence, reason }' },
      ),
    )
    .default([]),
  /** The paragraphs that this one refers to. */
  crossReferences: z.array(paragraphNumber).default([]),
  /** What the paragraph says that the evidence lacks, a phrase each. */
  caveats: z.array(wordsWithoutDigits).default([]),
  /**
   * What the paragraph answers of those questions, a short sentence each without its full stop, with the
   * paragraph's values in braces. It stands at a glance and on the sheet, above the evidence.
   */
  glance: z.partialRecord(glanceQuestion, wordsWithValues).default({}),
};

const plain = <Kind extends string>(kind: Kind) =>
  z.strictObject({ kind: z.literal(kind), ...shared });

/** The front matter of one numbered paragraph; its body holds the paragraph in the words of this site. */
export const paragraph = z.discriminatedUnion('kind', [
  z.strictObject({
    /** States whether and on what terms the procedure may be used. */
    kind: z.literal('recommendation'),
    ...shared,
    /** The category, a set term of the guidance. */
    category: recommendationCategory,
    /** For which patients, when the document has more than one category. */
    population: z.union([z.literal('all'), wordsWithoutDigits]),
    /** The recommendation in one sentence, with its exact force. */
    headline: wordsWithoutDigits,
    /** What the evidence is said to be, for safety and for efficacy. */
    basis: z.array(
      z.strictObject({
        /** Safety or efficacy. */
        about: z.enum(['safety', 'efficacy']),
        /** What the guidance finds. */
        finding: wordsWithoutDigits,
      }),
    ),
  }),
  z.strictObject({
    /** Says what clinicians should do; its actions make the checklist. */
    kind: z.literal('action'),
    ...shared,
    /** Who should act. */
    actor: wordsWithoutDigits,
    /** What should be done, a sentence each. */
    actions: z
      .array(
        z.strictObject({
          /** Name of the action. */
          id: slug,
          /** What should be done. */
          text: wordsWithoutDigits,
          /** The paragraph that says more. */
          see: z.array(paragraphNumber).default([]),
        }),
      )
      .min(1, 'at least one action'),
  }),
  plain('context'),
  plain('evidence'),
  plain('advice'),
  plain('comment'),
  plain('audit'),
]);

export type ParagraphEntry = z.infer<typeof paragraph>;
