import { z } from 'zod';
import { paragraphNumber, slug, words } from './words.ts';

const shared = {
  /** The term as shown, in British spelling. */
  term: words,
  /** Other names. */
  synonyms: z.array(words),
  /** American and variant spellings, abbreviations. */
  spellings: z.array(words),
  /** Words that a patient or a hurried clinician would type. */
  lay: z.array(words),
  /** One plain sentence that stands alone. */
  definition: words.max(220, 'at most 220 characters'),
  /** Other terms. */
  related: z.array(slug),
};

/** A term that a first-year trainee would stop at. */
export const glossaryTerm = z.discriminatedUnion('source', [
  /** The meaning is general knowledge, not the guidance's. */
  z.strictObject({ source: z.literal('general-knowledge'), ...shared }),
  /** The meaning comes from the guidance. */
  z.strictObject({
    source: z.literal('guidance'),
    paragraphs: z.array(paragraphNumber).min(1, 'at least one paragraph'),
    ...shared,
  }),
]);

export type GlossaryEntry = z.infer<typeof glossaryTerm>;
