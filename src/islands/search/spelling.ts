import { distance } from 'fastest-levenshtein';
import { fold, hasDigit, wordsOf, type Word } from '../../search/search-words.ts';

/** A word in two parts, as in `micro-wave`. */
const PARTED = /(?<![\p{L}-])\p{L}+-\p{L}+(?![\p{L}-])/gu;

/**
 * How many letters of a word may be wrong, and how many at its beginning must be right. A short word is
 * one slip away from many others: TACE from take, pain from plain.
 */
function tolerance({ length }: string): Readonly<{ wrong: number; alike: number }> {
  if (length < 4) return { wrong: 0, alike: length };
  return length < 8 ? { wrong: 1, alike: 3 } : { wrong: 2, alike: 1 };
}

/**
 * A question with the words that nothing on the site holds put right: the two parts of a word as one where
 * the site writes it so, or else the nearest word of the guidance or the glossary, which begins alike and
 * is one or two letters away.
 *
 * @returns the question to ask instead; nothing when no word is near
 */
export function rightSpelling(
  query: string,
  { guidance, other }: Readonly<{ guidance: readonly string[]; other: readonly string[] }>,
): string | undefined {
  const folded = guidance.map((word) => ({ word, as: fold(word) }));
  const stems = new Set(wordsOf([...guidance, ...other].join(' ')).map(({ stem }) => stem));
  const isKnown = ({ word, stem }: Word) => stems.has(stem) || hasDigit(word);
  const joined = query.replaceAll(PARTED, (parted) => {
    const whole = parted.replace('-', '');
    return wordsOf(whole).every(isKnown) && !wordsOf(parted).every(isKnown) ? whole : parted;
  });
  const right = wordsOf(joined)
    .filter((word) => !isKnown(word))
    .flatMap(({ word, start, end }) => {
      const instead = nearest(word, folded);
      return instead === undefined ? [] : [{ start, end, instead }];
    })
    .reduceRight(
      (text, { start, end, instead }) => text.slice(0, start) + instead + text.slice(end),
      joined,
    );
  return right === query ? undefined : right;
}

/** The word that is fewest letters away; the first of several. */
function nearest(
  word: string,
  known: readonly Readonly<{ word: string; as: string }>[],
): string | undefined {
  const { wrong, alike } = tolerance(word);
  const beginning = word.slice(0, alike);
  let best: string | undefined;
  let least = wrong + 1;
  for (const { word: candidate, as } of known) {
    if (!as.startsWith(beginning) || Math.abs(as.length - word.length) > wrong) continue;
    // Of four letters every change makes another word; one is missing or twice there.
    if (word.length === 4 && as.length === 4) continue;
    const apart = distance(word, as);
    if (apart < least) [best, least] = [candidate, apart];
  }
  return best;
}
