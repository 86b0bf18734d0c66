import { distance } from 'fastest-levenshtein';
import { fold, hasDigit, wordsOf } from './search-words.ts';

/** How many letters may be wrong in a word of some length. */
const wrongLetters = (word: string): number => (word.length < 4 ? 0 : word.length < 7 ? 1 : 2);

/**
 * A question with the words that nothing on the site holds put right: the nearest of the words that it
 * has, one or two letters away.
 *
 * @param known every word that can be found, the most used first
 * @returns the question to ask instead; nothing when no word is near
 */
export function rightSpelling(query: string, known: readonly string[]): string | undefined {
  const folded = known.map((word) => ({ word, as: fold(word) }));
  const knownStems = new Set(wordsOf(known.join(' ')).map(({ stem }) => stem));
  const wrong = wordsOf(query).filter(({ word, stem }) => !knownStems.has(stem) && !hasDigit(word));
  const right = wrong.flatMap(({ word, start, end }) => {
    const instead = nearest(word, folded);
    return instead === undefined ? [] : [{ start, end, instead }];
  });
  if (right.length === 0) return undefined;
  return right.reduceRight(
    (text, { start, end, instead }) => text.slice(0, start) + instead + text.slice(end),
    query,
  );
}

/** The word that is fewest letters away; the first of several. */
function nearest(
  word: string,
  known: readonly Readonly<{ word: string; as: string }>[],
): string | undefined {
  const allowed = wrongLetters(word);
  let best: string | undefined;
  let least = allowed + 1;
  for (const { word: candidate, as } of known) {
    if (Math.abs(as.length - word.length) > allowed) continue;
    // Few people mistake the letter that a word begins with.
    const apart = distance(word, as) + (as.startsWith(word.charAt(0)) ? 0 : 0.5);
    if (apart < least) [best, least] = [candidate, apart];
  }
  return best;
}
