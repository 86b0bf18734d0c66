import { z } from 'zod';
import { followUp } from './follow-up.ts';
import { change, contrast } from './contrast.ts';
import {
  count,
  countedUnit,
  notStated,
  printed,
  printedPercentage,
  printedShare,
  spread,
  timeUnit,
} from './printed.ts';
import { suggested } from './suggested.ts';
import { paragraphNumber, slug, wordsWithoutDigits } from './words.ts';

const shared = {
  /** Name of the result within its study. */
  id: slug,
  /** Whether it is a suggestion of `npm run new`, and whether a person has read it. */
  suggested,
  /** The outcome that it measures: a file name in `outcomes/`. */
  outcome: slug,
  /** Further outcomes that the result bears on. */
  alsoConcerns: z.array(slug).default([]),
  /** The numbered paragraph that prints it. */
  paragraph: paragraphNumber,
  /** What the result is, when the outcome's label does not say it all. */
  label: wordsWithoutDigits.optional(),
  /** Where and when it was measured. */
  followUp,
  /** A remark on how to read it. */
  note: wordsWithoutDigits.optional(),
  /** Who was analysed, where the source names the set, e.g. intention to treat. */
  analysis: wordsWithoutDigits.optional(),
  /** The outcomes that a composite is made of. */
  composedOf: z.array(wordsWithoutDigits).default([]),
  /** The contrasts of two arms that the source makes, or leaves unmade where it reports several. */
  contrasts: z.array(contrast).default([]),
  /** The changes of an arm between two times. */
  changes: z.array(change).default([]),
  /** Inconsistencies of the source that the editor has seen and lets stand, each with its reason. */
  exceptions: z
    .array(
      z.strictObject({
        /** The check that the source does not meet. */
        check: z.enum(['percentage', 'sum', 'total', 'interval', 'scale', 'arms']),
        /** Why it stands. */
        reason: wordsWithoutDigits,
      }),
    )
    .default([]),
};

/** Cells keyed by an arm or group of the study. */
const byArm = <Cell extends z.ZodType>(cell: Cell) =>
  z
    .record(slug, cell)
    .refine((cells) => Object.keys(cells).length > 0, 'at least one arm or group of the study');

/** The size of the group, if the source prints it with the figure. */
const groupSize = z.union([notStated, count.min(1, 'one or more')]);

/** How many studies a figure spans, as printed. */
const studies = z.union([notStated, printed]);

/** A percentage estimated from times to event. */
const actuarial = z.strictObject({
  /** The percentage as printed. */
  reported: printedPercentage,
  /** The spread around it, as printed. */
  spread: spread.default('not-stated'),
});

/** A score at one time. */
const score = z.union(
  [
    notStated,
    z.strictObject({
      /** The score as printed. */
      reported: printed,
      /** The spread around it, as printed. */
      spread: spread.default('not-stated'),
    }),
  ],
  { error: 'not-stated or { reported, spread }' },
);

/**
 * What a study reports: one of the kinds of value that guidance prints, each with only its own
 * fields. What the source leaves out is the value `not-stated`, never a missing key.
 */
