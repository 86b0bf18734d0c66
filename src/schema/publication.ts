import { z } from 'zod';
import { doi, slug, words, wordsWithValues, year } from './words.ts';

/** Whoever matched the publication did not see this, so nobody may fill it in. */
const notSeen = z.literal('not-seen');

/** The address of a value of this study: `trial-90.survival.warmth`. */
const valueId = z.string().min(1, 'the id of a value of this study');

/** A figure as a publication prints it; it is not the guidance's. */
const publishedFigure = z
  .string({ error: 'the figure as the publication prints it, in quotes: "47.2%"' })
  .regex(/\d/, 'the figure as the publication prints it, in quotes: "47.2%"');

/** The publication behind a study that the guidance does not name, found by its figures. */
export const publication = z.union(
  [
    z.literal('not-identified'),
    z.strictObject({
      /** How sure the match is. The guidance names no publication, so nothing is certain. */
      match: z.enum(['probable', 'possible']),
      /** Its authors, in its own order. */
      authors: z
        .array(
          z.strictObject({
            /** Family name. */
            family: words,
            /** Initials without full stops: `TD`. */
            initials: z.string().regex(/^\p{Lu}+$/u, 'initials in capitals, e.g. TD'),
          }),
        )
        .min(1, 'at least one author'),
      /** Its title. */
      title: words,
      /** The year in which it appeared. */
      year,
      /** The full name of its journal. */
      journal: z.union([notSeen, words]),
      /** Volume of the journal. */
      volume: z.union([notSeen, words]),
      /** Issue of the volume. */
      issue: z.union([notSeen, words]),
      /** First and last page, joined by a hyphen. */
      pages: z.union([
        notSeen,
        z.string().regex(/^\w+(-\w+)?$/, 'pages joined by a hyphen, e.g. 193-201'),
      ]),
      /** Its DOI. */
      doi: z.union([notSeen, doi]),
      /** Its number in PubMed. */
      pubmed: z.union([
        notSeen,
        z
          .string({ error: 'a PubMed number in quotes' })
          .regex(/^\d+$/, 'a PubMed number in quotes'),
      ]),
      /** What it has in common with the study as the guidance reports it. */
      agrees: z.strictObject({
        /** Arms of the same size. */
        arms: z.array(slug).default([]),
        /** Values that it gives too. */
        values: z.array(valueId).default([]),
      }),
      /** Values for which it gives another figure; both are shown and nothing is settled. */
      differs: z
        .array(
          z.strictObject({
            /** The value in the guidance. */
            value: valueId,
            /** The figure as the publication prints it. */
            publication: publishedFigure,
          }),
        )
        .default([]),
      /** Values that could not be compared, because that part of the publication was not seen. */
      unseen: z.array(valueId).default([]),
      /** Figures that it gives and the guidance does not. */
      adds: z
        .array(
          z.strictObject({
            /** What the figure is. */
            label: wordsWithValues,
            /** The figure as the publication prints it. */
            publication: publishedFigure,
          }),
        )
        .default([]),
      /** Remarks on the match in the project's own words. */
      remarks: z.array(wordsWithValues).default([]),
    }),
  ],
  { error: 'not-identified, or the publication with its match and what agrees' },
);

export type PublicationEntry = Exclude<z.infer<typeof publication>, 'not-identified'>;
