import { joinDecimals } from './decimal-points.ts';

const WORD = /[\p{L}\p{N}%]+(?:[.'’-][\p{L}\p{N}%]+)*/gu;
const SYMBOL_OF_NUMBER = new Set(['p', 'n']);
const HAS_DIGIT = /\d/;

/**
 * The words of a query or a text, so that both can be compared: lower case, without brackets, quotes
 * and signs; decimals stay whole, and the letter of `p = 0.206` or `n = 63` is left out.
 *
 * @example searchWords('p=.206'); // ['0.206']
 */
export function searchWords(text: string): readonly string[] {
  const words =
    text
      .toLowerCase()
      .replace(/(?<!\d)\.(?=\d)/g, '0.')
      .match(WORD) ?? [];
  return words.filter(
    (word, index) => !(SYMBOL_OF_NUMBER.has(word) && /^\d/.test(words[index + 1] ?? '')),
  );
}

/** Whether a query asks for these very words: it has several, or a number. */
export function isExact(words: readonly string[]): boolean {
  return words.length > 1 || words.some((word) => HAS_DIGIT.test(word));
}

/** Whether a text holds the words of a query one after the other, none of them cut. */
export function hasPhrase(text: string, words: readonly string[]): boolean {
  return ` ${searchWords(text).join(' ')} `.includes(` ${words.join(' ')} `);
}

/** Whether each number of a query begins a word of a text: `41` begins `41%` and `415`, not `2.41`. */
export function hasNumbers(text: string, words: readonly string[]): boolean {
  const numbers = words.filter((word) => HAS_DIGIT.test(word));
  return hasWords(text, numbers);
}

/**
 * Whether each word of a query stands in a text, in any form. Pagefind takes the beginning of a word
 * that it does not know for the word, so that `PSA` finds every `p`.
 */
export function hasWords(text: string, words: readonly string[]): boolean {
  const inText = searchWords(text);
  return words.every((asked) => inText.some((word) => isForm(word, asked)));
}

/** Whether a word of a text matches a word of a query: as a number begins, or with the same stem. */
export function isForm(word: string, asked: string): boolean {
  if (HAS_DIGIT.test(asked)) return word.startsWith(asked);
  const stem = letters(asked).slice(0, Math.max(3, Math.ceil(asked.length * 0.6)));
  return [word, ...word.split('-')].some((part) => letters(part).startsWith(stem));
}

const letters = (word: string): string => word.replace(/[.'’-]/g, '');

/** What is asked of Pagefind for a query; a query in quotation marks stays an exact one. */
export function pagefindTerm(query: string): string {
  const term = joinDecimals(searchWords(query).join(' '));
  return /^\s*["“”].+["“”]\s*$/.test(query) ? `"${term}"` : term;
}
