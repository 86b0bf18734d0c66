/** Shares that sources write as a word, with the percentage that each means. */
export const SHARES_IN_WORDS: Readonly<Record<string, number>> = { half: 50 };
