/** Where one sentence ends and the next begins; a line is a sentence at the most. */
const BETWEEN_SENTENCES = /(?<=[.!?]['”’")\]]?)\s+(?=['“‘"([]?\p{Lu})|\n/u;

/**
 * The sentences of a paragraph of the official document, in order: a reading of the words around a
 * figure never goes beyond its sentence.
 *
 * @param words - plain words; each bullet is a line
 */
export const sentencesOf = (words: string): readonly string[] => words.split(BETWEEN_SENTENCES);
