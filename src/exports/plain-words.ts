/** Words with plain spaces in the place of those that only keep a line together. */
export const plainWords = (words: string): string => words.replaceAll('\u00a0', ' ');
