import { z } from 'zod';
import { isoDate, words } from './words.ts';

/** The site: its name and what stands in the footer of every page. */
export const site = z.strictObject({
  /** The name of the site. */
  title: words,
  /** One sentence about it. */
  description: words,
  /** Its language. */
  language: z.literal('en-GB'),
  /** Who publishes it. */
  publisher: words,
  /**
   * What others may do with the site’s own words, data and drawings: nothing without asking, or what
   * Creative Commons Attribution 4.0 allows. It never reaches the official wording of a document.
   */
  licence: z.enum(['all-rights-reserved', 'CC-BY-4.0']).default('all-rights-reserved'),
  /** Where a weakness of the site is to be reported; with it the build writes `security.txt`. */
  security: z
    .strictObject({
      /** An address to write to or a page: `mailto:…` or `https://…`. */
      contact: z.url({ protocol: /^(?:https|mailto)$/ }),
      /** The last day on which that holds, at most a year ahead: `2027-06-30`. */
      until: z.iso.date(),
    })
    .optional(),
  /**
   * The day on which the content counts as read, where that is not the day of the build: an invented
   * library may lie in the future. No date of a document may come after it.
   */
  asOf: isoDate.optional(),
  /** Notices of the footer. */
  disclaimers: z.strictObject({
    /** That the site is independent. */
    independence: words,
    /** The standing of guidance, and reporting of problems. */
    clinical: words,
    /** How old the evidence is. */
    age: words,
    /** Whose rights the words are. */
    rights: words,
  }),
});

export type SiteEntry = z.infer<typeof site>;
