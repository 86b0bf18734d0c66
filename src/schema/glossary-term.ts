import { z } from 'zod';
import { documentNumber, paragraphReference, slug, words } from './words.ts';

const sentence = words.max(220, 'at most 220 characters');

const shared = {
  /** The term as shown, in British spelling. */
  term: words,
  /** Other names of the same thing, abbreviations too, as a reader would use them; shown as “also called”. */
  synonyms: z.array(words),
  /** Other forms in which texts have it: plurals, adjectives, American spellings. Explained where they stand, not listed. */
  spellings: z.array(words),
  /** Words that a patient or a hurried clinician would search for; never shown. */
  lay: z.array(words),
  /** The documents to which it belongs, by number; all where it is left out. In others it is not explained. */
  onlyIn: z.array(documentNumber).min(1, 'at least one document').optional(),
  /** Documents and paragraphs that use one of these words in another sense, e.g. `ABC123` or `ABC123:1.3`; there it is not explained. */
  notIn: z.array(z.union([documentNumber, paragraphReference])).optional(),
  /** One plain sentence that stands alone. */
  definition: sentence,
  /** The sentence in its place in a document that means more or less by the term, by the number of the document. */
  readings: z.record(documentNumber, sentence).optional(),
  /** Other terms. */
  related: z.array(slug),
};

/** A term that a first-year trainee would stop at. */
export const glossaryTerm = z.discriminatedUnion('source', [
  /** The meaning is general knowledge, not the guidance's. */
  z.strictObject({ source: z.literal('general-knowledge'), ...shared }),
  /** The meaning comes from the guidance; from which paragraphs, e.g. `ABC123:1.3`. */
  z.strictObject({
    source: z.literal('guidance'),
    paragraphs: z.array(paragraphReference).min(1, 'at least one paragraph'),
    ...shared,
  }),
]);

export type GlossaryEntry = z.infer<typeof glossaryTerm>;
