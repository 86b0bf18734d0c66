import { z } from 'zod';
import { words } from './words.ts';

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
