import type { GlossaryEntry } from '../../schema/glossary-term.ts';

/**
 * The names of every term of the glossary: those of one term are one and the same to a search. The first
 * is the term itself.
 */
export type Vocabulary = readonly (readonly string[])[];

/** The glossary as a search knows it. */
export const vocabulary = (terms: readonly GlossaryEntry[]): Vocabulary =>
  terms.map(({ term, synonyms, spellings, lay }) => [term, ...synonyms, ...spellings, ...lay]);