export const result = z.discriminatedUnion('kind', [
  z.strictObject({
    /** Events among a total. */
    kind: z.literal('proportion'),
    ...shared,
    arms: byArm(
      z.strictObject({
        /** How many had the event. */
        events: count,
        /** How many were counted. */
        total: count.min(1, 'one or more'),
        /** The percentage as printed. */
        reported: printedPercentage,
        /** The spread around it, as printed. */
        spread: spread.default('not-stated'),
      }),
    ),
  }),
  z.strictObject({
    /** A percentage printed without its counts, or a share in words. */
    kind: z.literal('percentage'),
    ...shared,
    arms: byArm(
      z.strictObject({
        /** The percentage or word as printed. */
        reported: printedShare,
        /** The size of the group, if the source prints it with the percentage. */
        total: groupSize,
        /** The spread around it, as printed. */
        spread: spread.default('not-stated'),
        /** How many studies it spans, as printed. */
        studies: studies.default('not-stated'),
      }),
    ),
  }),
  z.strictObject({
    /** A range across studies or groups. */
    kind: z.literal('range'),
    ...shared,
    /** The unit of both ends: `%`, `hours` … */
    unit: z.string().min(1, 'a unit, e.g. % or hours'),
    arms: byArm(
      z.strictObject({
        /** The lower end as printed. */
        low: printed,
        /** The upper end as printed. */
        high: printed,
        /** How many studies it spans, as printed. */
        studies,
        /** How many were measured, if the source prints it. */
        total: groupSize.default('not-stated'),
      }),
    ),
  }),
  z.strictObject({
    /** A figure given only as a bound. */
    kind: z.literal('bound'),
    ...shared,
    /** The unit of the bound: `%`, `months` … */
    unit: z.string().min(1, 'a unit, e.g. % or months'),
    arms: byArm(
      z.strictObject({
        /** Which side is known. */
        operator: z.enum(['at-least', 'at-most', 'more-than', 'less-than']),
        /** The bound as printed. */
        reported: printed,
      }),
    ),
  }),
  z.strictObject({
    /** A percentage estimated from times to event, at the time that follow-up names. */
    kind: z.literal('actuarial'),
    ...shared,
    /** One figure for each arm; a list of them where follow-up names several times. */
    arms: byArm(
      z.union([actuarial, z.array(actuarial)], {
        error: '{ reported, spread }, or a list of them',
      }),
    ),
  }),
  z.strictObject({
    /** Events per person-time. */
    kind: z.literal('rate'),
    ...shared,
    /** The amount of person-time as printed: `"100"`. */
    per: printed,
    /** The unit of person-time, e.g. patient-years. */
    unit: wordsWithoutDigits,
    arms: byArm(
      z.strictObject({
        /** The rate as printed. */
        reported: printed,
        /** The spread around it, as printed. */
        spread: spread.default('not-stated'),
      }),
    ),
  }),
  z.strictObject({
    /** A length of time. */
    kind: z.literal('time'),
    ...shared,
    /** Mean, median, or the time of the one patient reported. */
    statistic: z.enum(['median', 'mean', 'one-patient']),
    /** The unit of the time. */
    unit: timeUnit,
    /** The event from which time runs, where the source says it. */
    from: z.union([notStated, wordsWithoutDigits]),
    arms: byArm(
      z.strictObject({
        /** The time as printed. */
        reported: printed,
        /** The spread as printed, or that it is not stated or cannot exist for one patient. */
        spread: z.union([spread, z.literal('not-applicable')]),
      }),
    ),
  }),
  z.strictObject({
    /** A quantity other than a time: millilitres of blood, lesions for each patient. */
    kind: z.literal('quantity'),
    ...shared,
    /** Mean, median, or that the source does not say. */
    statistic: z.enum(['median', 'mean', 'not-stated']),
    /** Its unit. */
    unit: wordsWithoutDigits,
    arms: byArm(
      z.strictObject({
        /** The quantity as printed. */
        reported: printed,
        /** The spread around it, as printed. */
        spread: spread.default('not-stated'),
        /** How many were measured. */
        total: groupSize.default('not-stated'),
      }),
    ),
  }),
  z.strictObject({
    /** A score on a scale, before and after. */
    kind: z.literal('score'),
    ...shared,
    /** The scale, or that the source does not name one. */
    scale: z.union(
      [
        notStated,
        z.strictObject({
          /** Name of the scale. */
          name: wordsWithoutDigits,
          /** Its lowest score as printed. */
          minimum: z.union([notStated, printed]),
          /** Its highest score as printed. */
          maximum: z.union([notStated, printed]),
          /** Which way is better. */
          better: z.enum(['higher', 'lower', 'not-stated']),
        }),
      ],
      { error: 'not-stated or { name, minimum, maximum, better }' },
    ),
    /** Mean or median. */
    statistic: z.enum(['median', 'mean', 'not-stated']),
    arms: byArm(
      z.strictObject({
        /** The score before treatment. */
        baseline: score,
        /** The score at follow-up. */
        followUp: score,
        /** How many were measured. */
        total: groupSize,
      }),
    ),
  }),
  z.strictObject({
    /** A mean change as a percentage of baseline; not a share of patients. */
    kind: z.literal('mean-percentage-change'),
    ...shared,
    arms: byArm(
      z.strictObject({
        /** The change as printed. */
        reported: printedPercentage,
        /** The spread around it, as printed. */
        spread: spread.default('not-stated'),
        /** How many were measured. */
        total: groupSize,
      }),
    ),
  }),
  z
    .strictObject({
      /**
       * What the source prints without a figure for any arm: an estimate, a p value or words on the
       * difference of two arms, or the change of one.
       */
      kind: z.literal('comparison'),
      ...shared,
    })
    .refine(({ contrasts, changes }) => contrasts.length + changes.length > 0, {
      error: 'at least one contrast or change',
    }),
  z.strictObject({
    /** A count without a printed percentage. */
    kind: z.literal('count'),
    ...shared,
    /** What is counted. */
    unit: countedUnit,
    arms: byArm(
      z.strictObject({
        /** How many. */
        events: count,
        /** Among how many, if the source prints it. */
        total: groupSize,
      }),
    ),
    /** What the totals count, where it is something else: deaths among patients. */
    among: countedUnit.optional(),
  }),
  z.strictObject({
    /** Named parts of one total. */
    kind: z.literal('parts'),
    ...shared,
    /** What is divided: an arm or group, or the events that another result of the study counts in it. */
    whole: z.union(
      [
        z.strictObject({ /** The arm or group. */ arm: slug }),
        z.strictObject({
          /** The arm or group. */
          arm: slug,
          /** The result whose events are divided. */
          eventsOf: slug,
        }),
      ],
      { error: '{ arm } or { arm, eventsOf }' },
    ),
    /** What the total counts, e.g. deaths. */
    totalOf: wordsWithoutDigits,
    /** The parts, in the order in which the source prints them. */
    parts: z
      .record(
        slug,
        z
          .strictObject({
            /** Name of the part. */
            label: wordsWithoutDigits,
            /** How many, or that the source prints the percentage alone. */
            events: z.union([notStated, count]),
            /** The percentage as printed, or that the source prints the count alone. */
            reported: z.union([notStated, printedPercentage]),
          })
          .refine(({ events, reported }) => events !== 'not-stated' || reported !== 'not-stated', {
            error: 'events or reported, as the source prints at least one of them',
          }),
      )
      .refine((parts) => Object.keys(parts).length > 0, 'at least one part'),
    /** What is left of the total: nothing, or a remainder that the source does not divide. */
    remainder: z.union([
      z.literal('none'),
      z.strictObject({
        /** Name of the remainder. */
        label: wordsWithoutDigits,
        /** Whether the guidance itself says that it was not stated. */
        state: z.union([notStated, z.literal('reported-as-not-stated')]),
      }),
    ]),
  }),
  z.strictObject({
    /** Reported without figures. */
    kind: z.literal('narrative'),
    ...shared,
    /** What is reported, in the project's own words. */
    text: wordsWithoutDigits,
  }),
]);

export type ResultEntry = z.infer<typeof result>;
