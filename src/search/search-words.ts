import { stemmer } from 'stemmer';

/** A word of a text as it is compared, what its forms share, and where it stands. */
export type Word = Readonly<{ word: string; stem: string; start: number; end: number }>;

const WORD = /\d+(?:\.\d+)*%?|\p{L}[\p{L}\p{M}]*(?:['’]\p{L}+)*/gu;
const HAS_DIGIT = /\d/;
/** The letter of `p = 0.206` and `n = 63` says nothing that the number does not. */
const SYMBOL_OF_NUMBER = new Set(['p', 'n']);

/**
 * The words of a text in the form in which texts and questions are compared: lower case, British and
 * American spellings as one, hyphens as spaces, decimals whole, letters apart from digits (`38 °C`, `HTG 241`).
 *
 * @example wordsOf('38°C'); // [{ word: '38', stem: '38', start: 0, end: 2 }, …]
 */
export function wordsOf(text: string): readonly Word[] {
  const words = [...text.matchAll(WORD)].map(({ 0: found, index }) => {
    const word = fold(found);
    return { word, stem: stemOf(word), start: index, end: index + found.length };
  });
  return words.filter(
    ({ word }, index) =>
      !(SYMBOL_OF_NUMBER.has(word) && HAS_DIGIT.test(words[index + 1]?.word ?? '')),
  );
}

/**
 * One spelling of a word: lower case, without accents and apostrophes, and as Americans write it, so
 * that `warmirhage` and `hemorrhage`, `tumour` and `tumor`, `randomised` and `randomized` are one.
 */
export function fold(word: string): string {
  return word
    .toLowerCase()
    .normalize('NFD')
    .replace(/[\p{M}'’]/gu, '')
    .replace(/(?<=\p{L})[ao]e|[ao]e(?=\p{L}{2})/gu, 'e')
    .replace(/(?<=\p{L}{2})our/gu, 'or')
    .replace(/(?<=\p{L}{3})is(?=(?:e[drs]?|ing|ations?)$)/u, 'iz')
    .replace(/(?<=l)ys(?=(?:e[ds]?|ing)$)/, 'yz')
    .replace(/(?<=\p{L}{2})tre(?=s?$)/u, 'ter');
}

const stems = new Map<string, string>();

/** What the forms of a word share: `patient` and `patients`, `infected` and `infection`. */
function stemOf(word: string): string {
  const known = stems.get(word);
  if (known !== undefined) return known;
  const stem = stemmer(word);
  stems.set(word, stem);
  return stem;
}

/** Whether a word is or holds a number. */
export const hasDigit = (word: string): boolean => HAS_DIGIT.test(word);

/**
 * Whether a word of a text is one that was asked for: the same word in another form, or one that begins
 * with it, as while it is being typed (`warmi`); a number that begins with it (`41` begins `41%` and `415`).
 */
export const isForm = (word: Word | undefined, asked: Word): boolean =>
  word !== undefined && (word.word.startsWith(asked.word) || word.stem === asked.stem);
