import { fleschKincaid } from 'flesch-kincaid';
import { syllable } from 'syllable';

/** In years; the UK's health services aim at 9 to 11 in what they write for the public. */
export const HIGHEST_READING_AGE = 11;

const WORD = /\p{L}[\p{L}’'-]*/gu;
/** Where a sentence ends: at its sign, and with its paragraph or item of a list. */
const END = /[.?!:;]+(?=\s|$)|\n\s*\n|\n\s*[-*]\s/g;

/**
 * The age at which most people can read a text: the grade of Flesch and Kincaid (Kincaid et al., 1975,
 * Research Branch Report 8-75) and five, the age at which school begins. A component counts as a short word.
 *
 * @param text - words with or without the marks of MDX
 * @returns years, with decimals
 * @throws RangeError where there are no words
 * @see https://service-manual.nhs.uk/content/how-we-write
 */
export function readingAge(text: string): number {
  const plain = text.replaceAll(/<[^>]*>|\{[^{}]*\}/g, 'some').replaceAll(/\]\([^)]*\)/g, '');
  const words = plain.match(WORD) ?? [];
  if (words.length === 0) throw new RangeError('there are no words');
  const sentences = plain.split(END).filter((piece) => /\p{L}/u.test(piece));
  return (
    fleschKincaid({
      sentence: sentences.length,
      word: words.length,
      syllable: words.reduce((sum, word) => sum + syllable(word), 0),
    }) + 5
  );
}
