import type { Phrase } from './card.ts';

/** Words in the plain voice. */
export const plain = (text: string): Phrase => ({ voice: 'plain', text });

/** Words about what this site calculates; they must read as a sentence of their own, for they can be hidden. */
export const calculated = (text: string): Phrase => ({ voice: 'calculated', text });

/** Sentences one after the other, with the spaces between them. */
export const sentences = (...phrases: readonly Phrase[]): readonly Phrase[] =>
  phrases.map((phrase, index) => (index === 0 ? phrase : { ...phrase, text: ` ${phrase.text}` }));
